package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.NegotiationId;
import parley.play.Played;
import parley.store.PlainRows.Insert;
import parley.store.PlainRows.Numbers;
import parley.store.PlainRows.PlainRow;

/**
 * Moves through Axon and H2, each answered when it is on the disk, against plain JDBC inserts of the same bytes into the same table
 * of the same file, with the same grouping of those who wait at the same time. Each operation is one move of one client, in a
 * negotiation of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class WriteBench {

    /** Then the bytes come again. */
    private static final int MOVES = 2400;

    private BenchStore store;
    private List<List<PlainRow>> rows;
    private Combining<Piece> pieces;

    private record Piece(NegotiationId id, List<PlainRow> rows, Numbers numbers) {}

    @Setup
    public void open() {
        store = new BenchStore();
        rows = new ArrayList<>();
        Table table = Table.opening(Settings.setting());
        for (int n = 0; n < MOVES; n++) {
            Verdict.Admitted admitted = (Verdict.Admitted) Rulebook.judge(table, Rounds.attempt(n));
            List<Recorded> events = admitted.events();
            rows.add(PlainRows.of(events));
            table = admitted.table();
        }
        pieces = new Combining<>(group -> store.file.writer().write(() -> insert(group)));
    }

    private void insert(List<Piece> group) {
        try (Connection connection = store.file.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (Insert insert = new Insert(connection)) {
                for (Piece piece : group) {
                    for (PlainRow row : piece.rows()) {
                        insert.add(piece.id(), row, piece.numbers());
                    }
                }
                insert.execute();
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @TearDown
    public void close() {
        store.close();
    }

    /** One client with a negotiation of its own. */
    @State(Scope.Thread)
    @SuppressWarnings("NullAway.Init") // JMH sets it up
    public static class Client {
        private NegotiationId id;
        private Numbers numbers;
        private int next;

        @Setup(Level.Iteration)
        public void begin(WriteBench bench) {
            id = bench.store.negotiations.open(Settings.opening());
            numbers = new Numbers();
            next = 0;
        }
    }

    private Played move(Client client) {
        Attempt attempt = Rounds.attempt(client.next++);
        Played played = store.negotiations.play(client.id, attempt, null);
        if (!(played.verdict() instanceof Verdict.Admitted)) {
            throw new IllegalStateException(played.toString());
        }
        return played;
    }

    private int rows(Client client) {
        pieces.await(new Piece(client.id, rows.get(client.next++ % MOVES), client.numbers));
        return client.next;
    }

    @Benchmark
    @Threads(1)
    public Played movesOfOne(Client client) {
        return move(client);
    }

    @Benchmark
    @Threads(1)
    public int plainRowsOfOne(Client client) {
        return rows(client);
    }

    @Benchmark
    @Threads(32)
    public Played movesOf32(Client client) {
        return move(client);
    }

    @Benchmark
    @Threads(32)
    public int plainRowsOf32(Client client) {
        return rows(client);
    }
}
