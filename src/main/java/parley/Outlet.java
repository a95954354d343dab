package parley;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Standard output that remembers why it failed. A reader who has seen enough ({@code | head}) is no failure; a full disk is one, and
 * must not pass for a finished file.
 */
final class Outlet extends OutputStream {

    private final FileOutputStream out;
    private @Nullable IOException failure;

    Outlet(FileOutputStream out) {
        this.out = out;
    }

    boolean failed() {
        return failure != null && !readerHasGone(failure);
    }

    String why() {
        return failure == null ? "" : String.valueOf(failure.getMessage());
    }

    private static boolean readerHasGone(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("broken pipe") || words.contains("pipe is being closed");
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }
}
