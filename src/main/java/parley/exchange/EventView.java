package parley.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import parley.exchange.codes.EventCode;
import parley.exchange.codes.EventCodes;
import parley.json.EventJson;
import parley.json.EventNames;
import parley.json.Json;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One event of a transcript as exports show it. */
final class EventView {

    /** The fields, in order; every export has all of them. */
    static final List<String> FIELDS =
            List.of("position", "at", "by", "speaker", "type", "provenance", "cites", "text", "data");

    private final Table table;
    private final Teller teller;
    private final ZoneId zone;

    EventView(Transcript transcript) {
        this.table = transcript.table();
        this.teller = new Teller(table);
        this.zone = transcript.scenario().setting().zone();
    }

    ObjectNode of(Recorded recorded) {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("position", recorded.position());
        event.put("at", at(recorded.at()));
        event.put("by", recorded.by() == null ? null : recorded.by().code());
        event.put(
                "speaker",
                recorded.speaker() == null ? null : recorded.speaker().text());
        event.put("type", EventNames.of(recorded.event()));
        event.put("provenance", Json.word(recorded.note().provenance()));
        event.set("cites", texts(recorded.note().cites()));
        event.put("text", teller.sentence(recorded));
        event.set("data", EventJson.data(recorded.event()));
        return event;
    }

    /** ISO 8601 with seconds and the offset that the zone has at that moment. */
    String at(Instant moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone).toOffsetDateTime());
    }

    /** With {@code codes: [{cameo, plover}]}, {@code plover} null where it has no such event. */
    ObjectNode coded(Recorded recorded) {
        return of(recorded).set("codes", codes(recorded, table));
    }

    static ArrayNode codes(Recorded recorded, Table table) {
        ArrayNode codes = Json.mapper().createArrayNode();
        for (EventCode code : EventCodes.of(recorded, table).codes()) {
            codes.addObject()
                    .put("cameo", code.cameo())
                    .put("plover", code.plover().isEmpty() ? null : code.plover());
        }
        return codes;
    }

    static ArrayNode texts(List<String> texts) {
        ArrayNode array = Json.mapper().createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
