package parley.scenario;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * Where in a script something stands: after a step and what follows from it at once, at a position, or at the end.
 *
 * @param after the step's id; null where no step says it
 * @param position of an event; null where no position says it; where neither does, it is the end
 */
public record Place(@Nullable Name after, @Nullable Integer position) {

    public static final Place END = new Place(null, null);

    /** Throws IllegalArgumentException if both are given. */
    public Place {
        if (after != null && position != null) {
            throw new IllegalArgumentException("one place is not two: " + after + " and " + position);
        }
    }

    public static Place after(Name step) {
        return new Place(step, null);
    }

    public static Place at(int position) {
        return new Place(null, position);
    }

    /** "after kyiv-call", "at position 12", "at the end". */
    public String told() {
        if (position != null) {
            return "at position " + position;
        }
        return after == null ? "at the end" : "after " + after;
    }
}
