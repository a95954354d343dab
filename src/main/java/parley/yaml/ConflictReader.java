package parley.yaml;

import java.util.Optional;
import parley.analysis.stability.Conflict;
import parley.fact.FactId;
import parley.fact.Facts;
import parley.scenario.Transcript;

/** Reads a conflict in option form: who is in it, what each may take up, and what each is assumed to prefer. */
public final class ConflictReader {

    /** Payoffs name every state, so that these files may be larger than those that people write. */
    public static final Bounds BOUNDS = Bounds.USUAL.withBytes(8 * 1024 * 1024);

    /** The key under which a scenario has one. */
    public static final String SECTION = "options";

    private final YamlReader yaml = new YamlReader(BOUNDS);

    /** Whether a file is meant to be a conflict. */
    public static boolean isConflict(Spot root) {
        return root.has("options") && !root.has("moves") && !root.has("cast");
    }

    /** Reads one conflict file. */
    public Read<Conflict> read(Sheet sheet) {
        Problems problems = new Problems();
        Optional<Conflict> conflict =
                yaml.read(sheet, problems).flatMap(root -> new ConflictReading(root, ConflictSetting.NONE).conflict());
        return problems.orElse(conflict::orElseThrow);
    }

    /**
     * Reads the section {@value #SECTION} of a scenario; nothing where it has none.
     *
     * @param played the scenario up to the moment of which the status quo is asked, under the reading of which it is asked
     * @param facts what may be cited
     */
    public Read<Optional<Conflict>> section(Sheet sheet, Transcript played, Facts facts) {
        Problems problems = new Problems();
        ConflictSetting setting = ConflictSetting.of(
                played, facts.ids().stream().map(FactId::value).toList());
        Optional<Spot> section =
                yaml.read(sheet, problems).filter(root -> root.has(SECTION)).flatMap(root -> root.at(SECTION));
        Optional<Conflict> conflict = section.flatMap(spot -> new ConflictReading(spot, setting).conflict());
        return problems.orElse(() -> conflict);
    }
}
