package parley.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import parley.exchange.codes.Act;
import parley.exchange.codes.ActorCodes;
import parley.exchange.codes.EventCode;
import parley.exchange.codes.EventCodes;
import parley.json.EventNames;
import parley.json.Json;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transcript as event data: a row for each code of an event and each party that it is aimed at, and a list of the events that have no
 * code, with the reason. What the codes cannot hold (terms, dates, conditions, what waits for what) is in the other exports.
 */
public final class CodedEvents {

    private static final String END = "\r\n";

    private static final List<String> COLUMNS =
            List.of("date", "source", "target", "code", "plover", "action", "provenance", "position", "type");

    /** One row of event data; an empty target where nobody is named. */
    private record Row(Recorded recorded, String date, String source, String target, EventCode code) {
        Row(Recorded recorded, String date, Act act) {
            this(
                    recorded,
                    date,
                    ActorCodes.of(act.source()),
                    act.target() == null ? "" : ActorCodes.of(act.target()),
                    act.code());
        }
    }

    /** An event that has no code. */
    private record Uncoded(Recorded recorded, String why) {}

    private final Transcript transcript;
    private final List<Row> rows = new ArrayList<>();
    private final List<Uncoded> uncoded = new ArrayList<>();

    private CodedEvents(Transcript transcript) {
        this.transcript = transcript;
        transcript.events().forEach(this::add);
    }

    private void add(Recorded recorded) {
        String why = EventCodes.of(recorded, transcript.table()).why();
        if (!why.isEmpty()) {
            uncoded.add(new Uncoded(recorded, why));
            return;
        }
        String date = recorded.at()
                .atZone(transcript.scenario().setting().zone())
                .toLocalDate()
                .toString();
        Act.of(recorded, transcript.table()).forEach(act -> rows.add(new Row(recorded, date, act)));
    }

    /** RFC 4180; the coded rows alone. */
    public static String csv(Transcript transcript) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append(END);
        for (Row row : new CodedEvents(transcript).rows) {
            csv.append(List.of(
                                    row.date,
                                    row.source,
                                    row.target,
                                    row.code.cameo(),
                                    row.code.plover(),
                                    row.code.words(),
                                    Json.word(row.recorded.note().provenance()),
                                    String.valueOf(row.recorded.position()),
                                    EventNames.of(row.recorded.event()))
                            .stream()
                            .map(TranscriptCsv::cell)
                            .collect(Collectors.joining(",")))
                    .append(END);
        }
        return csv.toString();
    }

    /** {@code {scenario, reading, ontology, coded: [{position, date, source, target, code, plover, action, provenance, type}], uncoded: [{position, type, why}]}}. */
    public static String json(Transcript transcript) {
        CodedEvents events = new CodedEvents(transcript);
        ObjectNode root = TranscriptJson.head(transcript);
        root.put("ontology", EventCode.ONTOLOGY);
        ArrayNode coded = root.putArray("coded");
        for (Row row : events.rows) {
            coded.addObject()
                    .put("position", row.recorded.position())
                    .put("date", row.date)
                    .put("source", row.source)
                    .put("target", row.target.isEmpty() ? null : row.target)
                    .put("code", row.code.cameo())
                    .put("plover", row.code.plover().isEmpty() ? null : row.code.plover())
                    .put("action", row.code.words())
                    .put("provenance", Json.word(row.recorded.note().provenance()))
                    .put("type", EventNames.of(row.recorded.event()));
        }
        ArrayNode without = root.putArray("uncoded");
        for (Uncoded one : events.uncoded) {
            without.addObject()
                    .put("position", one.recorded.position())
                    .put("type", EventNames.of(one.recorded.event()))
                    .put("why", one.why);
        }
        return Pretty.write(root);
    }

    /** Lines of at most 100 signs. */
    public static String text(Transcript transcript) {
        Page page = new Page();
        page.paragraph(transcript.scenario().title());
        return new CodedEvents(transcript).on(page);
    }

    /** The same, as a section of something longer. */
    public static String section(Transcript transcript) {
        Page page = new Page();
        page.heading("Event codes");
        return new CodedEvents(transcript).on(page);
    }

    private String on(Page page) {
        page.paragraph(
                "Codes: " + EventCode.ONTOLOGY + ". A code holds no terms, dates, conditions or order of steps.");
        page.blank();
        rows.forEach(row -> page.line(line(row)));
        if (!uncoded.isEmpty()) {
            page.heading("Without a code");
            reasons(uncoded).forEach((why, positions) -> page.hanging("  - ", why + ": " + positions + "."));
        }
        return page.toString();
    }

    private static String line(Row row) {
        boolean supposed = row.recorded.note().provenance() == Provenance.HYPOTHETICAL;
        return String.format(
                "%4d  %s  %-9s %-12s  %-4s  %s%s",
                row.recorded.position(),
                row.date,
                row.source,
                row.target.isEmpty() ? "" : "-> " + row.target,
                row.code.cameo(),
                row.code.words(),
                supposed ? "  HYPOTHETICAL" : "");
    }

    private static Map<String, String> reasons(List<Uncoded> uncoded) {
        Map<String, String> reasons = new LinkedHashMap<>();
        uncoded.forEach(one -> reasons.merge(
                one.why, String.valueOf(one.recorded.position()), (before, next) -> before + ", " + next));
        return reasons;
    }
}
