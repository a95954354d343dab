package parley.store.h2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides at every start whether the database file may be used.
 *
 * <p>H2 may open a torn file as an empty database without an error, and truncate it. So after an unclean stop the file is copied
 * before H2 touches it; then what it holds is compared with the high water, read through, and tried with an append that is taken
 * back. A refused start puts the copy back, so that it changes nothing and the next one finds the same evidence.
 */
final class Guard {

    /** How many copies taken after unclean stops are kept. */
    static final int COPIES = 3;

    private static final String COPY = "unclean-";

    private final DataDirectory directory;
    private final EventTable events;

    Guard(DataDirectory directory, EventTable events) {
        this.directory = directory;
        this.events = events;
    }

    /** A database found in order: the connection keeps it open. */
    record Admitted(Connection connection, HighWater highWater, boolean afterUncleanStop) {}

    Admitted admit() throws IOException {
        HighWater.Mark claimed = claimed();
        boolean fresh = !Files.exists(directory.database());
        if (fresh && claimed.events() > 0) {
            throw refused("the database file " + directory.database() + " is gone, and " + claimed.events()
                    + " events with it");
        }
        boolean unclean = !fresh && !CleanStop.describes(directory.cleanStop(), directory.database());
        boolean changed = unclean && CleanStop.saysThatItWasChanged(directory.cleanStop(), directory.database());
        String marker = changed ? Files.readString(directory.cleanStop()) : null;
        Path copy = unclean ? copy() : null;
        CleanStop.erase(directory.cleanStop());
        Connection connection = null;
        try {
            connection = H2.open(directory.database(), fresh);
            HighWater.Mark found = examine(new Ledger(connection, events), claimed, unclean);
            if (changed) {
                throw refused(
                        "the database file is not as it was closed: its size is the same and its check sum is another,"
                                + " so that it was damaged, or somebody else has opened it");
            }
            HighWater highWater = HighWater.open(directory.highWater());
            highWater.raise(found);
            forgetOldCopies();
            return new Admitted(connection, highWater, unclean);
        } catch (SQLException e) {
            abandon(connection, copy, marker);
            throw refused("the database file cannot be read (" + DataDirectory.words(e) + ")", e);
        } catch (StoreRefused | IOException e) {
            abandon(connection, copy, marker);
            throw e;
        }
    }

    private HighWater.Mark claimed() throws IOException {
        if (!Files.exists(directory.highWater())) {
            if (Files.exists(directory.database())) {
                throw refused("the record of how far the store had come, " + directory.highWater() + ", is gone");
            }
            // before the database: a kill in between leaves a claim of nothing, and that is true
            HighWater.create(directory.highWater(), new HighWater.Mark(UUID.randomUUID(), 0, 0));
        }
        return HighWater.read(directory.highWater())
                .orElseThrow(() ->
                        refused("the record of how far the store had come, " + directory.highWater() + ", is damaged"));
    }

    private HighWater.Mark examine(Ledger ledger, HighWater.Mark claimed, boolean unclean) throws SQLException {
        UUID store = store(ledger, claimed);
        HighWater.Mark found = ledger.mark(store);
        if (claimed.isBeyond(found)) {
            throw refused("%d events up to number %d had been stored, and the database file holds %d up to number %d"
                    .formatted(claimed.events(), claimed.position(), found.events(), found.position()));
        }
        List<String> faults = unclean ? ledger.faults() : List.of();
        if (!faults.isEmpty()) {
            throw refused("the database file is damaged: " + String.join(", ", faults));
        }
        ledger.restartIndex();
        ledger.probe();
        return found;
    }

    private UUID store(Ledger ledger, HighWater.Mark claimed) throws SQLException {
        Optional<UUID> named = ledger.store();
        if (named.isEmpty()) {
            if (claimed.events() > 0) {
                throw refused("the database file opened as an empty one, and " + claimed.events()
                        + " events had been stored");
            }
            if (ledger.hasEvents()) {
                throw refused("the database file is not one of Parley's");
            }
            ledger.name(claimed.store());
            return claimed.store();
        }
        if (!named.get().equals(claimed.store())) {
            throw refused("the database file belongs to another store");
        }
        return named.get();
    }

    private Path copy() throws IOException {
        Path copy = directory.kept().resolve(COPY + Disk.stamp(Instant.now()) + ".mv.db");
        try {
            Disk.copy(directory.database(), copy);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw new StoreRefused(
                    "The last stop was not clean, and the database file could not be copied before opening it ("
                            + DataDirectory.words(e) + ")",
                    "Make room for " + Files.size(directory.database()) + " bytes in " + directory.kept()
                            + " and start again.",
                    e);
        }
        return copy;
    }

    private void abandon(@Nullable Connection connection, @Nullable Path copy, @Nullable String marker)
            throws IOException {
        if (connection != null) {
            H2.drop(connection);
        }
        if (copy != null) {
            Disk.move(copy, directory.database());
        }
        if (marker != null) {
            Disk.write(directory.cleanStop(), marker);
        }
    }

    private void forgetOldCopies() throws IOException {
        try (Stream<Path> kept = Files.list(directory.kept())) {
            List<Path> copies = kept.filter(
                            path -> path.getFileName().toString().startsWith(COPY))
                    .sorted()
                    .toList();
            for (Path old : copies.subList(0, Math.max(0, copies.size() - COPIES))) {
                Files.delete(old);
            }
        }
    }

    private StoreRefused refused(String found) {
        return new StoreRefused(reason(found), mend());
    }

    private StoreRefused refused(String found, Throwable cause) {
        return new StoreRefused(reason(found), mend(), cause);
    }

    private String reason(String found) {
        return "The store in " + directory.root() + " is not what it was: " + found;
    }

    private String mend() {
        return "Nothing was changed. Put back a backup, or one of the copies in " + directory.kept()
                + ", with: parley restore FILE --data " + directory.root();
    }
}
