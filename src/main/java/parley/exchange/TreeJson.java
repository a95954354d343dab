package parley.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import parley.scenario.Choice;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Trees as JSON: a list of {@code {kind, name, title, about, leaves: {of, step, position, reading}, choices: [{name, question, within,
 * options: [{name, title}]}], branches: [...]}}.
 *
 * <p>{@code kind} is "scenario", "what-if" or "negotiation"; {@code leaves} is null for a trunk, {@code step} for the opening and for a
 * negotiation, {@code reading} where there is none; {@code within} is {@code choice=option}, or null.
 */
public final class TreeJson {

    private TreeJson() {}

    /** Indented by two, with a line feed at the end. */
    public static String write(List<Tree> trees) {
        return Pretty.write(array(trees));
    }

    private static ArrayNode array(List<Tree> trees) {
        ArrayNode array = Json.mapper().createArrayNode();
        for (Tree tree : trees) {
            ObjectNode node = array.addObject();
            node.put("kind", Json.word(tree.kind()));
            node.put("name", tree.name());
            node.put("title", tree.title());
            node.put("about", tree.about());
            node.set("leaves", leaves(tree.leaves()));
            ArrayNode choices = node.putArray("choices");
            tree.choices().forEach(choice -> choices.add(choice(choice)));
            node.set("branches", array(tree.branches()));
        }
        return array;
    }

    private static @Nullable ObjectNode leaves(Tree.@Nullable Leaves leaves) {
        return leaves == null
                ? null
                : Json.mapper()
                        .createObjectNode()
                        .put("of", leaves.of())
                        .put("step", leaves.step())
                        .put("position", leaves.position())
                        .put("reading", leaves.reading());
    }

    private static ObjectNode choice(Choice choice) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("name", choice.name().text());
        node.put("question", choice.question());
        node.put("within", choice.within() == null ? null : choice.within().toString());
        ArrayNode options = node.putArray("options");
        for (Choice.Option option : choice.options()) {
            options.addObject().put("name", option.name().text()).put("title", option.title());
        }
        return node;
    }
}
