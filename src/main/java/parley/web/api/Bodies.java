package parley.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.json.HalfCharacters;
import parley.json.Json;
import parley.web.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a program has sent: one JSON object, whose fields are known. */
final class Bodies {

    /** What gives away that a message was written for programmers. */
    private static final Pattern OF_THE_INSIDE =
            Pattern.compile("(?i)class|parley\\.|java|jackson|json(?:token|node)|feature");

    private final ObjectNode fields;

    private Bodies(ObjectNode fields) {
        this.fields = fields;
    }

    /**
     * Reads it; how large it is was seen to before.
     *
     * @param known the fields that there may be
     */
    static Bodies of(HttpServletRequest request, String... known) throws IOException {
        JsonNode node = node(request.getInputStream().readAllBytes());
        if (!(node instanceof ObjectNode object)) {
            throw bad("The body is no JSON object. Expected { ... } with " + String.join(", ", known) + ".");
        }
        List<String> names = Arrays.asList(known);
        object.propertyNames().forEach(name -> {
            if (!names.contains(name)) {
                throw bad("There is no field `" + shown(name) + "` here. Expected " + String.join(", ", known) + ".");
            }
        });
        return new Bodies(object);
    }

    private static JsonNode node(byte[] body) {
        try {
            JsonNode node = Json.mapper().readTree(body);
            if (HalfCharacters.in(node)) {
                throw bad("The body has half a character: a \\uD800 to \\uDFFF without its other half.");
            }
            return node;
        } catch (StreamConstraintsException beyond) {
            throw bad("The body is nested too deeply, or a number or a name in it is too long" + at(beyond) + ".");
        } catch (StreamReadException notJson) {
            throw bad("The body is not JSON, or has a field twice" + at(notJson) + ".");
        } catch (JacksonException more) {
            throw bad("Something stands behind the JSON object" + at(more) + ". Expected one object.");
        }
    }

    static Problem bad(String detail) {
        return Problem.of(Problem.Kind.NOT_UNDERSTOOD, detail);
    }

    String text(String name) {
        String text = mayText(name);
        if (text == null) {
            throw bad("`" + name + "` is missing. Expected a text.");
        }
        return text;
    }

    @Nullable
    String mayText(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        // A position may be sent as a number.
        if (value.isInt()) {
            return value.toString();
        }
        if (!value.isString()) {
            throw bad("`" + name + "` is " + shown(value.toString()) + ". Expected a text.");
        }
        return value.stringValue();
    }

    ObjectNode object(String name) {
        if (fields.get(name) instanceof ObjectNode object) {
            return object;
        }
        throw bad("`" + name + "` is missing, or no object. Expected { ... }.");
    }

    /** As it was sent, but for the space between. */
    @Override
    public String toString() {
        return fields.toString();
    }

    /** A text that means something; what cannot be made of it says why in an IllegalArgumentException. */
    <T> @Nullable T made(String name, Function<String, T> of) {
        String text = mayText(name);
        try {
            return text == null ? null : of.apply(text);
        } catch (IllegalArgumentException no) {
            throw bad("`" + name + "`: " + no.getMessage() + ".");
        }
    }

    /** In words, without the names of classes. */
    static String why(JacksonException bad) {
        String words =
                String.valueOf(bad.getOriginalMessage()).lines().findFirst().orElse("");
        String path = bad.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .reduce("", String::concat);
        return "`" + (path.startsWith(".") ? path.substring(1) : path) + "` is not what is expected there"
                + (OF_THE_INSIDE.matcher(words).find() ? "" : ": " + words)
                + ".";
    }

    private static String at(JacksonException bad) {
        return bad.getLocation() == null
                ? ""
                : " (line " + bad.getLocation().getLineNr() + ", column "
                        + bad.getLocation().getColumnNr() + ")";
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
