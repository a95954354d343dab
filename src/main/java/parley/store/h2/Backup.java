package parley.store.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a store's data into one file, and puts it back.
 *
 * <p>A backup is a copy as of one moment, opened and read through before it is called a backup. While another process holds the
 * data, that process is asked to make it ({@link BackupDesk}). A restore is refused then, and otherwise never overwrites: the old
 * files are kept aside.
 */
public final class Backup {

    private Backup() {}

    /**
     * A backup that was made.
     *
     * @param file where it is
     * @param events how many events it holds
     */
    public record Taken(Path file, long events) {}

    /**
     * A restore that was done.
     *
     * @param events how many events the store holds now
     * @param aside the directory with the files that were there before, or null where there were none
     */
    public record Restored(long events, @Nullable Path aside) {}

    /**
     * Backs up the data in a directory, whoever holds it.
     *
     * @throws StoreRefused when there is no store, it is damaged, or the process that holds it does not answer
     */
    public static Taken take(DataDirectory directory, EventTable events, Path file) {
        if (!Files.exists(directory.database())) {
            throw new StoreRefused(
                    "There is no store in " + directory.root(), "Say where the data is with --data DIR.");
        }
        Path target = file.toAbsolutePath();
        try {
            Optional<Taken> asked = BackupDesk.ask(directory, target);
            if (asked.isPresent()) {
                return asked.get();
            }
            try (H2File store = H2File.open(directory, events)) {
                return take(store, events, target);
            }
        } catch (IOException e) {
            throw new StoreRefused(
                    "The backup could not be written (" + DataDirectory.words(e) + ")",
                    "Name a file in a directory that exists, with room, where you may write.",
                    e);
        }
    }

    /** Backs up a store that this process holds, beside readers; writers wait for the copy, not for the checks. */
    static Taken take(H2File store, EventTable events, Path file) throws IOException {
        if (!Files.isDirectory(Disk.parent(file))) {
            throw new StoreRefused(
                    "There is no directory " + Disk.parent(file), "Make it first, or name another file.");
        }
        Path desk = desk(store.directory());
        try {
            Path zip = desk.resolve("h2.zip");
            Path database = desk.resolve("parley.mv.db");
            HighWater.Mark copied = store.copyTo(zip);
            unzip(zip, database);
            Inspected inspected = inspect(database, events);
            HighWater.Mark found = inspected.mark();
            if (!found.equals(copied)) {
                throw new StoreRefused(
                        "The copy holds " + found.events() + " events and the store " + copied.events(),
                        "Stop the server, so that the store is checked at its next start, and try again.");
            }
            Archive.write(
                    file,
                    database,
                    new Archive.Manifest(
                            found,
                            Files.size(database),
                            Disk.sha256(database),
                            Instant.now().truncatedTo(ChronoUnit.SECONDS)));
            return new Taken(file, inspected.events());
        } catch (SQLException e) {
            throw new StoreRefused(
                    "The copy cannot be read (" + DataDirectory.words(e) + ")",
                    "Stop the server, so that the store is checked at its next start, and try again.",
                    e);
        } finally {
            Disk.deleteTree(desk);
        }
    }

    /**
     * Puts a backup, or a bare copy of a database file such as those in {@code kept}, in the place of what is there. The file is
     * checked first; what was there is kept aside.
     *
     * @throws StoreRefused when the file is not sound, or a process holds the data
     */
    public static Restored restore(DataDirectory directory, EventTable events, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreRefused("There is no file " + file, "Name a backup made with: parley backup FILE");
        }
        try (Hold hold = directory.hold()) {
            Path desk = desk(hold.directory());
            try {
                Path database = desk.resolve("parley.mv.db");
                Inspected inspected = unpack(file, database, events);
                return new Restored(inspected.events(), swap(directory, database, inspected.mark()));
            } catch (SQLException e) {
                throw new StoreRefused(
                        Archive.damage(file, "what is in it is damaged, or no database of Parley's"), Archive.MEND, e);
            } finally {
                Disk.deleteTree(desk);
            }
        } catch (IOException e) {
            throw new StoreRefused(
                    "The backup could not be put back (" + DataDirectory.words(e) + ")",
                    "See that there is room in " + directory.root() + ", and do it again.",
                    e);
        }
    }

    private static Inspected unpack(Path file, Path database, EventTable events) throws IOException, SQLException {
        if (!Archive.isOne(file)) {
            Files.copy(file, database);
            return inspect(database, events);
        }
        Archive.Manifest manifest = Archive.unpack(file, database);
        Inspected found = inspect(database, events);
        if (!found.mark().equals(manifest.mark())) {
            throw Archive.damaged(
                    file,
                    "it says " + manifest.mark().events() + " events and holds "
                            + found.mark().events() + ", or another store");
        }
        return found;
    }

    /**
     * A copy that was read through.
     *
     * @param events how many there are; the mark counts those that were deleted too
     */
    private record Inspected(HighWater.Mark mark, long events) {}

    /** Opens a copy, reads it through, and leaves it compact. */
    private static Inspected inspect(Path database, EventTable events) throws SQLException {
        Connection connection = H2.openCopy(database);
        try {
            Ledger ledger = new Ledger(connection, events);
            UUID store = ledger.store()
                    .orElseThrow(() -> new StoreRefused(
                            "The database is empty, or not one of Parley's", "Nothing was changed. Use another file."));
            List<String> faults = ledger.faults();
            if (!faults.isEmpty()) {
                throw new StoreRefused("The database is damaged: " + String.join(", ", faults), Archive.MEND);
            }
            return new Inspected(ledger.mark(store), ledger.stored());
        } finally {
            H2.compact(connection);
        }
    }

    /**
     * A kill at any line leaves either the old store, or a missing database that the guard refuses, or the new one. In the second
     * case the same restore may be done again.
     */
    private static @Nullable Path swap(DataDirectory directory, Path database, HighWater.Mark mark) throws IOException {
        Disk.forceFile(database);
        CleanStop.erase(directory.cleanStop());
        Path aside = null;
        if (Files.exists(directory.highWater()) || Files.exists(directory.database())) {
            aside = Files.createDirectory(directory.kept().resolve("replaced-" + Disk.stamp(Instant.now())));
            if (Files.exists(directory.highWater())) {
                Disk.copy(directory.highWater(), aside.resolve("parley.high-water"));
            }
            if (Files.exists(directory.database())) {
                Disk.move(directory.database(), aside.resolve("parley.mv.db"));
                Disk.force(directory.root());
            }
        }
        HighWater.create(directory.highWater(), mark);
        Disk.move(database, directory.database());
        CleanStop.write(directory.cleanStop(), directory.database());
        return aside;
    }

    private static Path desk(DataDirectory directory) throws IOException {
        Disk.deleteTree(directory.staging());
        return Files.createDirectory(directory.staging());
    }

    private static void unzip(Path zip, Path database) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(H2.SUFFIX)) {
                    Files.copy(in, database);
                    return;
                }
            }
        }
        throw new IOException("H2 wrote no database into " + zip);
    }
}
