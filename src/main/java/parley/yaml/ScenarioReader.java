package parley.yaml;

import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.scenario.Scenario;

/**
 * Reads a scenario file. All that a scenario refers to is looked up: parties in its cast, names among what its moves have put on the
 * table before, citations among the facts. Every problem is reported, not only the first.
 */
public final class ScenarioReader {

    /** The name of the schema on the shelf of scenarios. */
    public static final String SCHEMA = "scenario.schema.json";

    private final YamlReader yaml;
    private final Optional<Shape> shape;
    private final List<String> facts;

    public ScenarioReader(YamlReader yaml, Shape shape, Facts facts) {
        this(yaml, Optional.of(shape), facts);
    }

    private ScenarioReader(YamlReader yaml, Optional<Shape> shape, Facts facts) {
        this.yaml = yaml;
        this.shape = shape;
        this.facts = facts.ids().stream().map(FactId::value).toList();
    }

    /** A reader with the usual bounds and the schema of this shelf, for scenarios that cite these facts. */
    public static ScenarioReader with(Shelf scenarios, Facts facts) {
        Sheet schema = scenarios
                .sheet(SCHEMA)
                .orElseThrow(() -> new IllegalStateException("There is no " + SCHEMA + " beside the scenarios"));
        return new ScenarioReader(new YamlReader(), Shape.of(schema), facts);
    }

    /**
     * A reader that does not load the schema, which would be half the time of a start. It finds all that is wrong by itself; the schema
     * only makes sure that an editor would say the same.
     */
    public static ScenarioReader withoutSchema(Facts facts) {
        return new ScenarioReader(new YamlReader(), Optional.empty(), facts);
    }

    /** Reads a scenario that a user asked for by name or by path. */
    public Read<Scenario> read(Library library, String nameOrPath) {
        return library.scenario(nameOrPath).then(this::read);
    }

    /** Reads one scenario file. Its digest is the SHA-256 of its bytes in hexadecimal digits. */
    public Read<Scenario> read(Sheet sheet) {
        MessageDigest digest = sha256();
        Sheet digested = new Sheet(sheet.name(), sheet.label(), () -> new DigestInputStream(sheet.open(), digest));
        Problems problems = new Problems();
        Optional<Spot> root = yaml.read(digested, problems);
        if (root.isEmpty()) {
            return new Read.Bad<>(problems.list());
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        ScenarioReading reading = new ScenarioReading(root.get(), sheet.name(), facts, hex);
        Scenario scenario = reading.scenario();
        if (problems.isEmpty()) {
            // What the reader takes and the published schema does not would be refused by everybody's editor.
            shape.ifPresent(known -> known.fits(root.get()));
        }
        return problems.orElse(() -> scenario);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one has not", e);
        }
    }
}
