package parley.exchange;

import java.util.stream.Collectors;
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
        StringBuilder rows = new StringBuilder(String.join(",", EventView.FIELDS)).append(END);
        transcript.events().forEach(event -> rows.append(row(view.of(event))).append(END));
        return rows.toString();
    }

    private static String row(ObjectNode event) {
        return EventView.FIELDS.stream()
                .map(field -> cell(text(event.required(field))))
                .collect(Collectors.joining(","));
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
