package parley.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.scenario.Expected;
import parley.scenario.Step;

/** Where in its file something of a scenario stands, for whoever has found something in it after it was read. */
final class ScenarioPlaces {

    private final @Nullable Spot root;
    private final String file;

    ScenarioPlaces(Sheet sheet) {
        this.root = new YamlReader().read(sheet, new Problems()).orElse(null);
        this.file = sheet.label();
    }

    /** A finding at a spot; at the first line where there is none. */
    Finding at(Optional<Spot> spot, Finding.Level level, String what, String mend) {
        return new Finding(
                level,
                new Problem(
                        file,
                        spot.map(Spot::line).orElse(1),
                        spot.map(Spot::column).orElse(1),
                        what,
                        mend));
    }

    Optional<Spot> top(String key) {
        return under(root, key);
    }

    /** A move; what it is that the branch leaves, for one of another script. */
    Optional<Spot> move(Step step) {
        return named("moves", "id", step.id().text())
                .or(() -> under(root, "branch").flatMap(it -> under(it, "of")));
    }

    /** A party of the cast, or one that joins. */
    Optional<Spot> party(PartyId party) {
        return named("cast", "id", party.code()).or(() -> named("joining", "id", party.code()));
    }

    Optional<Spot> reading(Name reading) {
        return named("readings", "name", reading.text()).or(() -> top("branch"));
    }

    Optional<Spot> choice(Name choice) {
        return named("choices", "name", choice.text()).or(() -> top("branch"));
    }

    /** An expectation, by its line: it stands at the top or at a move. */
    Optional<Spot> expected(Expected expected) {
        Optional<Spot> atTop = items(root, "expect").stream()
                .filter(spot -> spot.line() == expected.line())
                .findFirst();
        return atTop.or(() -> items(root, "moves").stream()
                .flatMap(move -> under(move, "expect").stream())
                .flatMap(expect -> expect.oneOrMany().stream())
                .filter(spot -> spot.line() == expected.line())
                .findFirst());
    }

    /** Every concept that is named, with what stands there. */
    List<Spot> concepts() {
        List<Spot> spots = new ArrayList<>();
        top("teaches").ifPresent(spots::add);
        items(root, "notes").forEach(note -> under(note, "concept").ifPresent(spots::add));
        items(root, "moves")
                .forEach(move -> under(move, "note")
                        .flatMap(note -> under(note, "concept"))
                        .ifPresent(spots::add));
        return spots;
    }

    private Optional<Spot> named(String list, String key, String name) {
        return items(root, list).stream()
                .flatMap(item -> under(item, key).stream())
                .filter(spot -> spot.raw().equals(name))
                .findFirst();
    }

    private static List<Spot> items(@Nullable Spot map, String key) {
        return under(map, key)
                .filter(spot -> spot.type() == Spot.Type.LIST)
                .map(Spot::items)
                .orElse(List.of());
    }

    private static Optional<Spot> under(@Nullable Spot map, String key) {
        return map != null && map.has(key) ? map.at(key) : Optional.empty();
    }
}
