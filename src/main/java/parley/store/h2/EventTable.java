package parley.store.h2;

import java.util.List;

/**
 * What the guard must know of the table of events: the names of its columns, unquoted, as SQL folds them.
 *
 * @param table the table
 * @param index the identity column that orders all events
 * @param identifier a column of text, different in every row
 * @param numbered the numberings without gaps
 */
public record EventTable(String table, String index, String identifier, List<Numbering> numbered) {

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
