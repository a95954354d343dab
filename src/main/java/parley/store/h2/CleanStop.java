package parley.store.h2;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * The marker that the last stop was in order. It describes the database file as it was closed, so that a file put in its place
 * since then counts as an unclean stop and is copied before H2 may touch it, and a byte that has changed in it does not go unnoticed:
 * H2 keeps no check sum of what its pages hold.
 *
 * <p>Described are the size and the check sum of all of it, which is read at the speed of the disk.
 */
final class CleanStop {

    private static final Pattern WORDS = Pattern.compile("stopped cleanly 2 bytes=(\\d{1,18}) crc32c=([0-9a-f]{8})\n");

    /** As markers were until the check sum was one of the whole file: of both ends. */
    private static final int END = 8192;

    private CleanStop() {}

    static void write(Path marker, Path database) throws IOException {
        Disk.write(marker, describe(database));
    }

    static boolean describes(Path marker, Path database) throws IOException {
        if (!Files.isRegularFile(marker) || !Files.isRegularFile(database)) {
            return false;
        }
        String words = Files.readString(marker);
        return WORDS.matcher(words).matches() ? words.equals(describe(database)) : words.equals(describeEnds(database));
    }

    /** It has the size at which it was closed, and is another file all the same. */
    static boolean saysThatItWasChanged(Path marker, Path database) throws IOException {
        if (!Files.isRegularFile(marker) || !Files.isRegularFile(database)) {
            return false;
        }
        String words = Files.readString(marker);
        Matcher closed = WORDS.matcher(words);
        return closed.matches()
                && Long.parseLong(closed.group(1)) == Files.size(database)
                && !words.equals(describe(database));
    }

    static void erase(Path marker) throws IOException {
        if (Files.deleteIfExists(marker)) {
            Disk.force(Disk.parent(marker));
        }
    }

    private static String describe(Path database) throws IOException {
        CRC32C sum = new CRC32C();
        long bytes = 0;
        try (InputStream in = Files.newInputStream(database)) {
            byte[] buffer = new byte[1 << 18];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sum.update(buffer, 0, read);
                bytes += read;
            }
        }
        return "stopped cleanly 2 bytes=%d crc32c=%08x\n".formatted(bytes, sum.getValue());
    }

    private static String describeEnds(Path database) throws IOException {
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
