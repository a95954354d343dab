package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Warmup;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.NegotiationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A negotiation of 10,000 events on the durable file: reading all of it, and its table at some moment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class LoadBench {

    private static final int EVENTS = 10_000;
    private static final JsonMapper PLAIN = new JsonMapper();

    private final Random random = new Random(1);
    private BenchStore store;
    private StoredNegotiations used;
    private StoredNegotiations fresh;
    private NegotiationId id;

    @Setup
    public void open() {
        store = new BenchStore();
        id = store.longNegotiation(EVENTS);
        used = store.afresh();
        used.table(id);
    }

    /** Setting one up is no part of loading. */
    @Setup(Level.Invocation)
    public void freshStore() {
        fresh = store.afresh();
    }

    @TearDown
    public void close() {
        store.close();
    }

    /** To hold the others against: the rows, and their JSON as trees, one after another in one thread. */
    @Benchmark
    public List<JsonNode> rowsAndJson() throws SQLException {
        List<JsonNode> read = new ArrayList<>();
        try (Connection connection = store.file.dataSource().getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT name, revision, payload, metadata FROM event WHERE negotiation = ? AND position >= 1 ORDER BY position")) {
            query.setString(1, id.text());
            query.setFetchSize(1000);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(PLAIN.readTree(rows.getBytes(3)));
                    read.add(PLAIN.readTree(rows.getBytes(4)));
                }
            }
        }
        return read;
    }

    /** The events, each checked and in its class. */
    @Benchmark
    public List<Recorded> events() {
        return used.events(id, 1, Integer.MAX_VALUE);
    }

    /** By a store that has read nothing yet: the events, folded. */
    @Benchmark
    public Table tableCold() {
        return fresh.table(id);
    }

    @Benchmark
    public Table tableAsOfCold() {
        return fresh.table(id, random.nextInt(EVENTS + 1));
    }

    @Benchmark
    public Table tableAsOfWarm() {
        return used.table(id, random.nextInt(EVENTS + 1));
    }
}
