package parley.analysis.impasse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * What opens a circle, by the rulebook and not only by the graph: demands are let go of by moves that are judged, and then the graph is read
 * anew.
 */
final class Openings {

    private final Table table;
    private final List<Recorded> record;
    private final Instant at;
    private final Cycle cycle;
    private final List<Demand> demands;
    /** Preconditions first, since a yes may wait for that. */
    private final int[] order;

    /** What was played last: the next set is played from where it goes another way. */
    private final List<LettingGo> line = new ArrayList<>();

    /**
     * One demand has been let go of, after those before it.
     *
     * @param release null where the rulebook does not admit it
     */
    private record LettingGo(int demand, @Nullable Release release, List<Recorded> events, Table then) {}

    Openings(Table table, List<Recorded> record, Instant at, Cycle cycle, List<Wait> waits) {
        this.table = table;
        this.record = record;
        this.at = at;
        this.cycle = cycle;
        this.demands = Demand.behind(waits.stream()
                .filter(wait -> wait.waits() && wait.force().atLeast(cycle.force()))
                .toList());
        this.order = IntStream.range(0, demands.size())
                .boxed()
                .sorted(Comparator.comparing(i -> demands.get(i).kind() != Wait.Kind.PRECONDITION))
                .mapToInt(i -> i)
                .toArray();
    }

    /** What could be let go of. */
    List<Demand> demands() {
        return demands;
    }

    MinimalSets smallest(long budget) {
        return MinimalSets.of(demands.size(), this::opens, budget);
    }

    boolean opens(BitSet released) {
        Opening played = play(released);
        List<Recorded> then = new ArrayList<>(record);
        then.addAll(played.events());
        List<Wait> waits = new ArrayList<>(Waits.on(played.end(), then));
        for (Release release : played.releases()) {
            if (release.isOnlyWords()) {
                waits.removeIf(release.demand()::isBehind);
            }
        }
        return WaitingGraph.of(waits, Stuck.on(played.end())).cycles().stream()
                .noneMatch(other ->
                        other.force() != Wait.Force.NONE && other.force().atLeast(cycle.force()) && isSame(other));
    }

    /** Lets go of these, as far as the rulebook admits it. */
    Opening play(BitSet released) {
        int depth = 0;
        for (int demand : order) {
            if (released.get(demand)) {
                if (depth == line.size() || line.get(depth).demand() != demand) {
                    line.subList(depth, line.size()).clear();
                    line.add(lettingGo(
                            demand, depth == 0 ? table : line.get(depth - 1).then()));
                }
                depth++;
            }
        }
        line.subList(depth, line.size()).clear();
        List<Release> releases = new ArrayList<>();
        List<Recorded> events = new ArrayList<>();
        for (LettingGo each : line) {
            if (each.release() != null) {
                releases.add(each.release());
            }
            events.addAll(each.events());
        }
        return new Opening(
                releases, events, depth == 0 ? table : line.get(depth - 1).then());
    }

    private LettingGo lettingGo(int demand, Table before) {
        Release.Done done = Release.of(demands.get(demand), before, at);
        return done == null
                ? new LettingGo(demand, null, List.of(), before)
                : new LettingGo(
                        demand,
                        done.release(),
                        done.verdict().events(),
                        done.verdict().table());
    }

    /** The same steps in a circle, be they told apart or not. */
    private boolean isSame(Cycle other) {
        List<Milestone> steps = cycle.steps();
        List<Milestone> others = other.steps();
        return steps.size() == others.size()
                && steps.stream().allMatch(step -> others.stream().anyMatch(step::meets))
                && others.stream().allMatch(step -> steps.stream().anyMatch(step::meets));
    }
}
