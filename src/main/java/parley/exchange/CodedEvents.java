package parley.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.exchange.codes.Coding;
import parley.exchange.codes.EventCode;
import parley.exchange.codes.EventCodes;
import parley.json.EventNames;
import parley.json.Json;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
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

    /** As the codebook writes it, where that differs from ours. */
    private static final Map<String, String> ACTORS = Map.of("EU", "IGOEUREEC", "UN", "IGOUNO");

    /** One row of event data. */
    private record Row(Recorded recorded, String date, String source, String target, EventCode code) {}

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
        Coding coding = EventCodes.of(recorded, transcript.table());
        PartyId by = recorded.by();
        if (coding.codes().isEmpty()) {
            uncoded.add(new Uncoded(recorded, coding.why()));
            return;
        }
        String date = recorded.at()
                .atZone(transcript.scenario().setting().zone())
                .toLocalDate()
                .toString();
        for (EventCode code : coding.codes()) {
            if (by == null) {
                pairs(EventCodes.together(recorded.event(), transcript.table()))
                        .forEach(pair -> rows.add(new Row(recorded, date, pair.get(0), pair.get(1), code)));
            } else {
                targets(recorded, by, transcript.table())
                        .forEach(target -> rows.add(new Row(recorded, date, actor(by), target, code)));
            }
        }
    }

    /** What is done together is coded in both directions. */
    private static List<List<String>> pairs(List<PartyId> parties) {
        return parties.stream()
                .flatMap(one -> parties.stream()
                        .filter(other -> !other.equals(one))
                        .map(other -> List.of(actor(one), actor(other))))
                .toList();
    }

    /** Whom it is aimed at; a single empty text where nobody is named. */
    private static List<String> targets(Recorded recorded, PartyId by, Table table) {
        List<PartyId> named = recorded.event().addressees();
        if (!named.isEmpty()) {
            return named.stream().map(CodedEvents::actor).toList();
        }
        if (!EventCodes.isAnAnswer(recorded.event())) {
            return List.of("");
        }
        PartyId proposer = proposer(recorded.event().concerns(), table);
        return List.of(proposer == null || proposer.equals(by) ? "" : actor(proposer));
    }

    private static @Nullable PartyId proposer(List<Name> concerns, Table table) {
        Proposal proposal = concerns.isEmpty() ? null : table.proposals().find(concerns.get(0));
        return proposal == null ? null : proposal.proposer();
    }

    private static String actor(PartyId party) {
        return ACTORS.getOrDefault(party.code(), party.code());
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
        CodedEvents events = new CodedEvents(transcript);
        Page page = new Page();
        page.paragraph(transcript.scenario().title());
        page.paragraph(
                "Codes: " + EventCode.ONTOLOGY + ". A code holds no terms, dates, conditions or order of steps.");
        page.blank();
        events.rows.forEach(row -> page.line(line(row)));
        if (!events.uncoded.isEmpty()) {
            page.heading("Without a code");
            reasons(events.uncoded).forEach((why, positions) -> page.hanging("  - ", why + ": " + positions + "."));
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
