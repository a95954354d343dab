package parley.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.ConflictOption;
import parley.analysis.stability.OptionForm;
import parley.analysis.stability.Pattern;
import parley.analysis.stability.Preference;
import parley.analysis.stability.States;

/** One reading of one conflict, from top to bottom. Problems are noted at their spots. */
final class ConflictReading {

    /** More one-way options of one party than this, and its stands could not be held. */
    private static final int MOST_ONE_WAY = 22;

    private static final List<String> OPTION = List.of("id", "name", "title", "by", "moves");
    private static final List<String> OPTION_IN_A_SCENARIO =
            List.of("id", "name", "title", "by", "moves", "since", "until");

    private final Spot root;
    private final ConflictSetting setting;
    private final Map<String, Integer> parties = new LinkedHashMap<>();
    private final Map<String, Spot> options = new LinkedHashMap<>();
    /** Something that all the rest depends on could not be read; what is said of the rest would confuse. */
    private boolean isAdrift;

    ConflictReading(Spot root, ConflictSetting setting) {
        this.root = root;
        this.setting = setting;
    }

    /** What was read; nothing if a problem was noted. */
    Optional<Conflict> conflict() {
        if (root.map().isEmpty()) {
            root.wrong("there is nothing in " + root.name(), "Write `parties`, `options` and `preferences`");
            return Optional.empty();
        }
        root.only(
                "format",
                "name",
                "title",
                "about",
                "source",
                "assumptions",
                "parties",
                "options",
                "infeasible",
                "preferences",
                "statusQuo");
        Conflict.Heading heading = heading();
        List<OptionForm.Side> sides = root.need("parties").map(this::sides).orElse(List.of());
        List<ConflictOption> read = root.need("options").map(this::options).orElse(List.of());
        Optional<Spot> preferences = root.need("preferences");
        if (isAdrift || sides.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        OptionForm form = new OptionForm(sides, read, infeasible());
        if (isAdrift) {
            return Optional.empty();
        }
        return states(form).flatMap(states -> conflict(heading, form, states, preferences));
    }

    private Optional<Conflict> conflict(
            Conflict.Heading heading, OptionForm form, States states, Optional<Spot> preferences) {
        PreferenceReading reading = new PreferenceReading(form, states, setting);
        List<int[]> levels = new ArrayList<>();
        preferences.ifPresent(map -> {
            map.only(parties.keySet());
            for (String party : parties.keySet()) {
                Optional<Spot> spot = map.need(party);
                spot.flatMap(setting::chosen).flatMap(reading::levels).ifPresent(levels::add);
            }
        });
        Optional<Spot> said = root.at("statusQuo");
        @Nullable
        Integer statusQuo = said.map(spot -> statusQuo(spot, form, states))
                .orElseGet(() -> reached(states))
                .orElse(null);
        if (levels.size() < parties.size() || (said.isPresent() && statusQuo == null)) {
            return Optional.empty();
        }
        return Optional.of(new Conflict(heading, form, states, levels, statusQuo));
    }

    /** The state that the moves which were made have led to, where the options tell by which moves. */
    private Optional<Integer> reached(States states) {
        if (options.values().stream().noneMatch(option -> option.has("since"))) {
            return Optional.empty();
        }
        long state = 0;
        for (Spot option : options.values()) {
            state = state << 1 | (setting.isTakenUp(option) ? 1 : 0);
        }
        return Optional.of(states.place(state)).filter(place -> place >= 0);
    }

    private Conflict.Heading heading() {
        Preface preface = Preface.of(root, setting::assumption);
        return new Conflict.Heading(preface.title(), preface.about(), preface.source(), preface.assumptions());
    }

    // Parties: a list of names, a list of maps, or a map

    private List<OptionForm.Side> sides(Spot spot) {
        List<OptionForm.Side> sides = named(spot, "party", "parties").stream()
                .map(party -> {
                    if (party.fields.type() == Spot.Type.MAP) {
                        party.fields.only("id", "name", "title");
                    }
                    String title = party.title.equals(party.name)
                            ? setting.cast().getOrDefault(party.name, party.name)
                            : party.title;
                    return new OptionForm.Side(party.name, title);
                })
                .toList();
        sides.forEach(side -> parties.put(side.name(), parties.size()));
        return sides;
    }

    private List<ConflictOption> options(Spot spot) {
        List<ConflictOption> read = new ArrayList<>();
        for (Named option : named(spot, "option", "options")) {
            Spot fields = option.fields;
            fields.only(setting.isScenario() ? OPTION_IN_A_SCENARIO : OPTION);
            Optional<String> by = fields.need("by").flatMap(party -> party.known("party", parties.keySet()));
            Optional<Spot> said = fields.at("moves");
            Optional<ConflictOption.Moves> moves = said.isPresent()
                    ? said.get().oneOf(ConflictOption.Moves.class)
                    : Optional.of(ConflictOption.Moves.BOTH);
            if (by.isEmpty() || moves.isEmpty()) {
                isAdrift = true;
            } else {
                options.put(option.name, fields);
                read.add(new ConflictOption(option.name, option.title, parties.getOrDefault(by.get(), 0), moves.get()));
            }
        }
        checkNumbers(spot, read);
        return read;
    }

    private void checkNumbers(Spot spot, List<ConflictOption> read) {
        if (read.size() > Pattern.MOST_OPTIONS) {
            spot.wrongKey(
                    "there are " + read.size() + " options; expected at most " + Pattern.MOST_OPTIONS,
                    "Leave out what decides nothing");
            isAdrift = true;
        }
        parties.forEach((party, place) -> {
            long oneWay = read.stream()
                    .filter(option -> option.by() == place && option.moves() != ConflictOption.Moves.BOTH)
                    .count();
            if (oneWay > MOST_ONE_WAY) {
                spot.wrongKey(
                        Shown.code(party) + " has " + oneWay + " options of one direction; expected at most "
                                + MOST_ONE_WAY,
                        "Leave out what decides nothing");
                isAdrift = true;
            }
        });
    }

    /** Something with a name. */
    private record Named(String name, String title, Spot fields) {}

    private List<Named> named(Spot spot, String what, String many) {
        List<Named> found = new ArrayList<>();
        if (spot.type() == Spot.Type.MAP) {
            spot.map().forEach((name, value) -> found.add(new Named(name, title(value, name), value)));
        } else {
            Map<String, Spot> taken = new HashMap<>();
            for (Spot item : spot.items()) {
                Optional<Spot> word = item.type() == Spot.Type.MAP ? nameOf(item) : Optional.of(item);
                Optional<String> name = word.flatMap(Spot::text);
                word.filter(at -> name.isPresent()).ifPresent(at -> ScenarioReading.unique(at, taken, what));
                name.ifPresentOrElse(
                        text -> found.add(new Named(text, title(item, text), item)), () -> isAdrift = true);
            }
            isAdrift |= taken.size() < found.size() || spot.type() != Spot.Type.LIST;
        }
        if (found.isEmpty() && !isAdrift) {
            spot.wrongKey("there are no " + many, "Add at least one");
            isAdrift = true;
        }
        return found;
    }

    /** {@code id} where there is one: then {@code name} is what it is called. */
    private static Optional<Spot> nameOf(Spot item) {
        return item.has("id") ? item.at("id") : item.need("name");
    }

    private static String title(Spot fields, String name) {
        if (fields.type() == Spot.Type.TEXT) {
            return fields.raw();
        }
        if (fields.type() != Spot.Type.MAP) {
            return name;
        }
        return fields.at("title")
                .or(() -> fields.at("name"))
                .flatMap(Spot::text)
                .orElse(name);
    }

    // States

    private List<Pattern> infeasible() {
        List<Pattern> patterns = new ArrayList<>();
        root.at("infeasible").ifPresent(spot -> {
            for (Spot each : spot.oneOrMany()) {
                Optional<Pattern> pattern = StateWords.pattern(each, options.size());
                pattern.ifPresentOrElse(patterns::add, () -> isAdrift = true);
            }
        });
        return patterns;
    }

    private Optional<States> states(OptionForm form) {
        Spot at = root.at("infeasible").orElse(root);
        try {
            States states = States.of(form);
            if (states.size() == 0) {
                at.wrong("no state is feasible", "Rule out less");
                return Optional.empty();
            }
            return Optional.of(states);
        } catch (States.TooMany tooMany) {
            root.at("options")
                    .ifPresent(spot -> spot.wrongKey(
                            "there are too many feasible states; expected at most " + States.MOST,
                            "Leave out options that decide nothing, or rule out more with `infeasible`"));
            return Optional.empty();
        }
    }

    private static Optional<Integer> statusQuo(Spot spot, OptionForm form, States states) {
        Optional<Long> state = StateWords.state(spot, form.options().size());
        Optional<Integer> place = state.map(states::place).filter(found -> found >= 0);
        if (state.isPresent() && place.isEmpty()) {
            spot.wrong("the status quo " + spot.shown() + " is infeasible", "Correct it, or `infeasible`");
        }
        return place;
    }

    /** What a party prefers. */
    private record PreferenceReading(OptionForm form, States states, ConflictSetting setting) {

        private static final List<String> WAYS = List.of("ranking", "payoffs", "statements");
        private static final List<String> WAYS_IN_A_SCENARIO = List.of("only-in", "ranking", "payoffs", "statements");

        Optional<int[]> levels(Spot party) {
            party.only(setting.isScenario() ? WAYS_IN_A_SCENARIO : WAYS);
            List<String> said = WAYS.stream().filter(party::has).toList();
            if (said.size() != 1 || party.type() != Spot.Type.MAP) {
                if (party.type() == Spot.Type.MAP) {
                    party.wrong(
                            said.isEmpty()
                                    ? "nothing is said of what " + party.name() + " prefers"
                                    : party.name() + " has " + String.join(" and ", said),
                            "Write one of ranking, payoffs, statements");
                }
                return Optional.empty();
            }
            Spot words = party.at(said.get(0)).orElseThrow();
            return new PreferenceWords(form).read(words, said.get(0)).flatMap(read -> complete(words, read));
        }

        private Optional<int[]> complete(Spot words, Preference preference) {
            int[] levels = preference.levels(states);
            int missing = -1;
            int count = 0;
            for (int s = levels.length - 1; s >= 0; s--) {
                if (levels[s] < 0) {
                    missing = s;
                    count++;
                }
            }
            if (count == 0) {
                return Optional.of(levels);
            }
            String others = count == 1 ? "" : " and " + (count - 1) + " more";
            String what = "the feasible state " + Shown.code(form.words(states.bits(missing))) + others
                    + (count == 1 ? " has" : " have") + " no place in " + words.name();
            words.wrong(what, "Add " + (count == 1 ? "it" : "them") + ", or rule out with `infeasible` what cannot be");
            return Optional.empty();
        }
    }
}
