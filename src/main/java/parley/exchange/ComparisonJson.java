package parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.negotiation.Name;
import parley.scenario.Comparison;
import parley.scenario.TableDifference;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two futures held against each other: {@code {kept: [], changed: [], gone: [], new: [], inadmissible: [], table: []}}.
 *
 * <p>An entry is {@code {move, step, by, concerns, positions: {a, b}, a, b, reason}}, an inadmissible one has {@code side} ("a" or "b")
 * as well, where it is refused, and {@code reasons} as in {@link TranscriptJson}. {@code move} is the name of the event, or the word of the move where it was refused, and both with a
 * slash where they differ; {@code step} is the step of the script, null for what follows from the rules or the clock, as is {@code by}.
 * {@code a} and {@code b} are {@code {position, at, happened, provenance, text, origin}}, null where there is nothing on that side;
 * where it was refused, the position is that of the last event before it. The difference of the tables is {@code {what, name, a, b}} in
 * words, null where there is no such thing on that table.
 */
public final class ComparisonJson {

    private final EventView viewA;
    private final EventView viewB;

    private ComparisonJson(Transcript a, Transcript b) {
        this.viewA = new EventView(a);
        this.viewB = new EventView(b);
    }

    /** Indented by two, with a line feed at the end. */
    public static String write(Transcript a, Transcript b, Comparison comparison) {
        ComparisonJson json = new ComparisonJson(a, b);
        ObjectNode root = Json.mapper().createObjectNode();
        root.set("kept", json.entries(comparison.kept()));
        root.set("changed", json.entries(comparison.changed()));
        root.set("gone", json.entries(comparison.gone()));
        root.set("new", json.entries(comparison.added()));
        root.set("inadmissible", json.entries(comparison.inadmissible()));
        root.set("table", table(comparison.table()));
        return Pretty.write(root);
    }

    /** {@code [{what, name, a, b}]} */
    static ArrayNode table(List<TableDifference> differences) {
        ArrayNode table = Json.mapper().createArrayNode();
        for (TableDifference difference : differences) {
            table.addObject()
                    .put("what", difference.what())
                    .put("name", difference.name())
                    .put("a", difference.a())
                    .put("b", difference.b());
        }
        return table;
    }

    private ArrayNode entries(List<Comparison.Entry> entries) {
        ArrayNode array = Json.mapper().createArrayNode();
        entries.forEach(entry -> array.add(entry(entry)));
        return array;
    }

    private ObjectNode entry(Comparison.Entry entry) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("move", entry.what());
        node.put("step", entry.step() == null ? null : entry.step().text());
        node.put("by", entry.by() == null ? null : entry.by().code());
        node.set(
                "concerns",
                EventView.texts(entry.concerns().stream().map(Name::text).toList()));
        if (entry.side() != null) {
            node.put("side", Json.word(entry.side()));
        }
        node.putObject("positions").put("a", position(entry.a())).put("b", position(entry.b()));
        node.set("a", spot(entry.a(), viewA));
        node.set("b", spot(entry.b(), viewB));
        node.put("reason", entry.reason());
        if (entry.side() != null) {
            node.set("reasons", TranscriptJson.reasons(entry.refusals()));
        }
        return node;
    }

    private static @Nullable Integer position(Comparison.@Nullable Spot spot) {
        return spot == null ? null : spot.position();
    }

    private static @Nullable ObjectNode spot(Comparison.@Nullable Spot spot, EventView view) {
        if (spot == null) {
            return null;
        }
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("position", spot.position());
        node.put("at", view.at(spot.at()));
        node.put("happened", spot.happened());
        node.put("provenance", Json.word(spot.provenance()));
        node.put("text", spot.told());
        node.put("origin", spot.origin().isEmpty() ? null : spot.origin());
        return node;
    }
}
