package parley;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import parley.negotiation.Attempt;
import parley.negotiation.Event;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.testing.Cast;
import parley.testing.RandomPlay;

/**
 * How fast the rulebook is on one core: moves of seeded random play judged and folded, the fold alone, and, to hold them against, a
 * bare fold of as many plain records. Each operation is one move.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RulebookBench {

    /** So many negotiations, of so many attempts each. */
    private static final int PLAYS = 100;

    private static final int ATTEMPTS = 60;
    private static final int MOVES = PLAYS * ATTEMPTS;

    private final List<List<Attempt>> scripts = new ArrayList<>();
    private final List<List<Recorded>> histories = new ArrayList<>();

    @Setup
    public void play() {
        for (long seed = 1; seed <= PLAYS; seed++) {
            RandomPlay play = new RandomPlay(seed);
            Table table = Table.opening(Cast.SETTING);
            List<Attempt> script = new ArrayList<>();
            List<Recorded> history = new ArrayList<>();
            while (script.size() < ATTEMPTS) {
                Attempt attempt = play.next(table).attempt();
                if (attempt != null) {
                    script.add(attempt);
                    if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted admitted) {
                        history.addAll(admitted.events());
                        table = admitted.table();
                    }
                }
            }
            scripts.add(List.copyOf(script));
            // As many records as moves, so that the folds do the same number of steps.
            histories.add(List.copyOf(history.subList(0, Math.min(history.size(), ATTEMPTS))));
        }
    }

    /** Judge and fold: what playing costs. */
    @Benchmark
    @OperationsPerInvocation(MOVES)
    public int judgedAndFolded() {
        int positions = 0;
        for (List<Attempt> script : scripts) {
            Table table = Table.opening(Cast.SETTING);
            for (Attempt attempt : script) {
                if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted admitted) {
                    table = admitted.table();
                }
            }
            positions += table.position();
        }
        return positions;
    }

    /** The fold of what happened, nobody judging: what rebuilding a table costs. */
    @Benchmark
    @OperationsPerInvocation(MOVES)
    public int folded() {
        int positions = 0;
        for (List<Recorded> history : histories) {
            positions += Table.opening(Cast.SETTING).after(history).position();
        }
        return positions;
    }

    /** The bare fold: the same records, counted by kind into a plain immutable record each time. */
    @Benchmark
    @OperationsPerInvocation(MOVES)
    public int bareFold() {
        int positions = 0;
        for (List<Recorded> history : histories) {
            Tally tally = new Tally(0, 0, 0, 0L);
            for (Recorded recorded : history) {
                tally = tally.after(recorded);
            }
            positions += tally.position();
        }
        return positions;
    }

    private record Tally(int position, int offers, int acceptances, long second) {

        Tally after(Recorded recorded) {
            Event event = recorded.event();
            return new Tally(
                    recorded.position(),
                    event instanceof Event.Offering ? offers + 1 : offers,
                    event instanceof Event.Accepting ? acceptances + 1 : acceptances,
                    recorded.at().getEpochSecond());
        }
    }
}
