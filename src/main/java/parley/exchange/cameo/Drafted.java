package parley.exchange.cameo;

import java.util.List;
import parley.negotiation.Attempt;

/**
 * A move of a draft.
 *
 * @param rows of the file that it stands for, in their order
 */
public record Drafted(Attempt attempt, List<EventRow> rows) {
    public Drafted {
        rows = List.copyOf(rows);
    }
}
