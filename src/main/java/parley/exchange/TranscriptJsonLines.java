package parley.exchange;

import parley.json.Json;
import parley.scenario.Transcript;

/** A transcript's events as JSON, one a line, each with the fields that it has in {@link TranscriptJson}. */
public final class TranscriptJsonLines {

    private TranscriptJsonLines() {}

    /** Every line, the last included, ends with a line feed. */
    public static String write(Transcript transcript) {
        EventView view = new EventView(transcript);
        StringBuilder lines = new StringBuilder();
        transcript
                .events()
                .forEach(event -> lines.append(Json.mapper().writeValueAsString(view.of(event)))
                        .append('\n'));
        return lines.toString();
    }
}
