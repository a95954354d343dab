package parley;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Summary;
import parley.negotiation.Attempt;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.scenario.Course;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** Futures a second, on one thread and on two, from the evening of 11 May 2025 with the usual policies (30 days each). */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class EnsembleBench {

    private static final int RUNS = 4_000;

    private static final int RECORDED = 400;

    private final Ensemble ensemble = evening();
    private final List<List<Attempt>> recorded = LongStream.range(0, RECORDED)
            .mapToObj(number -> ensemble.future(number).moves())
            .toList();

    private static Ensemble evening() {
        Library library = Library.in(Path.of(""));
        Scenario may = ScenarioReader.with(
                        library.scenarios(),
                        FactsReader.with(library.seeds()).read(library.seeds()).orElseThrow())
                .read(library, "may-2025")
                .orElseThrow();
        Table table =
                Playing.of(may, may.readings().get(1), Course.FIRST).asOf(41).table();
        return new Ensemble(table, Policies.USUAL, 42);
    }

    @Benchmark
    @OperationsPerInvocation(RUNS)
    public Summary futuresOnOneThread() {
        return ensemble.play(0, RUNS, 1, done -> {});
    }

    @Benchmark
    @OperationsPerInvocation(RUNS)
    public Summary futuresOnTwoThreads() {
        return ensemble.play(0, RUNS, 2, done -> {});
    }

    /**
     * The rulebook alone on the moves that were admitted in such futures, with the time that passed between them: against {@code
     * futuresOnOneThread} the least part of an ensemble that is the rulebook's, for what it refused is not played again here.
     */
    @Benchmark
    @OperationsPerInvocation(RECORDED)
    public Table rulebookOfTheSameFutures() {
        Table table = ensemble.from();
        for (List<Attempt> moves : recorded) {
            table = ensemble.from();
            for (Attempt attempt : moves) {
                if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted yes) {
                    table = yes.table();
                }
            }
            table = Rulebook.pass(
                            table,
                            ensemble.from().now().plus(ensemble.policies().length()))
                    .table();
        }
        return table;
    }
}
