package parley;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.ConflictOption;
import parley.analysis.stability.OptionForm;
import parley.analysis.stability.Stability;
import parley.analysis.stability.States;

/** States a second, under all four concepts for each of three parties: 18 options, six a party, 262,144 states, a third of the options one-way. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class StabilityBench {

    private static final int OPTIONS = 18;
    private static final int PARTIES = 3;
    private static final int STATES = 1 << OPTIONS;
    private static final int LEVELS = 1_000;

    private final Form form = new Form();

    /** Made once; a conflict keeps what it has worked out, so that each invocation takes a new one. */
    private static final class Form {
        final OptionForm options;
        final States states;
        final List<int[]> levels = new ArrayList<>();

        Form() {
            List<OptionForm.Side> sides = new ArrayList<>();
            List<ConflictOption> all = new ArrayList<>();
            for (int party = 0; party < PARTIES; party++) {
                sides.add(new OptionForm.Side("P" + party, "P" + party));
            }
            for (int i = 0; i < OPTIONS; i++) {
                ConflictOption.Moves moves = i % 3 == 0 ? ConflictOption.Moves.FORWARD : ConflictOption.Moves.BOTH;
                all.add(new ConflictOption("o" + i, "o" + i, i % PARTIES, moves));
            }
            options = new OptionForm(sides, all, List.of());
            states = States.of(options);
            SplittableRandom chance = new SplittableRandom(42);
            for (int party = 0; party < PARTIES; party++) {
                levels.add(chance.ints(STATES, 0, LEVELS).toArray());
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(STATES)
    public Stability states() {
        return Stability.of(new Conflict(Conflict.Heading.of("bench"), form.options, form.states, form.levels, null));
    }
}
