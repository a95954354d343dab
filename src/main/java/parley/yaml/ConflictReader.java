package parley.yaml;

import java.util.Optional;
import parley.analysis.stability.Conflict;

/** Reads a conflict in option form: who is in it, what each may take up, and what each is assumed to prefer. */
public final class ConflictReader {

    /** Payoffs name every state, so that these files may be larger than those that people write. */
    public static final Bounds BOUNDS = Bounds.USUAL.withBytes(8 * 1024 * 1024);

    private final YamlReader yaml = new YamlReader(BOUNDS);

    /** Whether a file is meant to be a conflict. */
    public static boolean isConflict(Spot root) {
        return root.has("options") && !root.has("moves") && !root.has("cast");
    }

    /** Reads one conflict file. */
    public Read<Conflict> read(Sheet sheet) {
        Problems problems = new Problems();
        Optional<Conflict> conflict = yaml.read(sheet, problems).flatMap(root -> new ConflictReading(root).conflict());
        return problems.orElse(conflict::orElseThrow);
    }
}
