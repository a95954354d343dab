package parley.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import parley.exchange.Titles;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Condition;
import parley.negotiation.Measure;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Thing;
import parley.negotiation.Undertaking;
import parley.negotiation.Window;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A move as a form, and a form that was filled in as the move that is sent. What it asks for is read off the move's record. */
final class MoveForm {

    /** Every field's name begins so. */
    private static final String MOVE = "move";

    private static final String MOVE_WORD = "move";

    private static final String KIND = "kind";

    /**
     * A field.
     *
     * @param name under which it is sent
     * @param sort in small letters, for the template
     * @param rare folded away until it is asked for
     * @param example what could be written there; empty for none
     * @param values what stands there now
     * @param fields of a group
     */
    public record Field(
            String name,
            String label,
            String hint,
            String sort,
            boolean required,
            boolean rare,
            String example,
            List<Choice> choices,
            List<String> values,
            List<Field> fields) {

        public String value() {
            return values.isEmpty() ? "" : values.get(0);
        }

        /** Several texts, one a line. */
        public String lines() {
            return String.join("\n", values);
        }

        /** Whether anything in it has been filled in. */
        public boolean filled() {
            return fields.isEmpty()
                    ? !sort.equals("new_name") && values.stream().anyMatch(value -> !value.isEmpty())
                    : fields.stream().anyMatch(Field::filled);
        }
    }

    /** The fields that most will fill in. */
    public static List<Field> usual(List<Field> fields) {
        return fields.stream().filter(field -> !field.rare()).toList();
    }

    /** The others. */
    public static List<Field> rare(List<Field> fields) {
        return fields.stream().filter(Field::rare).toList();
    }

    /** One thing to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    private final MoveKind kind;
    private final Table table;
    private final Teller teller;
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
        this.teller = new Teller(table);
        this.by = by;
        this.zone = table.setting().zone();
        this.example = MoveJson.write(example);
    }

    /** As it is first shown: filled with what the rulebook suggests, save for words, which are whoever's who makes the move. */
    List<Field> fields() {
        return fields(Part.of(kind.type()), MOVE, example, false, true);
    }

    /** As it was filled in. */
    List<Field> fields(JsonNode filled) {
        return fields(Part.of(kind.type()), MOVE, filled, true, true);
    }

    /** @param needed false inside what may be left out as a whole */
    private List<Field> fields(List<Part> parts, String prefix, JsonNode json, boolean filled, boolean needed) {
        return parts.stream()
                .map(part -> field(part, prefix + "." + part.name(), json.path(part.name()), filled, needed))
                .toList();
    }

