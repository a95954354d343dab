package parley.yaml;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The seeds and scenarios at hand: those the program carries, or those of a folder. */
public final class Library {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Shelf seeds;
    private final Shelf scenarios;

    public Library(Shelf seeds, Shelf scenarios) {
        this.seeds = seeds;
        this.scenarios = scenarios;
    }

    /** What the program carries with it. */
    public static Library packed() {
        return new Library(Shelf.packed("seeds"), Shelf.packed("scenarios"));
    }

    /**
     * The folders {@code seeds} and {@code scenarios} of this folder.
     *
     * @throws UncheckedIOException if one of them is not there
     */
    public static Library in(Path root) {
        return new Library(Shelf.folder(root.resolve("seeds")), Shelf.folder(root.resolve("scenarios")));
    }

    /** Facts, sources and their schema. */
    public Shelf seeds() {
        return seeds;
    }

    /** Scenarios and their schema. */
    public Shelf scenarios() {
        return scenarios;
    }

    /** The scenario that a user asked for: the path of a file that exists, or a name such as {@code may-2025}. */
    public Read<Sheet> scenario(String nameOrPath) {
        return sheet(nameOrPath, scenarios, "scenario");
    }

    /**
     * What a user asked for: the path of a file that exists, or the name of a file on a shelf without its ending.
     *
     * @param sort what the shelf holds, as "scenario"
     */
    public static Read<Sheet> sheet(String nameOrPath, Shelf shelf, String sort) {
        Optional<Sheet> file = onDisk(nameOrPath);
        Optional<Sheet> named =
                NAME.matcher(nameOrPath).matches() ? shelf.sheet(nameOrPath + ".yaml") : Optional.empty();
        return file.or(() -> named).map(Read::good).orElseGet(() -> Read.bad(unknown(nameOrPath, shelf, sort)));
    }

    private static Problem unknown(String asked, Shelf shelf, String sort) {
        String known = "Known " + sort + "s: " + String.join(", ", shelf.names()) + "; or give the path of a file";
        return new Problem(
                Shown.harmless(asked),
                1,
                1,
                "there is no such file, and no " + sort + " of this name",
                Nearest.mend(asked, shelf.names(), known));
    }

    private static Optional<Sheet> onDisk(String path) {
        try {
            Path file = Path.of(path);
            return Files.exists(file) && !Files.isDirectory(file) ? Optional.of(Shelf.file(file)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
