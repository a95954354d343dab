package parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * Where a script leaves another.
 *
 * @param of the script that it leaves: a scenario or a branch
 * @param title what that one is called
 * @param steps how many steps of this script lie before the fork, played or not
 * @param position of the last event that both share, under {@code reading} and {@code course}
 * @param reading under which {@code position} was counted; null where there is none
 * @param course along which it was counted
 * @param dropped steps of the other script that this one leaves out
 */
public record Fork(
        Name of,
        String title,
        int steps,
        int position,
        @Nullable Name reading,
        Course course,
        List<Name> dropped) {

    public Fork {
        dropped = List.copyOf(dropped);
    }
}
