package parley.yaml;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The way the validator went through a schema to the keyword that failed, references followed. Whatever the schema says about the
 * value lies on it.
 */
final class SchemaPath {

    /** These are followed by a name or a number. */
    private static final Set<String> WITH_NEXT =
            Set.of("properties", "patternProperties", "dependentSchemas", "prefixItems", "oneOf", "anyOf", "allOf");

    /** After these, the schema speaks of a value inside the one before. The way holds no index of a list. */
    private static final Set<String> INWARDS = Set.of(
            "properties",
            "patternProperties",
            "additionalProperties",
            "unevaluatedProperties",
            "items",
            "prefixItems",
            "contains");

    /**
     * A choice of forms on the way.
     *
     * @param length of the way up to the choice, its keyword included
     * @param depth how many steps into the file the value lies for which the choice is
     */
    record Choice(int length, int depth) {}

    /** An {@code if} on the way, and how deep in the file the value lies that it looks at. */
    private record Condition(JsonNode test, int depth) {}

    private final JsonNode root;
    private final NodePath way;
    private final List<JsonNode> passed = new ArrayList<>();
    private final List<Choice> choices = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private int depth;
    private int aboutThisValue;

    SchemaPath(JsonNode root, NodePath way) {
        this.root = root;
        this.way = way;
        passed.add(root);
        int last = way.getNameCount() - 1;
        int at = 0;
        while (at < last) {
            at = follow(at, way.getElement(at).toString());
        }
        if (last >= 0 && isChoice(way.getElement(last).toString())) {
            choices.add(new Choice(last + 1, depth));
        }
    }

    private int follow(int at, String keyword) {
        if (isChoice(keyword)) {
            choices.add(new Choice(at + 1, depth));
        }
        if (keyword.equals("then") || keyword.equals("else")) {
            conditions.add(new Condition(holder().path("if"), depth));
        }
        JsonNode next = keyword.equals("$ref") ? referred() : holder().path(keyword);
        boolean two = WITH_NEXT.contains(keyword) && at + 1 < way.getNameCount() - 1;
        passed.add(two ? step(next, way.getElement(at + 1)) : next);
        if (INWARDS.contains(keyword)) {
            depth++;
            aboutThisValue = passed.size() - 1;
        }
        return at + (two ? 2 : 1);
    }

    private static boolean isChoice(String keyword) {
        return keyword.equals("oneOf") || keyword.equals("anyOf");
    }

    private static JsonNode step(JsonNode here, Object element) {
        return element instanceof Integer index ? here.path(index) : here.path(element.toString());
    }

    private JsonNode referred() {
        String reference = holder().path("$ref").asString("");
        return reference.startsWith("#") ? root.at(reference.substring(1)) : MissingNode.getInstance();
    }

    /** The schema that holds the keyword which failed. */
    JsonNode holder() {
        return passed.get(passed.size() - 1);
    }

    /** The choices of forms on the way, outermost first. */
    List<Choice> choices() {
        return choices;
    }

    /** Whether the keyword counts only under a condition. */
    boolean isConditional() {
        return !conditions.isEmpty();
    }

    /** The conditions in words, with the values found in the file; begins with a blank, or is empty. */
    String where(Spot file, NodePath place) {
        List<String> words = new ArrayList<>();
        for (Condition condition : conditions) {
            Spot spot = SpotJson.at(file, upTo(place, condition.depth()));
            for (String key : condition.test().path("properties").propertyNames()) {
                if (spot.has(key)) {
                    spot.at(key).ifPresent(value -> words.add(Shown.code(key) + " is " + value.shown()));
                }
            }
        }
        return words.isEmpty()
                ? ""
                : " where " + String.join(" and ", words.stream().distinct().toList());
    }

    /** The first steps of a path. */
    static NodePath upTo(NodePath path, int count) {
        NodePath shorter = path;
        while (shorter.getNameCount() > count) {
            shorter = shorter.getParent();
        }
        return shorter;
    }

    /** What the schema says about the value, whose key is {@code name}: the first sentence of the nearest description. */
    Optional<String> description(String name) {
        for (int i = passed.size() - 1; i >= aboutThisValue; i--) {
            String text = passed.get(i).path("description").asString("");
            if (!text.isEmpty()) {
                return Optional.of(firstSentence(text));
            }
        }
        for (int i = passed.size() - 1; i >= 0; i--) {
            String text = passed.get(i)
                    .path("properties")
                    .path(name)
                    .path("description")
                    .asString("");
            if (!text.isEmpty()) {
                return Optional.of(firstSentence(text));
            }
        }
        return Optional.empty();
    }

    private static String firstSentence(String text) {
        int stop = text.indexOf(". ");
        return stop < 0 ? text : text.substring(0, stop);
    }
}
