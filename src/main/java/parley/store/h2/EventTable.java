package parley.store.h2;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the guard must know of the table of events: the names of its columns, unquoted, as SQL folds them.
 *
 * @param table the table
 * @param index the identity column that orders all events
 * @param identifier a column of text, different in every row
 * @param numbered the numberings without gaps
 * @param removed where it is written down how many events were taken out on purpose; null if none ever are
 */
public record EventTable(
        String table,
        String index,
        String identifier,
        List<Numbering> numbered,
        @Nullable Removed removed) {

    /**
     * Rows that say how many events were taken out.
     *
     * @param events the column with their number
     */
    public record Removed(String table, String events) {}

    /**
     * Rows with the same value of one column are numbered one after another by the other, and the pair is unique.
     *
     * @param of what is numbered, for example a stream
     * @param number the numbers; rows without one are not counted
     */
    public record Numbering(String of, String number) {}

    public EventTable {
        numbered = List.copyOf(numbered);
    }
}
