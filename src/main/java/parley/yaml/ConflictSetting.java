package parley.yaml;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;
import parley.scenario.Step;
import parley.scenario.Transcript;

/**
 * What a conflict stands in: nothing, or a scenario as it was played up to a moment. In a scenario its parties may be of the cast, its
 * preferences and assumptions may hold under some readings only, and the moves that were made tell what is taken up.
 *
 * @param cast names by code
 * @param readings of the scenario
 * @param reading under which it was played; null where the scenario has none
 * @param steps the ids of the script's moves
 * @param made those that were made by then
 * @param facts numbers that may be cited
 */
record ConflictSetting(
        Map<String, String> cast,
        List<String> readings,
        @Nullable String reading,
        Set<String> steps,
        List<String> made,
        Collection<String> facts) {

    private static final String ONLY_IN = "only-in";

    /** A conflict in a file of its own. */
    static final ConflictSetting NONE = new ConflictSetting(Map.of(), List.of(), null, Set.of(), List.of(), List.of());

    static ConflictSetting of(Transcript played, Collection<String> facts) {
        Map<String, String> cast = new LinkedHashMap<>();
        played.scenario().setting().cast().forEach(party -> cast.put(party.id().code(), party.label()));
        Set<String> steps = new LinkedHashSet<>();
        played.scenario().steps().forEach(step -> steps.add(step.id().text()));
        List<String> made = played.scenario().stepsIn(played.reading(), played.course()).stream()
                .filter(step -> played.events().stream().anyMatch(event -> comesFrom(event, step)))
                .map(step -> step.id().text())
                .toList();
        return new ConflictSetting(
                cast,
                played.scenario().readings().stream()
                        .map(reading -> reading.name().text())
                        .toList(),
                played.reading() == null ? null : played.reading().name().text(),
                steps,
                made,
                facts);
    }

    private static boolean comesFrom(Recorded event, Step step) {
        return step.attempt().by().equals(event.by())
                && step.attempt().at().equals(event.at())
                && step.attempt().note().equals(event.note());
    }

    boolean isScenario() {
        return !cast.isEmpty();
    }

    /** What holds under the reading: of several entries the first that does. Nothing, with a problem noted, where none does. */
    Optional<Spot> chosen(Spot spot) {
        if (!isScenario() || spot.type() != Spot.Type.LIST) {
            return Optional.of(spot);
        }
        List<Spot> holding = spot.items().stream().filter(this::holds).toList();
        if (holding.isEmpty()) {
            spot.wrong(
                    "nothing is said of " + spot.name()
                            + (reading == null ? "" : " under the reading " + Shown.code(reading)),
                    "Add an entry without `" + ONLY_IN + "`");
        }
        return holding.stream().findFirst();
    }

    /** Whether an entry holds under the reading. */
    boolean holds(Spot entry) {
        if (!entry.has(ONLY_IN)) {
            return true;
        }
        List<String> named = entry.at(ONLY_IN)
                .map(list -> list.each(name -> name.known("reading", readings)))
                .orElse(List.of());
        return reading != null && named.contains(reading);
    }

    /** A sentence, or a map with {@code says}, {@code only-in} and {@code cites}; nothing where it does not hold. */
    Optional<String> assumption(Spot entry) {
        if (!isScenario() || entry.type() != Spot.Type.MAP) {
            return entry.text();
        }
        entry.only("says", ONLY_IN, "cites");
        Optional<String> says = entry.need("says").flatMap(Spot::text);
        List<String> cites = entry.has("cites")
                ? entry.at("cites")
                        .map(list -> list.each(fact -> fact.known("fact", facts)))
                        .orElse(List.of())
                : List.of();
        return holds(entry)
                ? says.map(words -> words + (cites.isEmpty() ? "" : " [" + String.join(", ", cites) + "]"))
                : Optional.empty();
    }

    /** Whether an option is taken up: some move of {@code since} was made, and none of {@code until} after it. */
    boolean isTakenUp(Spot option) {
        List<String> since = moves(option, "since");
        List<String> until = moves(option, "until");
        int taken = -1;
        int given = -1;
        for (int i = 0; i < made.size(); i++) {
            taken = since.contains(made.get(i)) ? i : taken;
            given = until.contains(made.get(i)) ? i : given;
        }
        return taken > given;
    }

    private List<String> moves(Spot option, String key) {
        return option.has(key)
                ? option.at(key)
                        .map(list -> list.oneOrMany().stream()
                                .flatMap(move -> move.known("move", steps).stream())
                                .toList())
                        .orElse(List.of())
                : List.of();
    }
}
