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
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;

/** Outcomes a second: the zone, the frontier and all four solutions with their ties, over six issues of ten values for two and three parties. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class BargainBench {

    private static final int ISSUES = 6;
    private static final int VALUES = 10;
    private static final int OUTCOMES = 1_000_000;

    private final Domain two = domain(2);
    private final Domain three = domain(3);

    private static Domain domain(int parties) {
        SplittableRandom chance = new SplittableRandom(42);
        List<Domain.Issue> issues = new ArrayList<>();
        for (int issue = 0; issue < ISSUES; issue++) {
            List<Domain.Value> values = new ArrayList<>();
            for (int value = 0; value < VALUES; value++) {
                values.add(new Domain.Value("v" + value, false));
            }
            issues.add(new Domain.Issue("i" + issue, values));
        }
        List<Domain.Bargainer> bargainers = new ArrayList<>();
        for (int party = 0; party < parties; party++) {
            List<List<Double>> worth = new ArrayList<>();
            for (int issue = 0; issue < ISSUES; issue++) {
                worth.add(chance.doubles(VALUES).boxed().toList());
            }
            bargainers.add(new Domain.Bargainer("P" + party, "P" + party, 2, worth, null, 1, null));
        }
        return new Domain(new Domain.Heading("bench", "", "", List.of()), issues, bargainers);
    }

    @Benchmark
    @OperationsPerInvocation(OUTCOMES)
    public Solutions outcomesOfTwo() {
        return Solutions.of(two);
    }

    @Benchmark
    @OperationsPerInvocation(OUTCOMES)
    public Solutions outcomesOfThree() {
        return Solutions.of(three);
    }
}
