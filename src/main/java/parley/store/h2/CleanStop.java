package parley.store.h2;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The marker that the last stop was in order. It describes the database file as it was closed, so that a file put in its place
 * since then counts as an unclean stop and is copied before H2 may touch it.
 *
 * <p>Described are the size, and the check sum of both ends: H2 numbers every state of the file there, and reading all of it
 * would make each start slower.
 */
final class CleanStop {

    private static final int END = 8192;

    private CleanStop() {}

    static void write(Path marker, Path database) throws IOException {
        Disk.write(marker, describe(database));
    }

    static boolean describes(Path marker, Path database) throws IOException {
        return Files.isRegularFile(marker)
                && Files.isRegularFile(database)
                && new String(Files.readAllBytes(marker), StandardCharsets.UTF_8).equals(describe(database));
    }

    static void erase(Path marker) throws IOException {
        if (Files.deleteIfExists(marker)) {
            Disk.force(Disk.parent(marker));
        }
    }

    private static String describe(Path database) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(database.toFile(), "r")) {
            long bytes = file.length();
            byte[] ends = new byte[(int) Math.min(bytes, 2 * END)];
            int first = Math.min(ends.length, END);
            file.readFully(ends, 0, first);
            file.seek(bytes - (ends.length - first));
            file.readFully(ends, first, ends.length - first);
            return "stopped cleanly 1 bytes=" + bytes + " ends=" + Disk.sha256(ends) + "\n";
        }
    }
}
