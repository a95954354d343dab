package parley.store.h2;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A small file beside the database that remembers how far the database had come, because H2 can open a damaged file as an empty
 * database without a word.
 *
 * <ul>
 *   <li><b>It never claims more than is durable.</b> A mark is read from committed rows by the one writer, after its commit has
 *       returned (with O_DSYNC: is on the disk) and before the next commit begins.
 *   <li><b>It never claims less than was acknowledged.</b> The mark is written, O_DSYNC too, before the writer's caller gets its
 *       answer, so that even one lost commit is noticed. One small write in place costs little beside H2's own for a commit.
 *   <li><b>A torn write does not hurt.</b> Two slots, each in a disk sector of its own, are written in turn, each with its turn and
 *       check sum; a half-written one is not believed and the other still holds the mark before.
 *   <li><b>It only rises</b>, except when {@link Backup} puts another file in place and says so.
 * </ul>
 *
 * <p>Each slot is one line of text, so that {@code cat} shows it.
 */
final class HighWater implements AutoCloseable {

    /** Sectors are 4096 bytes on today's disks, 512 on older ones. */
    private static final int SLOT = 4096;

    private static final Pattern LINE = Pattern.compile(
            "(parley-high-water 1 store=([0-9a-f-]{36}) turn=(\\d{1,18}) position=(\\d{1,18}) events=(\\d{1,18})) crc=([0-9a-f]{8}) *\n");

    /**
     * How far a store has come.
     *
     * @param store whose mark this is
     * @param position the highest global index that is stored, 0 for none
     * @param events how many events are stored
     */
    record Mark(UUID store, long position, long events) {

        boolean isBeyond(Mark other) {
            return position > other.position || events > other.events;
        }
    }

    private record Slot(long turn, Mark mark) {}

    /** Not a channel: interrupting a thread that writes would close one for everybody. */
    private final RandomAccessFile slots;

    private Slot last;

    private HighWater(RandomAccessFile slots, Slot last) {
        this.slots = slots;
        this.last = last;
    }

    /** Puts a new file in place of whatever is there, in one step. */
    static void create(Path file, Mark mark) throws IOException {
        String slot = line(new Slot(1, mark));
        Disk.write(file, slot + slot);
    }

    /** What the file says, or nothing when neither slot can be believed. */
    static Optional<Mark> read(Path file) throws IOException {
        return newest(Files.readAllBytes(file)).map(Slot::mark);
    }

    static HighWater open(Path file) throws IOException {
        Slot newest = newest(Files.readAllBytes(file))
                .orElseThrow(() -> new IOException("neither slot of " + file + " can be read"));
        return new HighWater(new RandomAccessFile(file.toFile(), "rwd"), newest);
    }

    Mark mark() {
        return last.mark();
    }

    /** Writes the mark if it is higher than the last one. Only the single writer calls this. */
    void raise(Mark mark) {
        if (!mark.store().equals(last.mark().store())) {
            throw new IllegalArgumentException("the mark of another store");
        }
        if (!mark.isBeyond(last.mark())) {
            return;
        }
        Slot next = new Slot(last.turn() + 1, mark);
        try {
            slots.seek((next.turn() % 2) * SLOT);
            slots.write(line(next).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last = next;
    }

    @Override
    public void close() throws IOException {
        slots.close();
    }

    private static Optional<Slot> newest(byte[] bytes) {
        return slot(bytes, 0)
                .map(first -> slot(bytes, SLOT)
                        .filter(second -> second.turn() > first.turn())
                        .orElse(first))
                .or(() -> slot(bytes, SLOT));
    }

    private static Optional<Slot> slot(byte[] bytes, int at) {
        if (bytes.length < at + SLOT) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(new String(bytes, at, SLOT, StandardCharsets.US_ASCII));
        if (!line.matches() || !crc(line.group(1)).equals(line.group(6))) {
            return Optional.empty();
        }
        return Optional.of(new Slot(
                Long.parseLong(line.group(3)),
                new Mark(
                        UUID.fromString(line.group(2)), Long.parseLong(line.group(4)), Long.parseLong(line.group(5)))));
    }

    private static String line(Slot slot) {
        Mark mark = slot.mark();
        String words = "parley-high-water 1 store=" + mark.store() + " turn=" + slot.turn() + " position="
                + mark.position() + " events=" + mark.events();
        String line = words + " crc=" + crc(words);
        return line + " ".repeat(SLOT - 1 - line.length()) + "\n";
    }

    private static String crc(String words) {
        CRC32 crc = new CRC32();
        crc.update(words.getBytes(StandardCharsets.US_ASCII));
        return "%08x".formatted(crc.getValue());
    }
}
