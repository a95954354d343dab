package parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Provenance;

/**
 * One scripted move. What stands between it and being played is written on the step itself, so that a script is one list in the order
 * of time, whatever its choices and conditions.
 *
 * @param id unique within the scenario
 * @param onlyIn the readings in which it is played; empty means in all
 * @param line of the file on which it stands, from 1; 0 where it stands in none
 * @param when it is tried only if this holds once its time has come; null means always
 * @param option it belongs to this option of a choice; null means to every course
 */
public record Step(
        Name id,
        Attempt attempt,
        List<Name> onlyIn,
        int line,
        @Nullable Circumstance when,
        @Nullable Pick option,
        Origin origin) {

    public Step {
        onlyIn = List.copyOf(onlyIn);
    }

    public Step(Name id, Attempt attempt, List<Name> onlyIn, int line) {
        this(id, attempt, onlyIn, line, null, null, Origin.OWN);
    }

    public boolean isIn(@Nullable Reading reading) {
        return onlyIn.isEmpty() || (reading != null && onlyIn.contains(reading.name()));
    }

    public Step when(Circumstance circumstance) {
        return new Step(id, attempt, onlyIn, line, circumstance, option, origin);
    }

    public Step in(Pick taken) {
        return new Step(id, attempt, onlyIn, line, when, taken, origin);
    }

    public Step from(Origin from) {
        return new Step(id, attempt, onlyIn, line, when, option, from);
    }

    /**
     * The same move in a future that did not happen. It cites nothing, and the words of the record fall away with the citations: they
     * tell of what happened, and here it is supposed.
     */
    public Step supposed() {
        Note note = attempt.note();
        if (note.provenance() == Provenance.HYPOTHETICAL) {
            return this;
        }
        Attempt supposed = new Attempt(
                attempt.by(),
                attempt.speaker(),
                attempt.at(),
                attempt.move(),
                new Note(null, Provenance.HYPOTHETICAL, List.of(), note.precision(), note.among()));
        return new Step(id, supposed, onlyIn, line, when, option, origin);
    }
}
