package parley.exchange;

import java.util.List;
import java.util.function.Function;
import parley.json.Json;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;
import parley.scenario.Transcript;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What happened when something was tried: {@code {negotiation, position, repeated, events}}, events as in {@link TranscriptJson}. */
public final class PlayedJson {

    private PlayedJson() {}

    /**
     * What came of it.
     *
     * @param whole the negotiation as it stands now
     * @param events the move's own and what followed from it; none where it had been made before and nothing was added
     */
    public static ObjectNode of(NegotiationId id, Transcript whole, List<Recorded> events, boolean repeated) {
        EventView view = new EventView(whole);
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("negotiation", id.text());
        node.put("position", whole.table().position());
        node.put("repeated", repeated);
        ArrayNode array = node.putArray("events");
        events.forEach(event -> array.add(view.coded(event)));
        return node;
    }

    /** Tells events of a negotiation as all exports show them. */
    public static Function<Recorded, ObjectNode> teller(Transcript whole) {
        return new EventView(whole)::coded;
    }
}
