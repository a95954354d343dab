package parley.yaml;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The way the validator went through a schema to the keyword that failed, references followed: whatever the schema says about the
 * value lies on it.
 */
final class SchemaPath {

    /** After these, the schema speaks of another value than before. */
    private static final Set<String> INTO_VALUE = Set.of("properties", "items", "prefixItems", "additionalProperties");

    private final JsonNode root;
    private final List<JsonNode> passed = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private int ofThisValue;

    SchemaPath(JsonNode root, NodePath way) {
        this.root = root;
        JsonNode here = root;
        passed.add(here);
        for (int i = 0; i < way.getNameCount() - 1; i++) {
            String element = way.getElement(i).toString();
            if (element.equals("then") || element.equals("else")) {
                conditions.add(condition(here.path("if"), element.equals("then")));
            }
            here = element.equals("$ref") ? referred(here) : step(here, way.getElement(i));
            passed.add(here);
            if (INTO_VALUE.contains(element)) {
                ofThisValue = passed.size();
            }
        }
    }

    private static JsonNode step(JsonNode here, Object element) {
        return element instanceof Integer index ? here.path(index) : here.path(element.toString());
    }

    private JsonNode referred(JsonNode here) {
        String reference = here.path("$ref").asString("");
        return reference.startsWith("#") ? root.at(reference.substring(1)) : MissingNode.getInstance();
    }

    /** The schema that holds the keyword which failed. */
    JsonNode holder() {
        return passed.get(passed.size() - 1);
    }

    /** Whether the keyword counts only under a condition ({@code if}). */
    boolean isConditional() {
        return !conditions.isEmpty();
    }

    /** The conditions in words, beginning with a blank, or the empty string. */
    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** What the schema says about the value called {@code name}: the first sentence of the nearest description. */
    Optional<String> description(String name) {
        for (int i = passed.size() - 1; i >= Math.min(ofThisValue, passed.size() - 1); i--) {
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

    private static String condition(JsonNode test, boolean holds) {
        List<String> words = new ArrayList<>();
        test.path("properties").properties().forEach(property -> {
            JsonNode one = property.getValue().path("const");
            JsonNode many = property.getValue().path("enum");
            List<String> values = new ArrayList<>();
            (one.isMissingNode() ? many.values() : List.of(one)).forEach(value -> values.add(value.asString()));
            String verb = holds ? " is " : " is not ";
            words.add(Shown.code(property.getKey()) + verb + String.join(" or ", values));
        });
        return words.isEmpty() ? "a condition of the schema holds" : String.join(" and ", words);
    }
}
