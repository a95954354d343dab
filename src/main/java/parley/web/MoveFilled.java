package parley.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import parley.exchange.Wholeness;
import parley.json.Json;
import parley.json.MoveJson;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Window;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form of a move as somebody filled it in.
 *
 * @param zone in which days and times are meant
 * @param filled by the names of the fields
 */
record MoveFilled(MoveKind kind, ZoneId zone, MultiValueMap<String, String> filled) {

    private static final String MOVE_WORD = "move";

    private static final String KIND = "kind";

    /** Between the steps of a path; the number of one among many is called nothing. */
    private static final Pattern STEPS = Pattern.compile("[.\\[]");

    /**
     * What was filled in, as the move is sent. Whether it is a move at all is for {@link MoveJson#read} to say.
     */
    ObjectNode move() {
        ObjectNode move = Json.mapper().createObjectNode();
        move.put(MOVE_WORD, kind.word());
        read(Part.of(kind.type()), MoveForm.MOVE, move);
        return move;
    }

    private void read(List<Part> parts, String prefix, ObjectNode into) {
        for (Part part : parts) {
            String name = prefix + "." + part.name();
            if (part.sort() == Part.Sort.GROUP) {
                if (!part.optional() || anything(part.parts(), name)) {
                    ObjectNode group = into.putObject(part.name());
                    if (!part.kind().isEmpty()) {
                        group.put(KIND, part.kind());
                    }
                    read(part.parts(), name, group);
                }
            } else {
                read(part, name, into);
            }
        }
    }

    private void read(Part part, String name, ObjectNode into) {
        List<String> values = given(name);
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
            case WINDOW -> window(part, given(name + ".day"), given(name + ".time"), into);
            case LENGTH -> {
                if (!value.isEmpty()) {
                    boolean hours = given(name + ".unit").contains("hours");
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

    private boolean anything(List<Part> parts, String prefix) {
        for (Part part : parts) {
            String name = prefix + "." + part.name();
            boolean here = switch (part.sort()) {
                case NEW_NAME -> false;
                case GROUP -> anything(part.parts(), name);
                case WINDOW -> !given(name + ".day").isEmpty();
                default -> !given(name).isEmpty();
            };
            if (here) {
                return true;
            }
        }
        return false;
    }

    /** What was filled in under a name; what was left open is nothing. */
    private List<String> given(String name) {
        @Nullable List<String> values = filled.get(name);
        return values == null
                ? List.of()
                : values.stream().filter(value -> !value.isBlank()).toList();
    }

    /** What is wrong with what was filled in, named as the form names it. */
    static String inWords(MoveKind kind, RuntimeException wrong) {
        if (wrong instanceof DatabindException unfit) {
            return called(
                            kind,
                            unfit.getPath().stream()
                                    .map(JacksonException.Reference::getPropertyName)
                                    .toList())
                    + " is missing, or not what was expected.";
        }
        if (wrong instanceof DateTimeException) {
            return "A date or a time in it is none.";
        }
        return wrong instanceof IllegalArgumentException
                ? String.valueOf(wrong.getMessage())
                : "Something in it is not what was expected.";
    }

    /**
     * What a move needs and the form did not say: no page of ours leaves it out, a program may. Null if nothing is missing.
     */
    static @Nullable String missing(MoveKind kind, Move move) {
        String path = move instanceof Record record ? Wholeness.of(record).missing() : null;
        return path == null ? null : called(kind, STEPS.splitAsStream(path).toList()) + " is missing.";
    }

    /** As the form calls what stands there. */
    private static String called(MoveKind kind, List<@Nullable String> path) {
        String label = "";
        List<Part> parts = Part.of(kind.type());
        for (String step : path) {
            Part part = parts.stream()
                    .filter(one -> one.name().equals(step))
                    .findFirst()
                    .orElse(null);
            if (part != null) {
                label = FieldWords.of(part).label();
                parts = part.parts();
            }
        }
        return label.isEmpty() ? "Something in it" : "\u201c" + label + "\u201d";
    }

    private static void texts(List<String> texts, ArrayNode into) {
        texts.forEach(into::add);
    }
}
