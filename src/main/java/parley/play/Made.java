package parley.play;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;

/**
 * Which events a move with a key made.
 *
 * @param first position of the first
 * @param last position of the last; less than first where nothing happened
 */
public record Made(int first, int last) {

    /** Finds events by position, both ends included. */
    @FunctionalInterface
    public interface Events<X extends Exception> {
        List<Recorded> between(int from, int to) throws X;
    }

    /**
     * What of it has happened in a branch at this position; null if the move itself has not. A branch may lie between a move and
     * what follows from it, or between what fell due before the move and the move.
     */
    public <X extends Exception> @Nullable Made asOf(int position, Events<X> events) throws X {
        if (last <= position) {
            return this;
        }
        boolean moved = events.between(first, position).stream().anyMatch(recorded -> recorded.by() != null);
        return moved ? new Made(first, position) : null;
    }
}
