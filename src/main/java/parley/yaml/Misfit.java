package parley.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One complaint of the schema validator, and how to say it in plain words. */
final class Misfit {

    private final Error error;
    private final Spot spot;
    private final SchemaPath path;
    private final JsonNode wanted;

    Misfit(Spot root, JsonNode schema, Error error) {
        this.error = error;
        this.spot = SpotJson.at(root, error.getInstanceLocation());
        this.path = new SchemaPath(schema, error.getEvaluationPath());
        this.wanted = path.holder().path(error.getKeyword());
    }

    void note() {
        switch (error.getKeyword()) {
            case "required" -> missing(property(), "");
            case "dependentRequired" -> missing(property(), ", which its other keys need");
            case "additionalProperties", "unevaluatedProperties" -> unknownKey();
            case "type" -> spot.unfit(types() + path.where(), typeMend());
            case "enum" -> spot.notOneOf(strings(wanted));
            case "const" -> spot.unfit(Shown.code(wanted.asString()) + path.where(), "Write " + wanted.asString());
            case "pattern" -> spot.unfit("another form" + path.where(), describe("Write it as " + wanted.asString()));
            case "format" -> spot.unfit("a " + wanted.asString() + path.where(), describe("Correct it"));
            case "minLength", "maxLength" -> length();
            case "minItems", "maxItems" -> items();
            case "minimum", "maximum" -> bound();
            case "uniqueItems" -> spot.wrong(spot.name() + " holds the same item twice", "Remove one of them");
            case "oneOf", "anyOf" -> choice();
            case "not" -> forbidden();
            default -> spot.wrong(spot.name() + " " + error.getMessage() + path.where(), describe("Correct it"));
        }
    }

    private String property() {
        return Optional.ofNullable(error.getProperty()).orElse("");
    }

    private void missing(String key, String why) {
        String what = Shown.code(key) + " is missing in " + spot.called() + path.where() + why;
        spot.wrong(what, "Add `" + key + ": ...`");
    }

    private void unknownKey() {
        List<String> known = new ArrayList<>(path.holder().path("properties").propertyNames());
        String key = property();
        spot.at(key).ifPresent(value -> spot.unknown(key, value, known));
    }

    private String types() {
        List<String> words = new ArrayList<>();
        for (String type : wanted.isArray() ? strings(wanted) : List.of(wanted.asString())) {
            words.add(
                    switch (type) {
                        case "string" -> Spot.Type.TEXT.words();
                        case "integer" -> Spot.Type.WHOLE.words();
                        case "number" -> Spot.Type.NUMBER.words();
                        case "boolean" -> Spot.Type.TRUTH.words();
                        case "array" -> Spot.Type.LIST.words();
                        case "object" -> Spot.Type.MAP.words();
                        default -> "nothing";
                    });
        }
        return String.join(" or ", words);
    }

    private String typeMend() {
        boolean scalar = switch (spot.type()) {
            case WHOLE, NUMBER, TRUTH -> true;
            case NOTHING, TEXT, LIST, MAP -> false;
        };
        boolean text = wanted.asString("").equals("string");
        return text && scalar ? "Put it in quotes" : describe("Correct it");
    }

    private void length() {
        boolean tooShort = error.getKeyword().equals("minLength");
        int count = spot.raw().codePointCount(0, spot.raw().length());
        String limit = (tooShort ? "at least " : "at most ") + wanted.asString() + " characters";
        spot.wrong(
                spot.name() + " has " + count + (count == 1 ? " character" : " characters") + "; expected " + limit,
                tooShort ? describe("Write more") : "Write less");
    }

    private void items() {
        boolean tooFew = error.getKeyword().equals("minItems");
        int count = spot.items().size();
        String limit = (tooFew ? "at least " : "at most ") + wanted.asString();
        spot.wrong(
                spot.name() + " has " + (count == 0 ? "no items" : count == 1 ? "1 item" : count + " items")
                        + "; expected " + limit + path.where(),
                tooFew ? "Add one, or remove the key" : "Remove the others");
    }

    private void bound() {
        boolean tooSmall = error.getKeyword().equals("minimum");
        spot.unfit("a number of " + wanted.asString() + (tooSmall ? " or more" : " or less"), describe("Correct it"));
    }

    /** A choice of forms of which none was clearly meant. Where each only lacks a key, any of the keys would do. */
    private void choice() {
        List<String> keys = new ArrayList<>();
        wanted.values().forEach(form -> keys.addAll(strings(form.path("required"))));
        if (spot.type() == Spot.Type.MAP && keys.size() == wanted.size()) {
            String either = String.join(" or ", keys.stream().map(Shown::code).toList());
            spot.wrong(either + " is missing in " + spot.called(), "Add one of them");
        } else {
            spot.unfit("another form" + path.where(), describe("Correct it"));
        }
    }

    private void forbidden() {
        List<String> keys = strings(wanted.path("required"));
        if (keys.isEmpty()) {
            spot.unfit("something else" + path.where(), describe("Correct it"));
        }
        for (String key : keys) {
            spot.at(key)
                    .ifPresent(value -> value.wrongKey(
                            Shown.code(key) + " does not belong in " + spot.called() + path.where(), "Remove it"));
        }
    }

    private String describe(String otherwise) {
        NodePath place = error.getInstanceLocation();
        int count = place.getNameCount();
        String name = count == 0 ? "" : place.getElement(count - 1).toString();
        return path.description(name).orElse(otherwise);
    }

    private static List<String> strings(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.values().forEach(word -> words.add(word.asString()));
        return words;
    }
}
