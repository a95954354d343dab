package parley.yaml;

import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.negotiation.Name;
import parley.scenario.Scenario;

/**
 * Reads a scenario file, or a branch file as the scenario that it makes. All that a scenario refers to is looked up: parties in its cast, names among what its moves have put on the
 * table before, citations among the facts. Every problem is reported, not only the first.
 */
public final class ScenarioReader {

    /** The name of the schema on the shelf of scenarios. */
    public static final String SCHEMA = "scenario.schema.json";

    /** No line of branches, each of the one before, is longer. */
    private static final int LONGEST = 20;

    private final YamlReader yaml;
    private final Optional<Shape> shape;
    private final List<String> facts;
    private final Shelf scenarios;
    /** A script from which many branch is read once. */
    private final Map<Sheet, Read<ReadScript>> known = new ConcurrentHashMap<>();

    private ScenarioReader(Optional<Shape> shape, Shelf scenarios, Facts facts) {
        this.yaml = new YamlReader();
        this.shape = shape;
        this.scenarios = scenarios;
        this.facts = facts.ids().stream().map(FactId::value).toList();
    }

    /**
     * A reader with the usual bounds and the schema of this shelf, for scenarios that cite these facts, and branch from one beside them
     * or from one on this shelf.
     */
    public static ScenarioReader with(Shelf scenarios, Facts facts) {
        Sheet schema = scenarios
                .sheet(SCHEMA)
                .orElseThrow(() -> new IllegalStateException("There is no " + SCHEMA + " beside the scenarios"));
        return new ScenarioReader(Optional.of(Shape.of(schema)), scenarios, facts);
    }

    /**
     * A reader that does not load the schema, which would be half the time of a start. It finds all that is wrong by itself; the schema
     * only makes sure that an editor would say the same.
     */
    public static ScenarioReader withoutSchema(Shelf scenarios, Facts facts) {
        return new ScenarioReader(Optional.empty(), scenarios, facts);
    }

    /** The same, where branches branch from what the program carries. */
    public static ScenarioReader withoutSchema(Facts facts) {
        return withoutSchema(Shelf.packed("scenarios"), facts);
    }

    /** Reads a scenario or a branch that a user asked for by name or by path. */
    public Read<Scenario> read(Library library, String nameOrPath) {
        return library.scenario(nameOrPath).then(this::read);
    }

    /**
     * Reads one file, and those from which it branches. Its digest is the SHA-256 of its bytes in hexadecimal digits; a branch's covers
     * those of the others. What was read once is not read again: to look anew, make a new reader.
     */
    public Read<Scenario> read(Sheet sheet) {
        return script(sheet, List.of()).map(ReadScript::scenario);
    }

    /** @param line the sheets that led here, each of which branches from the next */
    private Read<ReadScript> script(Sheet sheet, List<Sheet> line) {
        Read<ReadScript> before = known.get(sheet);
        if (before != null) {
            return before;
        }
        Read<ReadScript> now = unread(sheet, line);
        known.put(sheet, now);
        return now;
    }

    private Read<ReadScript> unread(Sheet sheet, List<Sheet> line) {
        MessageDigest digest = sha256();
        Sheet digested = new Sheet(sheet.name(), sheet.label(), () -> new DigestInputStream(sheet.open(), digest));
        Problems problems = new Problems();
        Optional<Spot> root = yaml.read(digested, problems);
        if (root.isEmpty()) {
            return new Read.Bad<>(problems.list());
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        List<Sheet> longer = new ArrayList<>(line);
        longer.add(sheet);
        Optional<ReadScript> script = root.get().has("branch")
                ? new BranchReading(root.get(), sheet.name(), facts, hex, spot -> trunk(spot, longer)).read()
                : Optional.of(new ScenarioReading(root.get(), sheet.name(), facts, hex).read());
        if (problems.isEmpty()) {
            // What the reader takes and the published schema does not would be refused by everybody's editor.
            shape.ifPresent(form -> form.fits(root.get()));
        }
        return problems.orElse(script::orElseThrow);
    }

    /** The script that a branch names: one beside it, or else one of the library. */
    private Optional<ReadScript> trunk(Spot of, List<Sheet> line) {
        Optional<Name> name = ScenarioFields.name(of);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String file = name.get() + ".yaml";
        Sheet branch = line.get(line.size() - 1);
        Optional<Sheet> found = branch.beside().find(file).or(() -> scenarios.sheet(file));
        if (found.isEmpty()) {
            of.wrong(
                    "there is no scenario or branch " + Shown.code(of.raw()) + " in the library, and no file "
                            + Shown.code(file) + " beside this one",
                    () -> Nearest.mend(
                            of.raw(), scenarios.names(), "The library holds " + String.join(", ", scenarios.names())));
            return Optional.empty();
        }
        boolean isCircle =
                line.stream().anyMatch(sheet -> sheet.label().equals(found.get().label()));
        if (isCircle || line.size() >= LONGEST) {
            String all = line.stream().map(Sheet::name).collect(Collectors.joining(", "));
            of.wrong(
                    isCircle
                            ? "these branches branch from each other in a circle: " + all
                            : "this is a line of more than " + LONGEST + " branches, each of the one before",
                    "Let one of them branch from a scenario");
            return Optional.empty();
        }
        return script(found.get(), line).fold(Optional::of, problems -> {
            of.wrong(
                    Shown.code(of.raw()) + ", from which this branches, cannot be read: "
                            + problems.get(0).place() + " " + problems.get(0).what(),
                    "Mend it first; `parley check " + found.get().label() + "` tells all");
            return Optional.empty();
        });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one has not", e);
        }
    }
}