    private Field field(Part part, String name, JsonNode json, boolean filled, boolean needed) {
        FieldWords words = FieldWords.of(part);
        boolean wordsOnly = part.sort() == Part.Sort.TEXT || part.sort() == Part.Sort.LINES;
        List<String> there = part.sort() == Part.Sort.NEW_NAME ? List.of(newName(json, filled)) : values(part, json);
        boolean asExample = wordsOnly && !filled;
        return new Field(
                name,
                words.label(),
                words.hint(),
                part.sort().name().toLowerCase(Locale.ROOT),
                needed && !part.optional() && part.sort() != Part.Sort.GROUP,
                words.rare(),
                asExample ? String.join(", ", there) : "",
                choices(part, there),
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

    private List<Choice> choices(Part part, List<String> there) {
        Map<String, String> all = switch (part.sort()) {
            case WORD -> words(part);
            case THING -> things(part);
            case PARTY, PARTIES -> others();
            case CONDITION, CONDITIONS -> conditions(there);
            case NEW_NAME, TEXT, LINES, NUMBER, YES_OR_NO, WINDOW, LENGTH, GROUP -> Map.of();
        };
        return all.entrySet().stream()
                .map(one -> new Choice(one.getKey(), one.getValue(), there.contains(one.getKey())))
                .toList();
    }

    private static Map<String, String> words(Part part) {
        Map<String, String> words = new LinkedHashMap<>();
        part.constants().forEach(word -> words.put(word, word.replace('-', ' ')));
        return words;
    }

    private Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>();
        for (Party party : table.setting().cast()) {
            if (!party.id().equals(by)) {
                others.put(party.id().code(), party.name());
            }
        }
        return others;
    }

    private Map<String, String> things(Part part) {
        Stream<? extends Thing> things = switch (part.name()) {
            case "proposal", "answers" -> table.proposals().live().stream();
            case "exchange" ->
                table.proposals().live().stream()
                        .filter(proposal -> proposal.terms().subject() == Subject.EXCHANGE);
            case "talks", "inside" -> table.talks().live().stream();
            case "undertaking" -> table.undertakings().all().stream();
            case "precondition" -> table.seat(by).held().stream();
            case "measure" -> table.measures().live().stream();
            case "allegation" -> table.allegations().all().stream();
            case "venue" -> table.venues().live().stream();
            case "offices" -> table.goodOffices().live().stream();
            case "carriesOut" -> table.pressure().live().stream();
            case "onlyBefore" -> Stream.concat(table.talks().live().stream(), table.proposals().live().stream());
            default ->
                Stream.of(
                                table.proposals().live().stream(),
                                table.preconditions().stream(),
                                table.talks().live().stream())
                        .flatMap(all -> all);
        };
        Map<String, String> named = new LinkedHashMap<>();
        things.forEach(thing -> named.putIfAbsent(thing.name().text(), Titles.of(thing, teller)));
        return named;
    }

    private Map<String, String> conditions(List<String> there) {
        List<Condition> all = new ArrayList<>();
        all.add(new Condition.CeasefireInForce(null));
        all.add(new Condition.TalksOpened(null));
        all.add(new Condition.ExchangeCarriedOut(null));
        for (Undertaking undertaking : table.undertakings().live()) {
            all.add(new Condition.CeasefireInForce(undertaking.name()));
        }
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open()) {
                all.add(new Condition.Agreed(proposal.name()));
            }
        }
        for (Measure measure : table.measures().live()) {
            all.add(new Condition.MeasureLifted(measure.name()));
        }
        Map<String, String> told = new LinkedHashMap<>();
        for (Condition condition : all) {
            told.put(Json.mapper().writerFor(Condition.class).writeValueAsString(condition), inWords(condition));
        }
        for (String other : there) {
            told.computeIfAbsent(other, json -> inWords(Json.mapper().readValue(json, Condition.class)));
        }
        return told;
    }

    /** Conditions name things by their names; people know them by their titles. */
    private String inWords(Condition condition) {
        String told = condition.told();
        for (Name name : condition.names()) {
            told = told.replace(name.text(), teller.thing(name));
        }
        return told;
    }

    /**
     * What was filled in, as the move is sent. Whether it is a move at all is for {@link MoveJson#read} to say.
     */
    ObjectNode read(MultiValueMap<String, String> filled) {
        ObjectNode move = Json.mapper().createObjectNode();
        move.put(MOVE_WORD, kind.word());
        read(Part.of(kind.type()), MOVE, filled, move);
        return move;
    }

    private void read(List<Part> parts, String prefix, MultiValueMap<String, String> filled, ObjectNode into) {
        for (Part part : parts) {
            String name = prefix + "." + part.name();
            if (part.sort() == Part.Sort.GROUP) {
                if (!part.optional() || anything(part.parts(), name, filled)) {
                    ObjectNode group = into.putObject(part.name());
                    if (!part.kind().isEmpty()) {
                        group.put(KIND, part.kind());
                    }
                    read(part.parts(), name, filled, group);
                }
            } else {
                read(part, name, filled, into);
            }
        }
    }

    private void read(Part part, String name, MultiValueMap<String, String> filled, ObjectNode into) {
        List<String> values = given(filled, name);
        String value = values.isEmpty() ? "" : values.get(0);
        switch (part.sort()) {
            case YES_OR_NO -> into.put(part.name(), !value.isEmpty());
            case PARTIES -> texts(values, into.putArray(part.name()));
            case LINES ->
                texts(
                        value.lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList(),
                        into.putArray(part.name()));
            case CONDITIONS -> {
                ArrayNode conditions = into.putArray(part.name());
                values.forEach(condition -> conditions.add(Json.mapper().readTree(condition)));
            }
            case CONDITION -> {
                if (!value.isEmpty()) {
                    into.set(part.name(), Json.mapper().readTree(value));
                }
            }
            case WINDOW -> window(part, given(filled, name + ".day"), given(filled, name + ".time"), into);
            case LENGTH -> {
                if (!value.isEmpty()) {
                    boolean hours = given(filled, name + ".unit").contains("hours");
                    into.put(part.name(), hours ? "PT" + value + "H" : "P" + value + "D");
                }
            }
            case NUMBER -> {
                if (!value.isEmpty()) {
                    into.set(
                            part.name(),
                            value.matches("-?[0-9]{1,9}")
                                    ? Json.mapper().getNodeFactory().numberNode(Integer.parseInt(value))
                                    : Json.mapper().getNodeFactory().stringNode(value));
                }
            }
            case TEXT -> {
                if (!value.isEmpty() || !part.optional()) {
                    into.put(part.name(), value.strip());
                }
            }
            case NEW_NAME, THING, PARTY, WORD -> {
                if (!value.isEmpty()) {
                    into.put(part.name(), value);
                }
            }
            case GROUP -> throw new IllegalStateException("a group has fields of its own");
        }
    }

    private void window(Part part, List<String> days, List<String> times, ObjectNode into) {
        String day = days.isEmpty() ? "" : days.get(0);
        if (day.isEmpty()) {
            return;
        }
        LocalDate date = LocalDate.parse(day);
        String time = times.isEmpty() ? "" : times.get(0);
        Instant moment = time.isEmpty()
                ? null
                : date.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        Window window = moment == null ? Window.on(date, zone) : Window.at(moment);
        into.set(part.name(), Json.mapper().<JsonNode>valueToTree(window));
    }

    private boolean anything(List<Part> parts, String prefix, MultiValueMap<String, String> filled) {
        for (Part part : parts) {
            String name = prefix + "." + part.name();
            boolean here = switch (part.sort()) {
                case NEW_NAME -> false;
                case GROUP -> anything(part.parts(), name, filled);
                case WINDOW -> !given(filled, name + ".day").isEmpty();
                default -> !given(filled, name).isEmpty();
            };
            if (here) {
                return true;
            }
        }
        return false;
    }

    /** What was filled in under a name; what was left open is nothing. */
    private static List<String> given(MultiValueMap<String, String> filled, String name) {
        @Nullable List<String> values = filled.get(name);
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** What is wrong with what was filled in, named as the form names it. */
    String inWords(RuntimeException wrong) {
        if (wrong instanceof DatabindException unfit) {
            String label = "";
            List<Part> parts = Part.of(kind.type());
            for (JacksonException.Reference step : unfit.getPath()) {
                Part part = parts.stream()
                        .filter(one -> one.name().equals(step.getPropertyName()))
                        .findFirst()
                        .orElse(null);
                if (part != null) {
                    label = FieldWords.of(part).label();
                    parts = part.parts();
                }
            }
            return (label.isEmpty() ? "Something in it" : "\u201c" + label + "\u201d")
                    + " is missing, or not what was expected.";
        }
        if (wrong instanceof DateTimeException) {
            return "A date or a time in it is none.";
        }
        return wrong instanceof IllegalArgumentException
                ? String.valueOf(wrong.getMessage())
                : "Something in it is not what was expected.";
    }

    private static void texts(List<String> texts, ArrayNode into) {
        texts.forEach(into::add);
    }
}
