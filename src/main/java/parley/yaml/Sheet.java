package parley.yaml;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file on a shelf, not yet opened.
 *
 * @param name its plain name, such as {@code may-2025.yaml}
 * @param label what to call it in a message: the path the user gave, or its place in the jar
 * @param opening how to open it
 */
public record Sheet(String name, String label, Opening opening) {

    /** Opens a file. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** Opens it; the caller closes it. */
    public InputStream open() throws IOException {
        return opening.open();
    }
}
