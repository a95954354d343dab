package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.negotiation.MoveKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema offers what the reader reads, and says what everything is. */
@Timeout(20)
class ScenarioSchemaTest {

    private static final JsonNode SCHEMA =
            JsonMapper.builder().build().readTree(Path.of("scenarios/scenario.schema.json"));
    private static final JsonNode MOVE = SCHEMA.at("/$defs/move");

    /** Three files that use every field that the reader knows. */
    private static final List<Spot> EVERY_FIELD = Stream.of("every-move.yaml", "every-branch.yaml", "every-claim.yaml")
            .map(name -> new YamlReader().read(Shelf.file(ScenarioReaderTest.FILES.resolve(name)), new Problems()))
            .map(Optional::orElseThrow)
            .toList();

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void everyMoveIsOffered(MoveKind kind) {
        assertThat(MOVE.at("/properties/" + kind.word() + "/$ref").asString("")).isEqualTo("#/$defs/" + kind.word());
        assertThat(MOVE.path("oneOf").values())
                .extracting(form -> form.at("/required/0").asString(""))
                .contains(kind.word());
    }

    @Test
    void theWordsOfEventsAndOfHowThingsStandAreThose() {
        assertThat(words(SCHEMA.at("/$defs/event/enum"))).containsExactlyInAnyOrderElementsOf(ExpectFields.events());
        CircumstanceWords.words().forEach((thing, words) -> {
            List<JsonNode> forms = SCHEMA.at("/$defs/circumstance/anyOf").values().stream()
                    .filter(form -> form.path("properties").has(thing))
                    .toList();
            assertThat(forms).as(thing).hasSize(1);
            assertThat(words(forms.get(0).at("/properties/is/enum"))).containsExactlyInAnyOrderElementsOf(words);
        });
    }

    private static List<String> words(JsonNode list) {
        return list.values().stream().map(word -> word.asString("")).toList();
    }

    @Test
    void noOtherMoveIsOffered() {
        assertThat(MOVE.path("oneOf").size()).isEqualTo(MoveKind.values().length);
    }

    @Test
    void nothingIsOfferedThatTheReaderWouldNotTake() {
        Set<String> offered = new TreeSet<>();
        offers("", SCHEMA, offered);
        Set<String> used = new HashSet<>();
        EVERY_FIELD.forEach(file -> uses(SCHEMA, file, "", used));

        assertThat(offered).hasSizeGreaterThan(100);
        offered.removeAll(used);
        assertThat(offered).as("fields that the samples do not try").isEmpty();
    }

    @Test
    void everyFieldIsDescribedAndEveryMapIsClosed() {
        List<String> poor = new ArrayList<>();
        inspect("", SCHEMA, poor);
        assertThat(poor).isEmpty();
    }

    /** Every field that the schema offers, with the place in the schema at which it does. */
    private static void offers(String at, JsonNode node, Collection<String> offered) {
        node.path("properties").propertyNames().forEach(key -> offered.add(at + "/" + key));
        children(node).forEach(key -> offers(at + "/" + key, node.path(key), offered));
    }

    /** Every field that a file uses, with the place in the schema that allows it. */
    private static void uses(JsonNode schema, Spot spot, String at, Set<String> used) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            uses(SCHEMA.at(reference.substring(1)), spot, reference.substring(1), used);
            return;
        }
        for (int form = 0; form < schema.path("anyOf").size(); form++) {
            uses(schema.path("anyOf").path(form), spot, at + "/anyOf/" + form, used);
        }
        if (spot.type() == Spot.Type.LIST) {
            spot.items().forEach(item -> uses(schema.path("items"), item, at + "/items", used));
        }
        if (spot.type() == Spot.Type.MAP) {
            spot.map().forEach((key, value) -> {
                JsonNode property = schema.path("properties").path(key);
                if (!property.isMissingNode()) {
                    used.add(at + "/" + key);
                    uses(property, value, at + "/properties/" + key, used);
                } else if (schema.path("additionalProperties").isObject()) {
                    uses(schema.path("additionalProperties"), value, at + "/additionalProperties", used);
                }
            });
        }
    }

    private static void inspect(String at, JsonNode node, List<String> poor) {
        node.path("properties").propertyNames().forEach(key -> {
            JsonNode property = node.path("properties").path(key);
            boolean described = property.has("description")
                    || SCHEMA.at(property.path("$ref").asString("#/none").substring(1))
                            .has("description");
            if (!described) {
                poor.add(at + "/" + key + " is not described");
            }
        });
        boolean isClosed = node.path("additionalProperties").isObject()
                || node.path("additionalProperties").asString("").equals("false");
        if (node.path("type").asString("").equals("object") && !isClosed) {
            poor.add(at + " is open");
        }
        children(node).forEach(key -> inspect(at + "/" + key, node.path(key), poor));
    }

    private static List<String> children(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}
