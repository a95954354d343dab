package parley.analysis.impasse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

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

    Openings(Table table, List<Recorded> record, Instant at, Cycle cycle, List<Wait> waits) {
        this.table = table;
        this.record = record;
        this.at = at;
        this.cycle = cycle;
        this.demands = Demand.behind(waits.stream()
                .filter(wait -> wait.waits() && wait.force().atLeast(cycle.force()))
                .toList());
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

    /** Lets go of these, as far as the rulebook admits it; preconditions first, since a yes may wait for that. */
    Opening play(BitSet released) {
        List<Release> releases = new ArrayList<>();
        List<Recorded> events = new ArrayList<>();
        Table then = table;
        for (boolean gates : new boolean[] {true, false}) {
            for (int i = released.nextSetBit(0); i >= 0; i = released.nextSetBit(i + 1)) {
                Demand demand = demands.get(i);
                if ((demand.kind() == Wait.Kind.PRECONDITION) == gates) {
                    Release.Done done = Release.of(demand, then, at);
                    if (done != null) {
                        Verdict.Admitted yes = done.verdict();
                        releases.add(done.release());
                        events.addAll(yes.events());
                        then = yes.table();
                    }
                }
            }
        }
        return new Opening(releases, events, then);
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
