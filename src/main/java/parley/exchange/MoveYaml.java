package parley.exchange;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import tools.jackson.databind.JsonNode;

/** A move as it is written in a scenario file, on one line: {@code accept-talks: {proposal: istanbul-offer}}. */
final class MoveYaml {

    /** Where the language of scenarios has another word than the record's component. */
    private static final Map<String, String> WORDS = Map.of("onlyBefore", "about", "says", "statement");

    /** Components whose own fields stand among those of the move. */
    private static final Set<String> UNFOLDED = Set.of("offer", "terms");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    /** Words that YAML takes for something else. */
    private static final Set<String> NO_TEXT = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final ZoneId zone;

    private MoveYaml(ZoneId zone) {
        this.zone = zone;
    }

    static String write(Move move, ZoneId zone) {
        return MoveKind.of(move).word() + ": " + new MoveYaml(zone).fields(MoveJson.write(move), "move");
    }

    /** Quoted where it has to be. */
    static String text(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !NO_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : Json.mapper().writeValueAsString(text);
    }

    static String moment(Instant at, ZoneId zone) {
        return at.atZone(zone).format(MOMENT);
    }

    private String fields(JsonNode node, String without) {
        List<String> fields = new ArrayList<>();
        unfold(node, without, fields);
        return "{" + String.join(", ", fields) + "}";
    }

    private void unfold(JsonNode node, String without, List<String> fields) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (UNFOLDED.contains(name)) {
                unfold(value, "kind", fields);
            } else if (!name.equals(without) && says(value)) {
                fields.add(word(name) + ": " + value(value));
            }
        }
    }

    /** What is left unsaid is not written. */
    private static boolean says(JsonNode value) {
        return !(value.isNull()
                || (value.isArray() && value.isEmpty())
                || (value.isBoolean() && !value.booleanValue())
                || (value.isString() && value.stringValue().isEmpty()));
    }

    private static String word(String component) {
        String other = WORDS.get(component);
        return other != null ? other : component.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private String value(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(this::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value.isObject()) {
            return value.has("is") ? condition(value) : value.has("from") ? window(value) : fields(value, "");
        }
        return value.isString() ? text(value.stringValue()) : value.toString();
    }

    private String window(JsonNode window) {
        String from = moment(Instant.parse(window.get("from").stringValue()), zone);
        String to = moment(Instant.parse(window.get("to").stringValue()), zone);
        return from.equals(to) ? from : "{from: " + from + ", to: " + to + "}";
    }

    private String condition(JsonNode condition) {
        String word = condition.get("is").stringValue();
        for (Map.Entry<String, JsonNode> field : condition.properties()) {
            if (!field.getKey().equals("is") && says(field.getValue())) {
                return "{" + word + ": " + value(field.getValue()) + "}";
            }
        }
        return word;
    }
}
