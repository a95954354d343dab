package parley.exchange.cameo;

import java.util.List;
import parley.negotiation.Setting;

/**
 * A scenario in the making.
 *
 * @param moves in the order of time
 * @param following rows for what happens by itself, such as the opening of talks once all have come
 * @param unmapped every other row, with the reason
 */
public record Draft(Setting setting, List<Drafted> moves, List<EventRow> following, List<Unmapped> unmapped) {
    public Draft {
        moves = List.copyOf(moves);
        following = List.copyOf(following);
        unmapped = List.copyOf(unmapped);
    }

    /** How many rows the moves were made of. */
    public int mapped() {
        return moves.stream().mapToInt(move -> move.rows().size()).sum();
    }
}
