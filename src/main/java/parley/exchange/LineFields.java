package parley.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.json.HalfCharacters;
import parley.json.Json;
import parley.negotiation.Reach;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one line of JSON; whatever is not as it should be is a {@link BadLine}. */
final class LineFields {

    static final String MADE_BY_EXPORT = "Expected a file made by `parley export`";

    private static final int LONGEST_SHOWN = 20;

    private final int line;
    private final String text;
    private final ObjectNode fields;

    private LineFields(int line, String text, ObjectNode fields) {
        this.line = line;
        this.text = text;
        this.fields = fields;
    }

    /** @param line its number, from 1 */
    static LineFields of(int line, String text) {
        JsonNode node;
        try {
            node = Json.mapper().readTree(text);
        } catch (JacksonException notJson) {
            throw notJson(line, text, notJson);
        }
        if (!(node instanceof ObjectNode object)) {
            throw new BadLine(line, 1, "this line is no JSON object", "Expected { ... }");
        }
        if (HalfCharacters.in(object)) {
            throw new BadLine(
                    line,
                    1,
                    "this line has half a character: a \\uD800 to \\uDFFF without its other half",
                    MADE_BY_EXPORT);
        }
        return new LineFields(line, text, object);
    }

    /** Has no others than these. */
    LineFields only(List<String> known) {
        fields.propertyNames().forEach(name -> {
            if (!known.contains(name)) {
                throw bad(name, "there is no field `" + shown(name) + "` here", "Expected " + String.join(", ", known));
            }
        });
        return this;
    }

    private static BadLine notJson(int line, String text, JacksonException why) {
        TokenStreamLocation at = why.getLocation();
        int column = at == null ? 1 : Math.max(1, at.getColumnNr());
        String rest = text.substring(Math.min(column - 1, text.length()));
        if (why instanceof UnexpectedEndOfInputException || isCutOff(text, rest)) {
            return new BadLine(
                    line,
                    column,
                    "this line ends in the middle of its JSON",
                    "The file seems to have been cut short: export or copy it again");
        }
        if (why instanceof StreamConstraintsException) {
            return new BadLine(
                    line,
                    column,
                    "this line holds what no negotiation of ours does: a number, a text or a nesting far too large",
                    MADE_BY_EXPORT);
        }
        if (why instanceof MismatchedInputException) {
            return new BadLine(
                    line, column, "something stands behind the JSON object", "Expected one JSON object a line");
        }
        String words = firstLine(why.getOriginalMessage());
        return new BadLine(
                line,
                column,
                "this line is not JSON" + (words.startsWith("Duplicate") ? ": " + words : standing(rest)),
                "Expected one JSON object a line, as `parley export` writes it");
    }

    /** In the middle of a word, say. */
    private static boolean isCutOff(String text, String rest) {
        return text.startsWith("{")
                && Stream.of("true", "false", "null").anyMatch(word -> word.startsWith(rest) && !word.equals(rest));
    }

    /** What the rest of a line begins with, so that it is found: by its number if it cannot be seen. */
    private static String standing(String rest) {
        if (rest.isEmpty()) {
            return "";
        }
        int first = rest.codePointAt(0);
        boolean seen = first > ' ' && first < 127;
        return ": here stands "
                + (seen
                        ? "'"
                                + rest.chars()
                                        .limit(LONGEST_SHOWN)
                                        .takeWhile(sign -> sign >= ' ' && sign < 127)
                                        .collect(
                                                StringBuilder::new,
                                                StringBuilder::appendCodePoint,
                                                StringBuilder::append)
                                + "'"
                        : String.format(Locale.ROOT, "the sign U+%04X", first));
    }

    /** An object inside, as {@code parent}. */
    LineFields inside(ObjectNode object) {
        return new LineFields(line, text, object);
    }

    boolean has(String name) {
        JsonNode value = fields.get(name);
        return value != null && !value.isNull();
    }

    int whole(String name, int least, int most) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw bad(name, is(name), "Expected a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    String text(String name) {
        JsonNode value = fields.get(name);
        if (value == null || !value.isString()) {
            throw bad(name, is(name), "Expected a text");
        }
        return value.stringValue();
    }

    @Nullable
    String mayText(String name) {
        return has(name) ? text(name) : null;
    }

    /** A text that means something; what cannot be made of it says why in an IllegalArgumentException. */
    <T> T made(String name, Function<String, T> of) {
        return made(name, text(name), of);
    }

    <T> @Nullable T mayMade(String name, Function<String, T> of) {
        return has(name) ? made(name, of) : null;
    }

