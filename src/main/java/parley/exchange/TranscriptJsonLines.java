package parley.exchange;

import java.util.function.Function;
import parley.exchange.codes.EventCode;
import parley.json.Json;
import parley.negotiation.Recorded;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ObjectNode;

/** A transcript's events as JSON, one a line, each with the fields that it has in {@link TranscriptJson}. */
public final class TranscriptJsonLines {

    private TranscriptJsonLines() {}

    /** Every line, the last included, ends with a line feed. */
    public static String write(Transcript transcript) {
        EventView view = new EventView(transcript);
        return lines(transcript, view::of);
    }

    /** Each with {@code codes: [{cameo, plover}]} and {@code ontology} as well. */
    public static String coded(Transcript transcript) {
        EventView view = new EventView(transcript);
        return lines(transcript, event -> view.coded(event).put("ontology", EventCode.ONTOLOGY));
    }

    private static String lines(Transcript transcript, Function<Recorded, ObjectNode> view) {
        StringBuilder lines = new StringBuilder();
        transcript
                .events()
                .forEach(event -> lines.append(Json.mapper().writeValueAsString(view.apply(event)))
                        .append('\n'));
        return lines.toString();
    }
}
