package parley.store;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.play.NegotiationId;
import parley.play.Played;

/** A fork early and late in a negotiation of 10,000 events, durably. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // JMH sets it up
public class ForkBench {

    @Param({"100", "10000"})
    private int position;

    private BenchStore store;
    private StoredNegotiations used;
    private StoredNegotiations fresh;
    private NegotiationId id;

    @Setup
    public void open() {
        store = new BenchStore();
        id = store.longNegotiation(10_000);
        used = store.afresh();
        used.table(id);
    }

    /** Setting one up is no part of a fork. */
    @Setup(Level.Invocation)
    public void freshStore() {
        fresh = store.afresh();
    }

    @TearDown
    public void close() {
        store.close();
    }

    @Benchmark
    public NegotiationId fork() {
        return used.branch(id, position, null);
    }

    @Benchmark
    public Played forkAndMove() {
        NegotiationId branch = used.branch(id, position, null);
        Attempt attempt = Attempt.of(
                Settings.UKR,
                used.table(branch).now(),
                new MakeStatement(MakeStatement.Kind.ASSERTION, "What if?", null, null));
        return used.play(branch, attempt, null);
    }

    /** By a store that has read nothing yet. */
    @Benchmark
    public NegotiationId forkCold() {
        return fresh.branch(id, position, null);
    }
}
