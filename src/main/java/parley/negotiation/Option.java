package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move that a party could try now, and what the rulebook would say.
 *
 * @param move an example with the fields that the table suggests; null where there is nothing to do it to
 * @param reasons why not; empty if it is admissible
 */
public record Option(MoveKind kind, @Nullable Move move, List<Reason> reasons) {

    public Option {
        reasons = List.copyOf(reasons);
    }

    public boolean admissible() {
        return reasons.isEmpty();
    }
}
