package parley.web;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.negotiation.Window;
import tools.jackson.databind.JsonNode;

/** A move as a form. What it asks for is read off the move's record; {@link MoveFilled} reads what was filled in. */
final class MoveForm {

    /** Every field's name begins so. */
    static final String MOVE = "move";

    private final MoveKind kind;
    private final Table table;
    private final MoveChoices choices;
    private final PartyId by;
    private final ZoneId zone;
    private final JsonNode example;

    /**
     * @param table on which the move would be made
     * @param example a move of its kind, as the rulebook suggests it
     */
    MoveForm(Table table, PartyId by, Move example) {
        this.kind = MoveKind.of(example);
        this.table = table;
        this.choices = new MoveChoices(table, by);
        this.by = by;
        this.zone = table.setting().zone();
        this.example = MoveJson.write(example);
    }

    /** As it is first shown: filled with what the rulebook suggests, save for words, which are whoever's who makes the move. */
    List<MoveField> fields() {
        return fields(Part.of(kind.type()), MOVE, example, false, true);
    }

    /** As it was filled in. */
    List<MoveField> fields(JsonNode filled) {
        return fields(Part.of(kind.type()), MOVE, filled, true, true);
    }

    /** @param needed false inside what may be left out as a whole */
    private List<MoveField> fields(List<Part> parts, String prefix, JsonNode json, boolean filled, boolean needed) {
        return parts.stream()
                .map(part -> field(part, prefix + "." + part.name(), json.path(part.name()), filled, needed))
                .toList();
    }

    private MoveField field(Part part, String name, JsonNode json, boolean filled, boolean needed) {
        FieldWords words = FieldWords.of(part);
        boolean wordsOnly = part.sort() == Part.Sort.TEXT || part.sort() == Part.Sort.LINES;
        List<String> there = part.sort() == Part.Sort.NEW_NAME ? List.of(newName(json, filled)) : values(part, json);
        boolean asExample = wordsOnly && !filled;
        return new MoveField(
                name,
                words.label(),
                words.hint(),
                part.sort().name().toLowerCase(Locale.ROOT),
                needed && !part.optional() && part.sort() != Part.Sort.GROUP,
                words.rare(),
                asExample ? String.join(", ", there) : "",
                choices.of(part, there),
                asExample ? List.of() : there,
                part.sort() == Part.Sort.GROUP
                        ? fields(part.parts(), name, json, filled, needed && !part.optional())
                        : List.of());
    }

    /** New names are unlike any that a script would give: what follows in the record must find its own names free. */
    private String newName(JsonNode json, boolean filled) {
        String stem = json.isString() ? json.stringValue() : "change";
        return filled
                ? stem
                : table.freeName(stem + "-by-" + by.code().toLowerCase(Locale.ROOT) + "-" + (table.position() + 1))
                        .text();
    }

    private List<String> values(Part part, JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return List.of();
        }
        return switch (part.sort()) {
            case PARTIES, LINES -> json.valueStream().map(JsonNode::asString).toList();
            case CONDITIONS -> json.valueStream().map(JsonNode::toString).toList();
            case CONDITION -> List.of(json.toString());
            case WINDOW -> window(json);
            case LENGTH -> length(json.asString());
            case GROUP -> List.of();
            case NEW_NAME, THING, PARTY, TEXT, NUMBER, YES_OR_NO, WORD -> List.of(json.asString());
        };
    }

    /** Day and time, the time empty where the whole day is meant. */
    private List<String> window(JsonNode json) {
        Window window = Json.mapper().treeToValue(json, Window.class);
        ZonedDateTime from = window.from().atZone(zone);
        return List.of(
                from.toLocalDate().toString(),
                window.isOneMoment() ? from.toLocalTime().toString() : "");
    }

    private static List<String> length(String json) {
        Duration length = Duration.parse(json);
        return length.toHours() % 24 == 0
                ? List.of(Long.toString(length.toDays()), "days")
                : List.of(Long.toString(length.toHours()), "hours");
    }
}
