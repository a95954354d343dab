package parley.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import parley.play.NegotiationId;
import parley.store.PlainRows.Insert;
import parley.store.PlainRows.Numbers;
import parley.store.PlainRows.PlainRow;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/** A durable store in a directory of its own, gone afterwards. */
final class BenchStore implements AutoCloseable {

    private static final int BATCH = 1000;

    final Path directory;
    final H2File file;
    final StoredNegotiations negotiations;

    BenchStore() {
        try {
            directory = Files.createTempDirectory("parley-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = H2File.open(new DataDirectory(directory.resolve("data")), EventRows.TABLE);
        negotiations = StoredNegotiations.in(file);
    }

    /** The same store seen by somebody who has read nothing yet. */
    StoredNegotiations afresh() {
        return new StoredNegotiations(file.dataSource(), work -> file.writer().write(work), true, Clock.systemUTC());
    }

    /** A negotiation with so many events, written in few transactions. */
    NegotiationId longNegotiation(int events) {
        NegotiationId id = negotiations.open(Settings.opening());
        List<PlainRow> rows = PlainRows.of(Rounds.events(events)).subList(0, events);
        file.writer().write(() -> {
            try (Connection connection = file.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try (Insert insert = new Insert(connection)) {
                    Numbers numbers = new Numbers();
                    for (int i = 0; i < rows.size(); i++) {
                        insert.add(id, rows.get(i), numbers);
                        if (i % BATCH == BATCH - 1) {
                            insert.execute();
                        }
                    }
                    insert.execute();
                }
                connection.commit();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return id;
    }

    @Override
    public void close() {
        file.close();
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
