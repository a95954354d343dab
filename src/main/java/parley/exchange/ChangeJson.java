package parley.exchange;

import parley.scenario.TableDifference;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened between two moments of one transcript: {@code {scenario, reading, from: {position, at}, to: {position, at}, events,
 * refused, table: [{what, name, from, to}]}}, with events and refusals as in {@link TranscriptJson}, and things in words, null where
 * they are not there.
 */
public final class ChangeJson {

    private ChangeJson() {}

    /**
     * Indented by two, with a line feed at the end.
     *
     * @param from the transcript up to the one moment
     * @param to the same transcript up to a later one
     */
    public static String write(Transcript from, Transcript to) {
        EventView view = new EventView(to);
        ObjectNode root = TranscriptJson.head(to);
        place(root.putObject("from"), from, view);
        place(root.putObject("to"), to, view);
        ArrayNode events = root.putArray("events");
        to.events().subList(from.events().size(), to.events().size()).forEach(event -> events.add(view.of(event)));
        ArrayNode refused = root.putArray("refused");
        to.refused().stream()
                .filter(refusal -> !from.refused().contains(refusal))
                .forEach(refusal -> refused.add(TranscriptJson.refusal(refusal, view)));
        ArrayNode table = root.putArray("table");
        for (TableDifference difference : TableDifference.of(from.table(), to.table())) {
            table.addObject()
                    .put("what", difference.what())
                    .put("name", difference.name())
                    .put("from", difference.a())
                    .put("to", difference.b());
        }
        return Pretty.write(root);
    }

    private static void place(ObjectNode node, Transcript transcript, EventView view) {
        node.put("position", transcript.table().position());
        node.put("at", view.at(transcript.table().now()));
    }
}
