package parley.scenario;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * Where a step of a branch comes from.
 *
 * @param scenario in which it was first written; null for a step that stands in the very file that is read
 * @param step its id there; null where {@code scenario} is
 */
public record Origin(
        Kind kind, @Nullable Name scenario, @Nullable Name step) {

    /** How a step came into the script. */
    public enum Kind {
        /** Written in this script. */
        OWN,
        /** Before the fork: it happened there too, and is what it was there, its citations included. */
        TRUNK,
        /** After the fork, as in the other script, but in a future that did not happen: supposed, whatever it is there. */
        KEPT,
        /** Written in this script in place of a step of the other. */
        REPLACING
    }

    public static final Origin OWN = new Origin(Kind.OWN, null, null);

    public static Origin of(Kind kind, Name scenario, Name step) {
        return new Origin(kind, scenario, step);
    }

    /** "as in may-2025: kyiv-call"; empty for a step of one's own. */
    public String told() {
        return switch (kind) {
            case OWN -> "";
            case TRUNK -> "in " + scenario + ": " + step;
            case KEPT -> "as in " + scenario + ": " + step;
            case REPLACING -> "in place of " + scenario + ": " + step;
        };
    }
}
