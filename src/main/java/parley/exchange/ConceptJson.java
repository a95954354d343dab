package parley.exchange;

import parley.fact.Concept;
import parley.fact.FactId;
import parley.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** A concept as JSON. */
public final class ConceptJson {

    private ConceptJson() {}

    public static ObjectNode of(Concept concept) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("id", concept.id());
        node.put("name", concept.name());
        node.set("also", EventView.texts(concept.also()));
        node.put("area", Json.word(concept.area()));
        node.put("means", concept.means());
        node.put("reference", concept.reference());
        node.put("checked", Json.word(concept.checked()));
        node.set(
                "facts",
                EventView.texts(concept.facts().stream().map(FactId::value).toList()));
        node.set("distinguish", EventView.texts(concept.distinguish()));
        node.set("related", EventView.texts(concept.related()));
        return node;
    }
}
