package parley.store.h2;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A small file beside the database that remembers how far the database had come, because H2 can open a damaged file as an empty
 * database without a word.
 *
 * <ul>
 *   <li><b>It never claims more than is durable.</b> A mark is read from committed rows by the one writer, after its commit has
 *       returned (with O_DSYNC: is on the disk) and before the next commit begins.
 *   <li><b>After a kill it claims all that was acknowledged.</b> The mark is written, though not forced, before the writer's caller
 *       gets its answer, and what a process has written outlives it.
 *   <li><b>After a power cut it may be behind by a tenth of a second</b>: it is forced in the background, because forcing it with
 *       every commit made single commits a third slower. An emptied, cut or older file is noticed all the same.
 *   <li><b>A torn write does not hurt.</b> Three slots, each in a disk sector of its own with its turn and check sum: one is known
 *       to be on the disk, one is on its way there, and only the third is written to.
 *   <li><b>It only rises</b>, except when {@link Backup} puts another file in place and says so.
 * </ul>
 *
 * <p>Each slot is one line of text, so that {@code cat} shows it.
 */
final class HighWater implements AutoCloseable {

    /** Sectors are 4096 bytes on today's disks, 512 on older ones. */
    private static final int SLOT = 4096;

    private static final int SLOTS = 3;
    private static final Duration LAG = Duration.ofMillis(100);

    private static final Pattern LINE =
            Pattern.compile("(parley-high-water 1 store=([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"
                    + " turn=(\\d{1,18}) position=(\\d{1,18}) events=(\\d{1,18})) crc=([0-9a-f]{8}) *\n");

    /**
     * How far a store has come.
     *
     * @param store whose mark this is
     * @param position the highest global index that is stored, 0 for none
     * @param events how many events were ever stored
     */
    record Mark(UUID store, long position, long events) {

        boolean isBeyond(Mark other) {
            return position > other.position || events > other.events;
        }
    }

    private record Slot(long turn, Mark mark) {}

    /** Not a channel: interrupting a thread that writes would close one for everybody. */
    private final RandomAccessFile file;

    private final ScheduledThreadPoolExecutor forcing = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "parley-high-water");
        thread.setDaemon(true);
        return thread;
    });

    private Slot last;
    /** The slot that is written to. */
    private int live;

    private boolean forceDue;
    private @Nullable IOException failure;

    private HighWater(RandomAccessFile file, Slot last, int live) {
        this.file = file;
        this.last = last;
        this.live = live;
    }

    /** Puts a new file in place of whatever is there, in one step. */
    static void create(Path file, Mark mark) throws IOException {
        Disk.write(file, line(new Slot(1, mark)).repeat(SLOTS));
    }

    /** What the file says, or nothing when no slot can be believed. */
    static Optional<Mark> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return newest(bytes).map(index -> slot(bytes, index).orElseThrow().mark());
    }

    static HighWater open(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        int newest = newest(bytes).orElseThrow(() -> new IOException("no slot of " + path + " can be read"));
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        file.getFD().sync(); // what a killed process wrote last counts from now on
        return new HighWater(file, slot(bytes, newest).orElseThrow(), (newest + 1) % SLOTS);
    }

    synchronized Mark mark() {
        return last.mark();
    }

    /** Writes the mark if it is higher than the last one. Only the single writer calls this. */
    synchronized void raise(Mark mark) {
        if (!mark.store().equals(last.mark().store())) {
            throw new IllegalArgumentException("the mark of another store");
        }
        if (failure != null) {
            throw new UncheckedIOException(failure);
        }
        if (!mark.isBeyond(last.mark())) {
            return;
        }
        Slot next = new Slot(last.turn() + 1, mark);
        try {
            file.seek((long) live * SLOT);
            file.write(line(next).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        last = next;
        if (!forceDue) {
            forceDue = true;
            Objects.requireNonNull(forcing.schedule(this::force, LAG.toMillis(), TimeUnit.MILLISECONDS));
        }
    }

    /** Writers go on in the next slot while this one is on its way to the disk; there is one thread for this. */
    private void force() {
        synchronized (this) {
            forceDue = false;
            live = (live + 1) % SLOTS;
        }
        try {
            file.getFD().sync();
        } catch (IOException e) {
            synchronized (this) {
                failure = e;
            }
        }
    }

    @Override
    public void close() throws IOException {
        forcing.shutdownNow();
        try (file) {
            if (forcing.awaitTermination(1, TimeUnit.MINUTES)) {
                file.getFD().sync();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Integer> newest(byte[] bytes) {
        return IntStream.range(0, SLOTS)
                .boxed()
                .filter(index -> slot(bytes, index).isPresent())
                .max(Comparator.comparingLong(
                        index -> slot(bytes, index).orElseThrow().turn()));
    }

    private static Optional<Slot> slot(byte[] bytes, int index) {
        if (bytes.length < (index + 1) * SLOT) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(new String(bytes, index * SLOT, SLOT, StandardCharsets.US_ASCII));
        if (!line.matches() || !crc(line.group(1)).equals(line.group(6))) {
            return Optional.empty();
        }
        Mark mark =
                new Mark(UUID.fromString(line.group(2)), Long.parseLong(line.group(4)), Long.parseLong(line.group(5)));
        return Optional.of(new Slot(Long.parseLong(line.group(3)), mark));
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
