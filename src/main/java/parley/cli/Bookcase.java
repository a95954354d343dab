package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.Domain;
import parley.analysis.ensemble.Policies;
import parley.analysis.stability.Conflict;
import parley.fact.Cited;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.negotiation.Name;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Transcript;
import parley.yaml.ConceptReader;
import parley.yaml.ConflictReader;
import parley.yaml.DomainReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.Nearest;
import parley.yaml.PoliciesReading;
import parley.yaml.Read;
import parley.yaml.ScenarioReader;
import parley.yaml.Sheet;
import parley.yaml.Shelf;

/** The scenarios and facts that commands ask for by name; whatever cannot be found or read is {@link BadInput}. */
final class Bookcase {

    /** The folder of conflicts in option form. */
    static final String CONFLICTS = "scenarios/conflicts";

    /** The folder of bargaining domains. */
    static final String DOMAINS = "scenarios/domains";

    private final Library library;
    private @Nullable Facts facts;
    private @Nullable Concepts concepts;
    private @Nullable ScenarioReader reader;

    private Bookcase(Library library) {
        this.library = library;
    }

    static Bookcase packed() {
        return new Bookcase(Library.packed());
    }

    Facts facts() {
        Facts read = facts;
        if (read == null) {
            read = good(FactsReader.forOwnSeeds().read(library.seeds()));
            facts = read;
        }
        return read;
    }

    Concepts concepts() {
        Concepts read = concepts;
        if (read == null) {
            read = good(ConceptReader.forOwnSeeds(facts()).read(library.seeds()));
            concepts = read;
        }
        return read;
    }

    /** By id, name or another spelling. */
    Concept concept(String asked) {
        return concepts()
                .named(asked)
                .orElseThrow(() -> new BadInput("There is no concept '" + asked + "'. "
                        + sentence(Nearest.mend(
                                asked,
                                concepts().ids(),
                                "Expected a name such as ultimatum or side-payment; `parley concepts` lists them"))));
    }

    /** Every packed scenario, by name. */
    List<Scenario> scenarios() {
        return library.scenarios().yaml().stream().map(this::read).toList();
    }

    /** By name, or by the path of a file. */
    Scenario scenario(String nameOrPath) {
        return read(found(library.scenario(nameOrPath)));
    }

    /**
     * How the parties of a scenario are assumed to act; nothing where neither its file says so nor that of a script that it leaves.
     *
     * @param nameOrPath as the scenario was asked for, perhaps with a reading behind an {@code @}
     */
    Optional<Policies> policies(String nameOrPath, Scenario scenario) {
        List<String> cast = scenario.setting().cast().stream()
                .map(party -> party.id().code())
                .toList();
        List<String> steps =
                scenario.steps().stream().map(step -> step.id().text()).toList();
        Optional<Policies> own = good(PoliciesReading.read(found(library.scenario(file(nameOrPath))), cast, steps));
        Fork fork = scenario.fork();
        return own.isPresent() || fork == null
                ? own
                : policies(fork.of().text(), scenario(fork.of().text()));
    }

    /** Whether a user asked for a conflict in a file of its own, and not for a scenario. */
    boolean isConflict(String nameOrPath) {
        Optional<Sheet> file =
                Library.sheet(nameOrPath, Shelf.packed(CONFLICTS), "conflict").optional();
        return file.isPresent() && SheetSort.of(file.get(), Path.of(nameOrPath)) != SheetSort.SCENARIO;
    }

    /** A name that is nearer to a conflict's than to a scenario's is complained of as one. */
    boolean isNearlyConflict(String name) {
        return library.scenario(name).optional().isEmpty()
                && Nearest.to(name, Shelf.packed(CONFLICTS).names()).isPresent();
    }

    /** A conflict in option form, by name or by the path of a file. */
    Conflict conflict(String nameOrPath) {
        Shelf conflicts = Shelf.packed(CONFLICTS);
        return good(new ConflictReader().read(found(Library.sheet(nameOrPath, conflicts, "conflict"))));
    }

    /**
     * The conflict that a scenario states, as it stood at the end of a transcript; of a branch that states none, the one of the script that
     * it leaves.
     *
     * @param nameOrPath as the scenario was asked for, perhaps with a reading behind an {@code @}
     */
    Conflict conflict(String nameOrPath, Transcript played) {
        return conflictOf(nameOrPath, played)
                .orElseThrow(() -> new BadInput(played.scenario().name() + " has no section `" + ConflictReader.SECTION
                        + "`: it does not say who could take up what. Add one (docs/analysis/stability.md has the format), or give a conflict:"
                        + " " + String.join(", ", Shelf.packed(CONFLICTS).names()) + "."));
    }

