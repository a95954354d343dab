package parley.store.h2;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** The durable store: the one database file of a data directory, held by this process from opening to closing. */
public final class H2File implements Store {

    private final Hold hold;
    private final HighWater highWater;
    private final boolean afterUncleanStop;
    /** Of its own, so that neither the pool nor a reader can keep the mark from being read. */
    private final Connection connection;

    private final Ledger ledger;
    private final HikariDataSource pool;
    private final SingleWriter writer;
    private boolean closed;

    private H2File(Hold hold, Guard.Admitted admitted, EventTable events) {
        this.hold = hold;
        this.highWater = admitted.highWater();
        this.afterUncleanStop = admitted.afterUncleanStop();
        this.connection = admitted.connection();
        this.ledger = new Ledger(connection, events);
        this.writer = new SingleWriter(this::raiseHighWater);
        this.pool = Pool.on(H2.url(hold.directory().database(), false), 1);
    }

    /**
     * Takes the directory, checks what is in it and opens it; makes a new store where there is none.
     *
     * @param events the table that the migrations make, or will make on {@link #dataSource()}
     * @throws StoreRefused when another process has the directory, or when the file is not what it was
     */
    public static H2File open(DataDirectory directory, EventTable events) {
        Hold hold = directory.hold();
        try {
            return new H2File(hold, new Guard(directory, events).admit(), events);
        } catch (IOException e) {
            release(hold);
            throw new StoreRefused(
                    "The store in " + directory.root() + " cannot be opened (" + DataDirectory.words(e) + ")",
                    "See that the disk is sound, has room, and lets you write there.",
                    e);
        } catch (RuntimeException e) {
            release(hold);
            throw e;
        }
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public SingleWriter writer() {
        return writer;
    }

    /** Whether the last process that had this store ended without closing it. */
    public boolean afterUncleanStop() {
        return afterUncleanStop;
    }

    /** Lets a second instance on the same data say where this one listens. */
    public void servingAt(URI address) {
        try {
            hold.servingAt(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataDirectory directory() {
        return hold.directory();
    }

    /** Copies the database as of one moment between two writes, beside readers. */
    HighWater.Mark copyTo(Path zip) {
        return writer.write(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BACKUP TO '" + zip.toString().replace("'", "''") + "'");
                return ledger.mark(store());
            } catch (SQLException e) {
                throw new StoreRefused(
                        "The database could not be copied (" + DataDirectory.words(e) + ")",
                        "See that there is room in " + directory().root() + ".",
                        e);
            }
        });
    }

    @Override
    public void close() {
        writer.close(new StoreRefused("The store in " + directory().root() + " is closed", "Open it again."));
        if (closed) {
            return;
        }
        closed = true;
        try {
            pool.close();
            raiseHighWater();
            highWater.close();
            H2.compact(connection);
            CleanStop.write(directory().cleanStop(), directory().database());
        } catch (IOException | RuntimeException e) {
            H2.drop(connection); // let go of the file as it is; without its marker the next start will look closely
            throw new StoreRefused(
                    "The store in " + directory().root() + " was not closed in order (" + DataDirectory.words(e) + ")",
                    "See that the disk is sound and has room; the next start checks what is there.",
                    e);
        } finally {
            release(hold);
        }
    }

    private UUID store() {
        return highWater.mark().store();
    }

    private void raiseHighWater() {
        try {
            highWater.raise(ledger.mark(store()));
        } catch (SQLException e) {
            throw new IllegalStateException(DataDirectory.words(e), e);
        }
    }

    private static void release(Hold hold) {
        try {
            hold.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
