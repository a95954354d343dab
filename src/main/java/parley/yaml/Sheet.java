package parley.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file on a shelf, not yet opened.
 *
 * @param name its plain name, such as {@code may-2025.yaml}
 * @param label what to call it in a message: the path the user gave, or its place in the jar
 * @param opening how to open it
 * @param beside the other files of its folder
 */
public record Sheet(String name, String label, Opening opening, Beside beside) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** Finds a file by its plain name, ending included. */
    @FunctionalInterface
    public interface Beside {
        Optional<Sheet> find(String name);
    }

    /** A sheet that lies alone. */
    public Sheet(String name, String label, Opening opening) {
        this(name, label, opening, other -> Optional.empty());
    }

    /** Opens it; the caller closes it. */
    public InputStream open() throws IOException {
        return opening.open();
    }
}
