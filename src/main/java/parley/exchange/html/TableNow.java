package parley.exchange.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.exchange.Change;
import parley.picture.Html;
import parley.scenario.TableDifference;

/** The table, made by laying one change upon another. The file's script does the same with what it finds in the file. */
final class TableNow {

    private static final Map<String, String> HEADINGS = new LinkedHashMap<>();

    static {
        List<String> headings = List.of(
                "Preconditions and demands",
                "Proposals",
                "Undertakings",
                "Talks",
                "Pressure",
                "Measures",
                "Allegations: alleged, not established",
                "Findings of monitors",
                "Offers to host",
                "Good offices",
                "Disputed agenda items",
                "Where each party stands",
                "What each asked for and has");
        List<String> kinds = TableDifference.kinds();
        for (int i = 0; i < kinds.size(); i++) {
            HEADINGS.put(kinds.get(i), headings.get(i));
        }
    }

    /** By kind, then by name. */
    private final Map<String, Map<String, Change>> standing = new LinkedHashMap<>();

    TableNow() {
        HEADINGS.keySet().forEach(kind -> standing.put(kind, new TreeMap<>()));
    }

    void lay(List<Change> changes) {
        for (Change change : changes) {
            Map<String, Change> things = standing.get(change.what());
            if (things == null) {
                throw new IllegalStateException("there is no kind of thing " + change.what());
            }
            if (change.now().isEmpty()) {
                things.remove(change.of());
            } else {
                things.put(change.of(), change);
            }
        }
    }

    /** Every kind, those of which nothing stands hidden. */
    void write(Html html) {
        boolean empty = standing.values().stream().allMatch(Map::isEmpty);
        html.open("p", "class", "quiet", "id", "table-empty", "hidden", empty ? null : "")
                .text("Nothing stands on the table.")
                .end();
        html.open("div", "class", "columns").line();
        standing.forEach((kind, things) -> {
            html.open("section", "class", "part", "data-kind", kind, "hidden", things.isEmpty() ? "" : null);
            html.leaf("h3", HEADINGS.getOrDefault(kind, kind)).open("ul").line();
            things.values().forEach(thing -> row(html, thing));
            html.close().end();
        });
        html.end();
    }

    private static void row(Html html, Change thing) {
        html.open("li").styled("span", "thing", thing.name());
        thing.now().forEach(part -> html.text(" ").styled("span", "is", part));
        html.end();
    }
}
