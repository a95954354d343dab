package parley.yaml;

import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Says one complaint of the schema validator in plain words, at its place in the file. */
final class Misfit {

    private final Complaint complaint;
    private final Spot spot;
    private final JsonNode wanted;
    private final String where;

    Misfit(Spot root, Complaint complaint) {
        this.complaint = complaint;
        this.spot = SpotJson.at(root, complaint.place());
        this.wanted = complaint.path().holder().path(complaint.keyword());
        this.where = complaint.path().where(root, complaint.place());
    }

    void note() {
        switch (complaint.keyword()) {
            case "required" -> complaint.property().ifPresent(key -> missing(key, where));
            case "dependentRequired" -> partners();
            case "additionalProperties", "unevaluatedProperties" ->
                complaint.property().ifPresent(this::unknownKey);
            case "type" -> type();
            case "enum" -> spot.notOneOf(strings(wanted));
            case "const" -> spot.unfit(Shown.code(words(wanted)) + where, "Write `" + words(wanted) + "`");
            case "pattern", "format" -> wrongForm();
            case "minLength", "maxLength" -> length();
            case "minItems", "maxItems" -> items();
            case "minimum", "maximum" -> bound();
            case "uniqueItems" -> spot.wrong(spot.name() + " holds the same item twice", "Remove one of them");
            case "oneOf", "anyOf" -> choice();
            case "not" -> forbidden();
            default -> spot.wrong(spot.name() + " " + complaint.message() + where, describe("Correct it"));
        }
    }

    private void missing(String key, String why) {
        spot.wrong(Shown.code(key) + " is missing in " + spot.called() + why, "Add `" + key + ": ...`");
    }

    /** Keys that need each other. */
    private void partners() {
        for (String key : wanted.propertyNames()) {
            for (String partner : strings(wanted.path(key))) {
                if (spot.has(key) && !spot.has(partner)) {
                    missing(partner, ", where " + Shown.code(key) + " needs it");
                }
            }
        }
    }

    private void unknownKey(String key) {
        List<String> known =
                new ArrayList<>(complaint.path().holder().path("properties").propertyNames());
        spot.at(key).ifPresent(value -> spot.unknown(key, value, known));
    }

    private void type() {
        List<Spot.Type> types = new ArrayList<>();
        for (String type : wanted.isArray() ? strings(wanted) : List.of(words(wanted))) {
            types.add(
                    switch (type) {
                        case "string" -> Spot.Type.TEXT;
                        case "integer" -> Spot.Type.WHOLE;
                        case "number" -> Spot.Type.NUMBER;
                        case "boolean" -> Spot.Type.TRUTH;
                        case "array" -> Spot.Type.LIST;
                        case "object" -> Spot.Type.MAP;
                        default -> Spot.Type.NOTHING;
                    });
        }
        String words = String.join(" or ", types.stream().map(Spot.Type::words).toList());
        String mend = types.get(0).mend(spot.type());
        boolean nested = spot.type() == Spot.Type.LIST || spot.type() == Spot.Type.MAP;
        spot.unfit(words + where, types.get(0) == Spot.Type.TEXT && nested ? describe(mend) : mend);
    }

    private void wrongForm() {
        spot.wrong(
                spot.name() + " is " + spot.shown() + ", which has the wrong form" + where,
                describe(wanted.isString() ? "Should match " + words(wanted) : "Correct it"));
    }

    private void length() {
        boolean tooShort = complaint.keyword().equals("minLength");
        int count = spot.raw().codePointCount(0, spot.raw().length());
        spot.wrong(
                spot.name() + " has " + counted(count, "character") + "; expected at " + (tooShort ? "least " : "most ")
                        + words(wanted),
                tooShort ? describe("Write more") : "Write less");
    }

    private void items() {
        boolean tooFew = complaint.keyword().equals("minItems");
        int count = spot.items().size();
        spot.wrong(
                spot.name() + " has " + counted(count, "item") + "; expected at " + (tooFew ? "least " : "most ")
                        + words(wanted) + where,
                tooFew ? "Add one, or remove the key" : "Remove the others");
    }

    private static String counted(int count, String what) {
        return (count == 0 ? "no" : String.valueOf(count)) + " " + what + (count == 1 ? "" : "s");
    }

    private void bound() {
        boolean tooSmall = complaint.keyword().equals("minimum");
        spot.unfit("a number of " + words(wanted) + (tooSmall ? " or more" : " or less") + where, "Correct the number");
    }

    /** A choice of forms of which none was clearly meant. Where each only lacks a key, any of the keys would do. */
    private void choice() {
        List<String> keys = new ArrayList<>();
        wanted.values().forEach(form -> keys.addAll(strings(form.path("required"))));
        if (spot.type() == Spot.Type.MAP && keys.size() == wanted.size()) {
            String either = String.join(" or ", keys.stream().map(Shown::code).toList());
            spot.wrong(either + " is missing in " + spot.called(), "Add one of them");
        } else {
            wrongForm();
        }
    }

    private void forbidden() {
        List<String> keys = strings(wanted.path("required"));
        if (keys.isEmpty()) {
            wrongForm();
        }
        for (String key : keys) {
            spot.at(key)
                    .ifPresent(value -> value.wrongKey(
                            Shown.code(key) + " does not belong in " + spot.called() + where, "Remove it"));
        }
    }

    private String describe(String otherwise) {
        NodePath place = complaint.place();
        int count = place.getNameCount();
        String name = count == 0 ? "" : place.getElement(count - 1).toString();
        return complaint
                .path()
                .description(name)
                .map(text -> "Should be: " + lowerCase(text))
                .orElse(otherwise);
    }

    /** The first letter small, unless it begins an abbreviation. */
    private static String lowerCase(String sentence) {
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1));
        return word ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
    }

    private static String words(JsonNode value) {
        return value.asString(value.toString());
    }

    private static List<String> strings(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.values().forEach(word -> words.add(words(word)));
        return words;
    }
}
