package parley.store.h2;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Makes backups for other processes of the same owner, because only the process that holds the data can copy it.
 *
 * <p>The question and the answer are files in the data directory, which only its owner can enter: no port, no password. A question
 * is an empty file {@code ID.question}; the desk takes it away and leaves {@code ID.zip} and then {@code ID.done} with the
 * number of events, or {@code ID.refused} with two lines: why, and how to mend it.
 */
public final class BackupDesk implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(250);
    /** How long the other process has to notice that it was asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String QUESTION = ".question";

    private final H2File store;
    private final EventTable events;
    private final ScheduledExecutorService clerk;
    private final ScheduledFuture<?> rounds;

    private BackupDesk(H2File store, EventTable events) {
        this.store = store;
        this.events = events;
        this.clerk = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "parley-backup-desk");
            thread.setDaemon(true);
            return thread;
        });
        this.rounds = clerk.scheduleWithFixedDelay(this::answerAll, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Answers from now on, until it is closed; close it before the store. */
    public static BackupDesk open(H2File store, EventTable events) {
        return new BackupDesk(store, events);
    }

    /** Waits for the answer that is being given. */
    @Override
    public void close() {
        rounds.cancel(false);
        clerk.shutdown();
        try {
            if (!clerk.awaitTermination(1, TimeUnit.MINUTES)) {
                clerk.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answerAll() {
        Path requests = store.directory().requests();
        if (!Files.isDirectory(requests)) {
            return;
        }
        try (Stream<Path> entries = Files.list(requests)) {
            List<Path> questions =
                    entries.filter(path -> path.toString().endsWith(QUESTION)).toList();
            for (Path question : questions) {
                answer(question);
            }
        } catch (IOException | UncheckedIOException e) {
            // The one who asked is told that nobody answers; the next question may fare better.
            System.getLogger(BackupDesk.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "A request for a backup could not be answered: " + DataDirectory.words(e));
        }
    }

    private void answer(Path question) throws IOException {
        if (!Files.deleteIfExists(question)) {
            return;
        }
        try {
            Backup.Taken taken = Backup.take(store, events, beside(question, ".zip"));
            Disk.write(beside(question, ".done"), Long.toString(taken.events()));
        } catch (StoreRefused e) {
            Disk.write(beside(question, ".refused"), e.reason() + "\n" + e.mend());
        } catch (IOException | RuntimeException e) {
            Disk.write(
                    beside(question, ".refused"),
                    "The backup failed (" + DataDirectory.words(e) + ")\nSee that there is room in "
                            + store.directory().root() + ".");
        }
    }

    /** Asks the process that holds the directory, if one does. */
    static Optional<Backup.Taken> ask(DataDirectory directory, Path file) throws IOException {
        Optional<Hold.Holder> holder = Hold.isHeld(directory) ? Hold.holder(directory) : Optional.empty();
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(directory.requests());
        Path question = directory.requests().resolve(UUID.randomUUID() + QUESTION);
        Files.createFile(question);
        try {
            if (!await(() -> !Files.exists(question), PATIENCE)) {
                throw noAnswer(holder.get());
            }
            Path done = beside(question, ".done");
            Path refused = beside(question, ".refused");
            if (!await(
                    () -> Files.exists(done)
                            || Files.exists(refused)
                            || !holder.get().isAlive(),
                    Duration.ofHours(1))) {
                throw noAnswer(holder.get());
            }
            return Optional.of(answer(question, file, holder.get()));
        } finally {
            for (String end : List.of(QUESTION, ".zip", ".done", ".refused")) {
                Files.deleteIfExists(beside(question, end));
            }
        }
    }

    private static Backup.Taken answer(Path question, Path file, Hold.Holder holder) throws IOException {
        Path refused = beside(question, ".refused");
        if (Files.exists(refused)) {
            List<String> lines = Files.readAllLines(refused);
            throw new StoreRefused(lines.get(0), lines.get(lines.size() - 1));
        }
        long events;
        try {
            events = Long.parseLong(Files.readString(beside(question, ".done")));
        } catch (NoSuchFileException e) {
            throw noAnswer(holder);
        }
        Path part = Disk.parent(file).resolve(file.getFileName() + ".part");
        Disk.createPrivate(part);
        try (OutputStream out = Files.newOutputStream(part)) {
            Files.copy(beside(question, ".zip"), out);
        } catch (IOException failed) {
            Files.deleteIfExists(part);
            throw failed;
        }
        Disk.forceFile(part);
        Disk.move(part, file);
        return new Backup.Taken(file, events);
    }

    private static boolean await(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos() / 5);
        }
        return true;
    }

    private static StoreRefused noAnswer(Hold.Holder holder) {
        return new StoreRefused(
                "The data is in use by " + holder + ", which does not make backups for others",
                "Wait until it has ended, or stop it, and try again.");
    }

    private static Path beside(Path question, String end) {
        String name = question.getFileName().toString();
        return question.resolveSibling(name.substring(0, name.length() - QUESTION.length()) + end);
    }
}
