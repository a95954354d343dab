package parley.scenario;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * Where in a script something stands: after a step and what follows from it at once, or at the end.
 *
 * @param after the step's id; null means the end
 */
public record Place(@Nullable Name after) {

    public static final Place END = new Place(null);

    public static Place after(Name step) {
        return new Place(step);
    }

    /** "after kyiv-call", "at the end". */
    public String told() {
        return after == null ? "at the end" : "after " + after;
    }
}
