package parley.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.scenario.TableDifference;

/**
 * What is different on one table from another.
 *
 * @param what the kind of thing: "proposal"
 * @param of which it is: its own name, or a party's code
 * @param name what it is called: its title, or a party's name
 * @param was what is no longer so; empty for what is new
 * @param is what is so now and was not; empty for what is gone
 * @param now all that is so now; empty for what is gone
 */
public record Change(String what, String of, String name, List<String> was, List<String> is, List<String> now) {

    public Change {
        was = List.copyOf(was);
        is = List.copyOf(is);
        now = List.copyOf(now);
    }

    /** All that stands on a table, as if it had come just now. */
    public static List<Change> standing(Table table) {
        Teller teller = new Teller(table);
        return told(TableDifference.standing(table), teller, teller);
    }

    /** What came about from one table to a later one. */
    public static List<Change> between(Table before, Table after) {
        Teller teller = new Teller(after);
        Teller old = new Teller(before);
        return told(TableDifference.of(before, after), old, teller);
    }

    /** Differences that were found already, told with the titles of things. */
    public static List<Change> told(List<TableDifference> differences, Teller before, Teller after) {
        return differences.stream()
                .map(difference -> of(difference, after, before))
                .toList();
    }

    private static Change of(TableDifference difference, Teller teller, Teller old) {
        List<String> was = parts(difference.a(), old);
        List<String> is = parts(difference.b(), teller);
        List<String> gone = new ArrayList<>(was);
        gone.removeAll(is);
        List<String> come = new ArrayList<>(is);
        come.removeAll(was);
        return new Change(difference.what(), difference.name(), called(difference.name(), teller, old), gone, come, is);
    }

    private static List<String> parts(@Nullable String words, Teller teller) {
        return words == null ? List.of() : List.of(Titles.in(words, teller).split("; ", -1));
    }

    private static String called(String name, Teller teller, Teller old) {
        if (!Name.isName(name)) {
            return teller.party(PartyId.of(name));
        }
        String now = Titles.of(Name.of(name), teller);
        String then = now == null ? Titles.of(Name.of(name), old) : now;
        return then == null ? name : then;
    }
}
