package parley.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.exchange.codes.EventCode;
import parley.exchange.codes.EventCodes;
import parley.negotiation.Recorded;
import parley.scenario.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A transcript's events as CSV (RFC 4180: a header, lines ending in CR LF, quotes doubled), for spreadsheets. The columns are the
 * fields of {@link TranscriptJson}; citations stand in one cell with spaces between them, data as JSON.
 *
 * <p>A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class TranscriptCsv {

    private static final String END = "\r\n";

    private TranscriptCsv() {}

    public static String write(Transcript transcript) {
        EventView view = new EventView(transcript);
        return sheet(EventView.FIELDS, transcript, event -> row(view.of(event)));
    }

    /** With the codes of every event in two more columns, whose heads say which lists they are from; several with {@code "; "} between. */
    public static String coded(Transcript transcript) {
        EventView view = new EventView(transcript);
        List<String> heads = new ArrayList<>(EventView.FIELDS);
        heads.add(EventCode.CAMEO_COLUMN);
        heads.add(EventCode.PLOVER_COLUMN);
        return sheet(heads, transcript, event -> {
            List<EventCode> codes = EventCodes.of(event, transcript.table()).codes();
            return row(view.of(event)) + "," + cell(joined(codes, EventCode::cameo)) + ","
                    + cell(joined(codes, EventCode::plover));
        });
    }

    private static String sheet(List<String> heads, Transcript transcript, Function<Recorded, String> row) {
        StringBuilder rows = new StringBuilder(String.join(",", heads)).append(END);
        transcript.events().forEach(event -> rows.append(row.apply(event)).append(END));
        return rows.toString();
    }

    private static String row(ObjectNode event) {
        return EventView.FIELDS.stream()
                .map(field -> cell(text(event.required(field))))
                .collect(Collectors.joining(","));
    }

    private static String joined(List<EventCode> codes, Function<EventCode, String> list) {
        return codes.stream()
                .map(list)
                .filter(code -> !code.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream().map(JsonNode::stringValue).collect(Collectors.joining(" "));
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** One cell: harmless to a spreadsheet, and quoted where it must be. */
    static String cell(String text) {
        String harmless = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quote ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }
}
