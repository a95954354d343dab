package parley.web;

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
 * @param name what it is called: its title, or a party's name
 * @param was what is no longer so; empty for what is new
 * @param is what is so now; empty for what is gone
 */
public record Change(String what, String name, List<String> was, List<String> is) {

    static List<Change> between(Table before, Table after) {
        Teller teller = new Teller(after);
        Teller old = new Teller(before);
        return told(TableDifference.of(before, after), old, teller);
    }

    static List<Change> told(List<TableDifference> differences, Teller before, Teller after) {
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
        return new Change(difference.what(), called(difference.name(), teller, old), gone, come);
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
