package parley.analysis.impasse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import parley.negotiation.PartyId;

/**
 * A circle, and what would open it.
 *
 * @param demands what it is closed by, the firmest first
 * @param openings the smallest sets of demands that open it once those who hold them let go; the smallest first
 * @param allOpenings false where the budget did not suffice to look for all of them
 * @param bridges proposals that open it with nobody letting go of anything
 */
public record Knot(
        Cycle cycle, List<Demand> demands, List<Opening> openings, boolean allOpenings, List<Bridge> bridges) {

    public Knot {
        demands = List.copyOf(demands);
        openings = List.copyOf(openings);
        bridges = List.copyOf(bridges);
    }

    /** Those whose consent is needed hold it shut. */
    public boolean isImpasse() {
        return cycle.force().atLeast(Wait.Force.WORD);
    }

    /** Who could open it by letting go, alone or with others, by code. */
    public Set<PartyId> whoCouldOpen() {
        Set<PartyId> who = new TreeSet<>();
        openings.forEach(opening -> who.addAll(opening.who()));
        return who;
    }

    /** How firmly it is closed, as a sentence. */
    public String closed() {
        return switch (cycle.force()) {
            case RULE -> "The rules hold it shut: each step waits for the other, and whoever is needed has tied it.";
            case WORD ->
                "No rule holds it shut: it is closed as long as those whose consent is needed keep to what they have"
                        + " said.";
            case VIEW ->
                "It is closed only in the view of some whose consent is not needed; those who are needed can go on"
                        + " without it.";
            case NONE -> "There is a way round it.";
        };
    }
}
