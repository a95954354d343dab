package parley.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Table;

/**
 * One thing that does not stand on two tables alike. The clock and the numbers of events are no difference.
 *
 * @param what the kind of thing: "precondition", "proposal", "undertaking", "talks", "pressure", "measure", "allegation", "finding",
 *     "venue", "good offices", "position" (of a party), "asked for and has" (by a party)
 * @param name of the thing, or a party's code
 * @param a how it stands on the one, in words; null where it is not there
 * @param b on the other
 */
public record TableDifference(
        String what,
        String name,
        @Nullable String a,
        @Nullable String b) {

    /** Everything that differs, in a fixed order; empty for tables on which the same stands. */
    public static List<TableDifference> of(Table a, Table b) {
        SortedMap<TableWords.Key, String> ofA = TableWords.of(a);
        SortedMap<TableWords.Key, String> ofB = TableWords.of(b);
        TreeSet<TableWords.Key> keys = new TreeSet<>(ofA.keySet());
        keys.addAll(ofB.keySet());
        List<TableDifference> differences = new ArrayList<>();
        for (TableWords.Key key : keys) {
            String one = ofA.get(key);
            String other = ofB.get(key);
            if (!Objects.equals(one, other)) {
                differences.add(new TableDifference(words(key.what()), key.name(), one, other));
            }
        }
        return differences;
    }

    /** Everything that stands on a table, as what is new against one on which nothing does; in the same order. */
    public static List<TableDifference> standing(Table table) {
        return TableWords.of(table).entrySet().stream()
                .map(entry -> new TableDifference(
                        words(entry.getKey().what()), entry.getKey().name(), null, entry.getValue()))
                .toList();
    }

    /** Every kind of thing that there is, in the order in which they are told. */
    public static List<String> kinds() {
        return Arrays.stream(TableWords.What.values())
                .map(TableDifference::words)
                .toList();
    }

    private static String words(TableWords.What what) {
        return switch (what) {
            case PRECONDITION -> "precondition";
            case PROPOSAL -> "proposal";
            case UNDERTAKING -> "undertaking";
            case TALKS -> "talks";
            case PRESSURE -> "pressure";
            case MEASURE -> "measure";
            case ALLEGATION -> "allegation";
            case FINDING -> "finding";
            case VENUE -> "venue";
            case GOOD_OFFICES -> "good offices";
            case AGENDA_ITEM -> "agenda item";
            case POSITION -> "position";
            case OUTCOME -> "asked for and has";
        };
    }

    public TableDifference swapped() {
        return new TableDifference(what, name, b, a);
    }

    /** "talks istanbul-offer: agreed instead of proposed", told from a to b. */
    public String told() {
        String from = a == null ? "not there" : a;
        String to = b == null ? "not there" : b;
        return what + " " + name + ": " + to + " (instead of: " + from + ")";
    }
}
