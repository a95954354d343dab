package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.json.Json;
import parley.play.Replay;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.yaml.ConceptReader;
import parley.yaml.ConflictReader;
import parley.yaml.DomainReader;
import parley.yaml.FactsReader;
import parley.yaml.Finding;
import parley.yaml.Library;
import parley.yaml.Problem;
import parley.yaml.Problems;
import parley.yaml.Read;
import parley.yaml.ScenarioCheck;
import parley.yaml.ScenarioReader;
import parley.yaml.Sheet;
import parley.yaml.Shelf;
import parley.yaml.Spot;
import parley.yaml.YamlReader;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One checking of some files: what is broken in them, and what they expect in vain. */
final class Check {

    private final Library packed = Library.packed();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> cited = new HashSet<>();
    private List<String> explained = List.of();
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
        check.unusedFacts(seeds.orElse(check.packed.seeds()));
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
        if (check.explained.isEmpty()) {
            check.explained = reader.read(others)
                    .optional()
                    .map(Concepts::ids)
                    .orElseGet(() -> ConceptReader.with(check.packed.seeds(), facts)
                            .read(check.packed.seeds())
                            .optional()
                            .map(Concepts::ids)
                            .orElse(List.of()));
        }
        check.scenarios(sorted.getOrDefault(SheetSort.SCENARIO, List.of()), facts, "");
        check.each(sorted.getOrDefault(SheetSort.CONFLICT, List.of()), new ConflictReader()::read, "conflict");
        check.each(sorted.getOrDefault(SheetSort.DOMAIN, List.of()), new DomainReader()::read, "domain");
        if (sorted.isEmpty()) {
            check.broken(List.of(new Problem(
                    files.stream().map(Path::toString).collect(Collectors.joining(", ")),
                    1,
                    1,
                    "there is no YAML file in there",
                    "Give the path of a file that `parley check --help` names")));
        }
        return check;
    }

    /** What was found: by file, and by place in each. */
    List<Finding> findings() {
        return findings;
    }

    boolean has(Finding.Level level) {
        return findings.stream().anyMatch(finding -> finding.level() == level);
    }

    String summary() {
        return String.join(", ", fine) + ".";
    }

    ObjectNode json() {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("fine", !has(Finding.Level.ERROR) && !has(Finding.Level.FAILURE));
        ArrayNode array = root.putArray("findings");
        for (Finding finding : findings) {
            Problem problem = finding.problem();
            array.addObject()
                    .put("level", finding.level().name().toLowerCase(Locale.ROOT))
                    .put("file", problem.file())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("what", problem.what())
                    .put("mend", problem.mend());
        }
        return root;
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
            broken(read.apply(sheet).problems());
        }
        if (!sheets.isEmpty()) {
            fine.add(count(sheets.size(), what));
        }
    }

    private Facts facts(Shelf seeds, String where) {
        Read<Facts> read = FactsReader.with(packed.seeds()).read(seeds);
        broken(read.problems());
        read.optional()
                .ifPresent(facts -> fine.add(facts.all().size() + " facts in "
                        + count(FactsReader.sheets(seeds).size(), "file") + where));
        return read.optional().orElseGet(() -> packedFacts(packed.seeds()));
    }

    private void concepts(Read<Concepts> read, String where) {
        broken(read.problems());
        read.optional().ifPresent(concepts -> {
            explained = concepts.ids();
            fine.add(count(concepts.all().size(), "concept") + where);
        });
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
            broken(read.problems());
            read.optional().ifPresent(scenario -> {
                read(scenario);
                options(sheet, scenario, facts);
                findings.addAll(ScenarioCheck.of(scenario, sheet, explained));
            });
        }
        fine.add(count(sheets.size(), "scenario") + where);
    }

    /** The conflict that it may state, under each reading. */
    private void options(Sheet sheet, Scenario scenario, Facts facts) {
        Set<Problem> problems = new LinkedHashSet<>();
        List<@Nullable Reading> readings = new ArrayList<>(scenario.readings());
        if (readings.isEmpty()) {
            readings.add(null);
        }
        for (@Nullable Reading reading : readings) {
            problems.addAll(new ConflictReader()
                    .section(sheet, Replay.inMemory(scenario, reading), facts)
                    .problems());
        }
        broken(List.copyOf(problems));
    }

    private void read(Scenario scenario) {
        scenario.readings().forEach(reading -> cited.addAll(reading.cites()));
        scenario.steps().forEach(step -> cited.addAll(step.attempt().note().cites()));
        scenario.epilogue().forEach(later -> cited.addAll(later.cites()));
    }

    /** Facts that no scenario cites: one finding a file, at the first of them. */
    private void unusedFacts(Shelf seeds) {
        Set<String> used = cited.stream().map(Check::whole).collect(Collectors.toSet());
        for (Sheet sheet : FactsReader.sheets(seeds)) {
            List<Spot> unused = facts(sheet).stream()
                    .filter(id -> !used.contains(whole(id.raw())))
                    .toList();
            if (!unused.isEmpty()) {
                Spot first = unused.get(0);
                String all = unused.stream().map(Spot::raw).collect(Collectors.joining(", "));
                findings.add(new Finding(
                        Finding.Level.INFORMATION,
                        new Problem(
                                sheet.label(),
                                first.line(),
                                first.column(),
                                count(unused.size(), "fact") + " of this file " + (unused.size() == 1 ? "is" : "are")
                                        + " cited by no scenario: " + all,
                                "")));
            }
        }
    }

    private static List<Spot> facts(Sheet sheet) {
        return new YamlReader()
                .read(sheet, new Problems())
                .filter(root -> root.has("facts"))
                .flatMap(root -> root.at("facts"))
                .filter(list -> list.type() == Spot.Type.LIST)
                .map(list -> list.items().stream()
                        .filter(fact -> fact.has("id"))
                        .flatMap(fact -> fact.at("id").stream())
                        .toList())
                .orElse(List.of());
    }

    /** A part stands for its fact. */
    private static String whole(String id) {
        return id.contains("-") ? id : id.replaceFirst("[a-z]$", "");
    }

    private void broken(List<Problem> problems) {
        problems.forEach(problem -> findings.add(new Finding(Finding.Level.ERROR, problem)));
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
