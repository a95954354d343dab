package parley.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.scenario.Choice;
import parley.scenario.Pick;

/** Reads the choices of a script, and which option something belongs to: {@code if-chosen: {the-answer: a-yes}}. */
final class ChoiceFields {

    private static final String A_PICK = "a choice and one of its options, such as {the-answer: a-yes}";

    private final Map<String, Choice> known = new LinkedHashMap<>();
    private final Map<String, Spot> places = new HashMap<>();
    private boolean incomplete;

    /** A choice of another script, from which this one branches. */
    void add(Choice choice) {
        known.put(choice.name().text(), choice);
    }

    List<Choice> read(ScenarioFields top) {
        return top.list(top.may("choices"), spot -> choice(top.of(spot)), 1);
    }

    /** Where a choice's name stands. */
    Optional<Spot> at(String choice) {
        return Optional.ofNullable(places.get(choice));
    }

    private Optional<Choice> choice(ScenarioFields fields) {
        Optional<Spot> named = fields.need("name");
        named.ifPresent(spot -> ScenarioReading.unique(spot, places, "choice"));
        Optional<Name> name = named.flatMap(ScenarioFields::name);
        String question = fields.words("question");
        // A choice arises within one above it, so that none arises in a circle.
        Optional<Pick> within = pick(fields);
        Map<String, Spot> titles = new HashMap<>();
        List<Choice.Option> options =
                fields.list(fields.need("options"), spot -> Optional.of(option(fields.of(spot), titles)), 2);
        fields.nothingElse();
        if (name.isEmpty() || options.isEmpty()) {
            incomplete = true;
            return Optional.empty();
        }
        Choice choice = new Choice(name.get(), question, options, within.orElse(null));
        known.putIfAbsent(choice.name().text(), choice);
        return Optional.of(choice);
    }

    private static Choice.Option option(ScenarioFields fields, Map<String, Spot> taken) {
        Optional<Spot> name = fields.need("name");
        name.ifPresent(spot -> ScenarioReading.unique(spot, taken, "option"));
        Choice.Option option =
                new Choice.Option(name.flatMap(ScenarioFields::name).orElse(Name.of("unread")), fields.words("title"));
        fields.nothingElse();
        return option;
    }

    /** The option in which alone something counts; empty where it always does. */
    Optional<Pick> pick(ScenarioFields fields) {
        return fields.may("if-chosen").flatMap(this::pick);
    }

    private Optional<Pick> pick(Spot spot) {
        if (spot.type() != Spot.Type.MAP || spot.map().size() != 1) {
            return spot.unfit(
                    A_PICK,
                    spot.type() == Spot.Type.MAP && spot.map().size() > 1
                            ? "Name the innermost choice alone: it says itself within which option it arises"
                            : "Write one choice, a colon, and one option");
        }
        String word = spot.map().keySet().iterator().next();
        Spot option = spot.map().values().iterator().next();
        @Nullable Choice choice = known.get(word);
        if (choice == null) {
            if (!incomplete) {
                option.wrongKey(
                        "there is no choice " + Shown.code(word) + (known.isEmpty() ? "" : " above"),
                        () -> Nearest.mend(
                                word,
                                known.keySet(),
                                known.isEmpty()
                                        ? "Add it under `choices`"
                                        : "Choices: " + String.join(", ", known.keySet())));
            }
            return Optional.empty();
        }
        List<String> options =
                choice.options().stream().map(one -> one.name().text()).toList();
        Optional<String> text = option.text();
        if (text.isPresent() && !options.contains(text.get())) {
            option.wrong(
                    Shown.code(word) + " has no option " + Shown.code(text.get()),
                    () -> Nearest.mend(text.get(), options, "Its options: " + String.join(", ", options)));
            return Optional.empty();
        }
        return text.map(found -> new Pick(choice.name(), Name.of(found)));
    }

    /** Every option that has to be taken for this one to arise, by its choice. */
    Map<String, String> line(@Nullable Pick pick) {
        Map<String, String> line = new HashMap<>();
        Pick next = pick;
        while (next != null
                && line.putIfAbsent(next.choice().text(), next.option().text()) == null) {
            Choice choice = known.get(next.choice().text());
            next = choice == null ? null : choice.within();
        }
        return line;
    }

    /** All choices, those of another script first. */
    List<Choice> all() {
        return new ArrayList<>(known.values());
    }
}