    private <T> T made(String name, String from, Function<String, T> of) {
        try {
            return of.apply(from);
        } catch (IllegalArgumentException | java.time.DateTimeException no) {
            throw bad(name, "`" + name + "`: " + no.getMessage(), "Correct it");
        }
    }

    <T> List<T> list(String name, Function<String, T> of) {
        List<T> list = new ArrayList<>();
        if (!has(name)) {
            return list;
        }
        JsonNode value = fields.required(name);
        if (!value.isArray()) {
            throw bad(name, is(name), "Expected a list of texts");
        }
        for (JsonNode each : value) {
            if (!each.isString()) {
                throw bad(name, "`" + name + "` holds " + shown(each), "Expected a list of texts");
            }
            list.add(made(name, each.stringValue(), of));
        }
        return list;
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        String given = text(name);
        for (E each : words.getEnumConstants()) {
            if (Json.word(each).equals(given)) {
                return each;
            }
        }
        throw bad(name, is(name), "Expected one of " + words(words));
    }

    ObjectNode object(String name) {
        JsonNode value = fields.get(name);
        if (!(value instanceof ObjectNode object)) {
            throw bad(name, is(name), "Expected { ... }");
        }
        return object;
    }

    /** What Jackson makes of a field; what it cannot make is told by its place in there. */
    <T> T read(String name, Function<ObjectNode, T> reader) {
        ObjectNode object = object(name);
        if (holdsNull(object)) {
            throw bad(name, "`" + name + "` holds a null", "Leave out what is not there");
        }
        T made;
        try {
            made = reader.apply(object);
        } catch (BadLine told) {
            throw told;
        } catch (JacksonException wrong) {
            throw misfit(name, wrong);
        } catch (RuntimeException wrong) {
            throw bad(name, "`" + name + "`: " + wrong.getMessage(), "Correct it");
        }
        if (made instanceof Record record) {
            Wholeness found = Wholeness.of(record);
            if (found.missing() != null) {
                throw bad(name, "`" + name + "." + found.missing() + "` is missing", "Add it");
            }
            if (found.beyond() != null) {
                throw bad(name, "`" + name + "." + found.beyond() + "` is out of reach", "Expected " + Reach.WORDS);
            }
        }
        return made;
    }

    private BadLine misfit(String name, JacksonException wrong) {
        String place = "`" + name + path(wrong) + "`";
        if (wrong instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
            return bad(unknown.getPropertyName(), "there is no field " + place, "Expected " + known);
        }
        if (wrong instanceof InvalidTypeIdException kind) {
            String known = firstLine(kind.getOriginalMessage()).replaceFirst(".*known type ids = \\[(.*?)].*", "$1");
            return bad(name, place + " is of a kind that there is not: " + kind.getTypeId(), "Expected " + known);
        }
        if (wrong instanceof ValueInstantiationException inside && inside.getCause() != null) {
            return bad(name, place + " cannot be: " + inside.getCause().getMessage(), "Correct it");
        }
        String words = firstLine(wrong.getOriginalMessage());
        if (wrong instanceof MismatchedInputException misfit && words.startsWith("Cannot ")) {
            Class<?> type = misfit.getTargetType();
            return bad(
                    name, place + " is of another kind", "Expected " + (type == null ? "another value" : kind(type)));
        }
        return bad(name, place + ": " + words, "Correct it");
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(each -> Json.word((Enum<?>) each))
                            .collect(Collectors.joining(", "));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return type == boolean.class ? "true or false" : "a whole number";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        return Iterable.class.isAssignableFrom(type)
                ? "a list"
                : type.isRecord() || type.isInterface()
                        ? "{ ... }"
                        : "a " + type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            path.append(step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName());
        }
        return path.toString();
    }

    private static boolean holdsNull(JsonNode node) {
        return node.isNull() || node.valueStream().anyMatch(LineFields::holdsNull);
    }

    /** At the field, if it is on the line. */
    BadLine bad(String name, String what, String expected) {
        return new BadLine(line, 1 + Math.max(0, text.indexOf("\"" + name + "\"")), what, expected);
    }

    private String is(String name) {
        JsonNode value = fields.get(name);
        return "`" + name + "` is " + (value == null ? "missing" : shown(value));
    }

    private static String shown(JsonNode value) {
        return shown(value.toString());
    }

    private static String shown(String shown) {
        return shown.length() > 40 ? shown.substring(0, 40) + "..." : shown;
    }

    private static String words(Class<? extends Enum<?>> words) {
        return Arrays.stream(words.getEnumConstants()).map(Json::word).collect(Collectors.joining(", "));
    }

    private static String firstLine(@Nullable String text) {
        return text == null ? "" : text.lines().findFirst().orElse("");
    }
}
