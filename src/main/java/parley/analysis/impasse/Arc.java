package parley.analysis.impasse;

import java.util.List;
import parley.negotiation.PartyId;

/**
 * From a step to one that it waits for, and everybody who has it wait.
 *
 * @param waits the firmest first; those that only demand are among them
 */
public record Arc(Milestone step, Milestone waitsFor, List<Wait> waits) {

    public Arc {
        waits = List.copyOf(waits);
    }

    /** Somebody really has the step wait. */
    public boolean isWait() {
        return waits.stream().anyMatch(Wait::waits);
    }

    /** Those at least as firm as this. */
    public List<Wait> atLeast(Wait.Force force) {
        return waits.stream().filter(wait -> wait.force().atLeast(force)).toList();
    }

    /** Who has it wait, each once; those who only demand are not among them. */
    public List<PartyId> holders() {
        return waits.stream().filter(Wait::waits).map(Wait::holder).distinct().toList();
    }

    /** The same as they are shown; whoever only spoke for an order of steps stands with the speaker, since a party has several. */
    List<String> voices() {
        return waits.stream().filter(Wait::waits).map(Wait::voice).distinct().toList();
    }
}
