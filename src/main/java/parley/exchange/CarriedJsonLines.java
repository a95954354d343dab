package parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.exchange.codes.EventCode;
import parley.json.EventJson;
import parley.json.EventNames;
import parley.json.Json;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.Carried;
import parley.play.Descent;
import parley.play.Opening;
import tools.jackson.databind.node.ObjectNode;

/**
 * A negotiation as JSON Lines, from which {@link CarriedReader} makes the same again.
 *
 * <p>The first line says what it is: {@code {format: "parley-negotiation", version, scenario, digest, reading, title, parent, events,
 * setting}}, where {@code events} is how many lines follow, {@code title} is a branch's own, and {@code parent} is {@code {negotiation,
 * position, title, parent}} for a branch, {@code {scenario, position, reading}} for what plays a what-if, else null. Every other line is
 * an event: {@code {position, at, by, speaker, type, revision, provenance, cites, precision, among, text, data, codes}}, moments in UTC,
 * {@code text} null where the event tells itself, {@code data} as it is stored. {@code codes: [{cameo, plover}]}, of the header's {@code
 * ontology}, follow from the rest and are not read back.
 */
public final class CarriedJsonLines {

    static final String FORMAT = "parley-negotiation";
    static final int VERSION = 1;

    private CarriedJsonLines() {}

    /** Every line, the last included, ends with a line feed. */
    public static String write(Carried carried) {
        StringBuilder lines = new StringBuilder(400 * (carried.events().size() + 10));
        line(header(carried), lines);
        Table table = Table.opening(carried.opening().setting()).after(carried.events());
        carried.events().forEach(recorded -> line(event(recorded, table), lines));
        return lines.toString();
    }

    private static void line(ObjectNode node, StringBuilder lines) {
        lines.append(Json.mapper().writeValueAsString(node)).append('\n');
    }

    private static ObjectNode header(Carried carried) {
        Opening opening = carried.opening();
        ObjectNode header = Json.mapper().createObjectNode();
        header.put("format", FORMAT);
        header.put("version", VERSION);
        header.put("scenario", opening.scenario());
        header.put("digest", opening.digest());
        header.put("reading", opening.reading());
        header.put(
                "title", carried.line().isEmpty() ? null : carried.line().get(0).title());
        header.set("parent", parent(carried.line(), opening.trunk()));
        header.put("events", carried.events().size());
        header.put("ontology", EventCode.ONTOLOGY);
        header.set("setting", Json.mapper().valueToTree(opening.setting()));
        return header;
    }

    private static @Nullable ObjectNode parent(List<Descent> line, Opening.@Nullable Trunk trunk) {
        ObjectNode parent = Json.mapper().createObjectNode();
        if (!line.isEmpty()) {
            List<Descent> further = line.subList(1, line.size());
            parent.put("negotiation", line.get(0).parent().text());
            parent.put("position", line.get(0).position());
            parent.put("title", further.isEmpty() ? null : further.get(0).title());
            return parent.set("parent", parent(further, trunk));
        }
        return trunk == null
                ? null
                : parent.put("scenario", trunk.scenario())
                        .put("position", trunk.position())
                        .put("reading", trunk.reading());
    }

    private static ObjectNode event(Recorded recorded, Table table) {
        EventNames.Named named = EventNames.RULEBOOK.of(recorded.event().getClass());
        Note note = recorded.note();
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("position", recorded.position());
        event.put("at", recorded.at().toString());
        event.put("by", recorded.by() == null ? null : recorded.by().code());
        event.put(
                "speaker",
                recorded.speaker() == null ? null : recorded.speaker().text());
        event.put("type", named.name());
        event.put("revision", named.revision());
        event.put("provenance", Json.word(note.provenance()));
        event.set("cites", EventView.texts(note.cites()));
        event.put("precision", Json.word(note.precision()));
        event.set(
                "among",
                EventView.texts(note.among().stream().map(PartyId::code).toList()));
        event.put("text", note.text());
        event.set("data", EventJson.data(recorded.event()));
        return event.set("codes", EventView.codes(recorded, table));
    }
}
