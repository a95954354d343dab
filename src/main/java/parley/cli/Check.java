package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.negotiation.MoveKind;
import parley.negotiation.Provenance;
import parley.negotiation.Reason;
import parley.play.Replay;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.ConceptReader;
import parley.yaml.ConflictReader;
import parley.yaml.DomainReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.Problem;
import parley.yaml.Read;
import parley.yaml.ScenarioReader;
import parley.yaml.Sheet;
import parley.yaml.Shelf;

/** One checking of some files: what is broken in them, and what they expect in vain. */
final class Check {

    private final Library packed = Library.packed();
    private final List<String> broken = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> fine = new ArrayList<>();

    private Check() {}

    /** All that there is in this folder; what it does not hold, as it is packed. */
    static Check everything(Path root) {
        Check check = new Check();
        Optional<Shelf> seeds = shelf(root, "seeds", FactsReader.SCHEMA);
        Optional<Shelf> scenarios = shelf(root, "scenarios", ScenarioReader.SCHEMA);
        Facts facts = check.facts(seeds.orElse(check.packed.seeds()), seeds.isPresent() ? "" : " (packed)");
        check.concepts(
                ConceptReader.with(check.packed.seeds(), facts).read(seeds.orElse(check.packed.seeds())),
                seeds.isPresent() ? "" : " (packed)");
        check.scenarios(
                scenarios.orElse(check.packed.scenarios()).yaml(), facts, scenarios.isPresent() ? "" : " (packed)");
        check.each(within(root, scenarios.isPresent(), Bookcase.CONFLICTS), new ConflictReader()::read, "conflict");
        check.each(within(root, scenarios.isPresent(), Bookcase.DOMAINS), new DomainReader()::read, "domain");
        return check;
    }

    /** These files, or every YAML file of these folders. */
    static Check of(Path root, List<Path> files) {
        Check check = new Check();
        Map<SheetSort, List<Sheet>> sorted = new EnumMap<>(SheetSort.class);
        for (Path file : files) {
            for (Sheet sheet : sheets(file)) {
                sorted.computeIfAbsent(SheetSort.of(sheet, file), sort -> new ArrayList<>())
                        .add(sheet);
            }
        }
        List<Sheet> seeds = sorted.getOrDefault(SheetSort.FACTS, List.of());
        Shelf others = shelf(root, "seeds", FactsReader.SCHEMA).orElse(check.packed.seeds());
        Facts facts = seeds.isEmpty() ? check.packedFacts(others) : check.facts(others.with(seeds), "");
        ConceptReader reader = ConceptReader.with(check.packed.seeds(), facts);
        sorted.getOrDefault(SheetSort.CONCEPTS, List.of()).forEach(sheet -> check.concepts(reader.read(sheet), ""));
        check.scenarios(sorted.getOrDefault(SheetSort.SCENARIO, List.of()), facts, "");
        check.each(sorted.getOrDefault(SheetSort.CONFLICT, List.of()), new ConflictReader()::read, "conflict");
        check.each(sorted.getOrDefault(SheetSort.DOMAIN, List.of()), new DomainReader()::read, "domain");
        if (sorted.isEmpty()) {
            check.broken.add(files.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + ": there is no YAML file in there. Give the path of a file that `parley check --help` names.");
        }
        return check;
    }

    /** What cannot be read or means nothing, as {@code file:line:column: what. mend.} */
    List<String> broken() {
        return broken;
    }

    /** What can be read and does not come out as it says. */
    List<String> failed() {
        return failed;
    }

    String summary() {
        return String.join(", ", fine) + ".";
    }

    private static Optional<Shelf> shelf(Path root, String folder, String schema) {
        Path path = root.resolve(folder);
        return Files.isRegularFile(path.resolve(schema)) ? Optional.of(Shelf.folder(path)) : Optional.empty();
    }

    private static List<Sheet> sheets(Path file) {
        return Files.isDirectory(file) ? Shelf.folder(file).yaml() : List.of(Shelf.file(file));
    }

    /** The files of a folder beside the scenarios that are checked, if there is one. */
    private static List<Sheet> within(Path root, boolean isOnDisk, String folder) {
        if (!isOnDisk) {
            return Shelf.packed(folder).yaml();
        }
        Path path = root.resolve(folder);
        return Files.isDirectory(path) ? Shelf.folder(path).yaml() : List.of();
    }

    /** Files that stand by themselves. */
    private void each(List<Sheet> sheets, Function<Sheet, ? extends Read<?>> read, String what) {
        for (Sheet sheet : sheets) {
            broken.addAll(
                    read.apply(sheet).problems().stream().map(Problem::toString).toList());
        }
        if (!sheets.isEmpty()) {
            fine.add(count(sheets.size(), what));
        }
    }

    private Facts facts(Shelf seeds, String where) {
        Read<Facts> read = FactsReader.with(packed.seeds()).read(seeds);
        broken.addAll(read.problems().stream().map(Problem::toString).toList());
        read.optional()
                .ifPresent(facts -> fine.add(facts.all().size() + " facts in "
                        + count(FactsReader.sheets(seeds).size(), "file") + where));
        return read.optional().orElseGet(() -> packedFacts(packed.seeds()));
    }

    private void concepts(Read<Concepts> read, String where) {
        broken.addAll(read.problems().stream().map(Problem::toString).toList());
        read.optional().ifPresent(concepts -> fine.add(count(concepts.all().size(), "concept") + where));
    }

    /** What citations are looked up in, where the facts themselves are not what is checked. */
    private Facts packedFacts(Shelf seeds) {
        return FactsReader.with(packed.seeds())
                .read(seeds)
                .optional()
                .orElseGet(() ->
                        FactsReader.with(packed.seeds()).read(packed.seeds()).orElseThrow());
    }

    private void scenarios(List<Sheet> sheets, Facts facts, String where) {
        if (sheets.isEmpty()) {
            return;
        }
        ScenarioReader reader = ScenarioReader.with(packed.scenarios(), facts);
        for (Sheet sheet : sheets) {
            Read<Scenario> read = reader.read(sheet);
            broken.addAll(read.problems().stream().map(Problem::toString).toList());
            read.optional().ifPresent(scenario -> play(sheet, scenario));
        }
        fine.add(count(sheets.size(), "scenario") + where);
    }

    private void play(Sheet sheet, Scenario scenario) {
        Reading reading = scenario.defaultReading();
        Transcript transcript = Replay.inMemory(scenario, reading);
        for (RefusedStep refusal : transcript.refused()) {
            if (refusal.step().attempt().note().provenance() == Provenance.DOCUMENTED) {
                failed.add(refused(sheet, reading, refusal).toString());
            }
        }
    }

    private static Problem refused(Sheet sheet, @Nullable Reading reading, RefusedStep refusal) {
        String move = MoveKind.of(refusal.step().attempt().move()).word();
        String reasons = refusal.reasons().stream().map(Reason::text).collect(Collectors.joining(" "));
        return new Problem(
                sheet.label(),
                Math.max(1, refusal.step().line()),
                1,
                "the documented move `" + refusal.step().id() + "` (" + move + " by "
                        + refusal.step().attempt().by() + ") is refused"
                        + (reading == null ? "" : " under the default reading `" + reading.name() + "`"),
                reasons + " Correct what comes before it, or say in which readings it is played (only-in)");
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
