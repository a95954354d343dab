package parley.exchange;

import parley.json.Json;
import parley.play.Descent;
import parley.play.Listed;
import tools.jackson.databind.node.ObjectNode;

/**
 * A negotiation in a list: {@code {id, title, scenario, reading, events, openedAt, now, parent: {negotiation, position}}}, moments in UTC;
 * {@code scenario} is null for one made up freely, {@code reading} where there is none, {@code parent} for what is nobody's branch.
 */
public final class NegotiationJson {

    private NegotiationJson() {}

    public static ObjectNode of(Listed listed) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("id", listed.id().text());
        node.put("title", listed.title());
        node.put("scenario", listed.opening().scenario());
        node.put("reading", listed.opening().reading());
        node.put("events", listed.events());
        node.put("openedAt", listed.openedAt().toString());
        node.put("now", listed.now().toString());
        Descent descent = listed.descent();
        if (descent == null) {
            return node.putNull("parent");
        }
        node.putObject("parent").put("negotiation", descent.parent().text()).put("position", descent.position());
        return node;
    }
}