    /** As {@link #conflict(String, Transcript)}; nothing where none is stated. */
    Optional<Conflict> conflictOf(String nameOrPath, Transcript played) {
        Fork fork = played.scenario().fork();
        Optional<Conflict> own = section(file(nameOrPath), played);
        return own.isPresent() || fork == null ? own : section(fork.of().text(), played);
    }

    private Optional<Conflict> section(String nameOrPath, Transcript played) {
        return good(new ConflictReader().section(found(library.scenario(nameOrPath)), played, facts()));
    }

    private static String file(String nameOrPath) {
        return Files.isRegularFile(Path.of(nameOrPath)) ? nameOrPath : nameOrPath.replaceFirst("@.*$", "");
    }

    /** A bargaining domain, by name or by the path of a file. */
    Domain domain(String nameOrPath) {
        Shelf domains = Shelf.packed(DOMAINS);
        return good(new DomainReader().read(found(Library.sheet(nameOrPath, domains, "domain"))));
    }

    /** A file that is not there has no line in it. */
    private static Sheet found(Read<Sheet> sheet) {
        return sheet.fold(there -> there, problems -> {
            var problem = problems.get(0);
            throw new BadInput("%s: %s. %s".formatted(problem.file(), problem.what(), sentence(problem.mend())));
        });
    }

    /** The reading that was asked for; the default one where none was. Null where the scenario has none. */
    static @Nullable Reading reading(Scenario scenario, @Nullable String asked) {
        if (asked == null) {
            return scenario.defaultReading();
        }
        Reading found = Name.isName(asked) ? scenario.reading(Name.of(asked)) : null;
        if (found != null) {
            return found;
        }
        List<String> known = scenario.readings().stream()
                .map(reading -> reading.name().text())
                .toList();
        String which = "There is no reading '" + asked + "' of " + scenario.name() + ". ";
        throw new BadInput(which
                + (known.isEmpty()
                        ? "It has no readings: leave --reading out."
                        : sentence(Nearest.mend(asked, known, "Expected one of: " + String.join(", ", known)))));
    }

    /** A move of a scenario, by its id. */
    static Step step(Scenario scenario, String asked) {
        Step step = Name.isName(asked) ? scenario.step(Name.of(asked)) : null;
        if (step == null) {
            List<String> known =
                    scenario.steps().stream().map(one -> one.id().text()).toList();
            throw new BadInput(scenario.name() + " has no move '" + asked + "'. "
                    + sentence(Nearest.mend(
                            asked, known, "`parley list " + scenario.name() + "` shows its moves with their ids")));
        }
        return step;
    }

    /** What a citation points to. */
    Cited cited(String asked) {
        String id = written(asked);
        return FactId.parse(id)
                .flatMap(number -> facts().cites(number))
                .orElseThrow(() -> new BadInput("There is no fact '" + asked + "'. "
                        + sentence(Nearest.mend(
                                id,
                                facts().ids().stream().map(FactId::value).toList(),
                                "Expected a number such as S3 or S3a; `parley facts` lists them"))));
    }

    /** Numbers as they are written in the record, even where somebody typed {@code s3A}. */
    private static String written(String asked) {
        if (asked.length() < 2 || asked.contains("-")) {
            return asked;
        }
        int last = asked.length() - 1;
        return asked.substring(0, last).toUpperCase(Locale.ROOT)
                + asked.substring(last).toLowerCase(Locale.ROOT);
    }

    /** Without the schema, which takes a second to load and of which `check` tells. */
    private ScenarioReader reader() {
        ScenarioReader known = reader;
        if (known == null) {
            known = ScenarioReader.withoutSchema(library.scenarios(), facts());
            reader = known;
        }
        return known;
    }

    private Scenario read(Sheet sheet) {
        return good(reader().read(sheet));
    }

    private static <T> T good(Read<T> read) {
        return read.fold(value -> value, problems -> {
            throw new BadInput(problems);
        });
    }

    static String sentence(String words) {
        return words.endsWith("?") || words.endsWith(".") ? words : words + ".";
    }
}
