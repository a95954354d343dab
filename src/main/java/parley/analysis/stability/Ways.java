package parley.analysis.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Ways through a conflict, one move after another; the shortest ones, in which therefore nobody moves twice in a row. */
public final class Ways {

    /**
     * A move on a way.
     *
     * @param party who moves
     */
    public record Step(int party, int from, int to) {}

    private final Conflict conflict;
    private final int[] movers;
    private final boolean improving;

    private Ways(Conflict conflict, int[] movers, boolean improving) {
        this.conflict = conflict;
        this.movers = movers.clone();
        this.improving = improving;
    }

    /** By any moves of these parties. */
    public static Ways byMovesOf(Conflict conflict, int... movers) {
        return new Ways(conflict, movers, false);
    }

    /** By moves of these parties that are improvements for whoever makes them. */
    public static Ways byImprovementsOf(Conflict conflict, int... movers) {
        return new Ways(conflict, movers, true);
    }

    /** Every party. */
    public static int[] all(Conflict conflict) {
        return except(conflict, -1);
    }

    /** Every party but one. */
    static int[] except(Conflict conflict, int party) {
        return java.util.stream.IntStream.range(0, conflict.parties())
                .filter(other -> other != party)
                .toArray();
    }

    /** A shortest way of at least one move to a state such as this; the first mover in the order of the parties, where there are several. */
    public Optional<List<Step>> shortest(int from, IntPredicate goal) {
        Search search = new Search(from, goal);
        search.run();
        return search.found < 0 ? Optional.empty() : Optional.of(search.steps());
    }

    /** Every other state that is reached from this one. */
    public BitSet reached(int from) {
        Search search = new Search(from, state -> false);
        search.run();
        search.seen.clear(from);
        return search.seen;
    }

    private final class Search {

        private final int start;
        private final IntPredicate goal;
        private final BitSet seen = new BitSet(conflict.states().size());
        private final Deque<Integer> open = new ArrayDeque<>();
        private final java.util.Map<Integer, Step> last = new java.util.HashMap<>();
        private int found = -1;

        Search(int start, IntPredicate goal) {
            this.start = start;
            this.goal = goal;
        }

        void run() {
            seen.set(start);
            open.add(start);
            while (!open.isEmpty() && found < 0) {
                int state = open.remove();
                for (int party : movers) {
                    conflict.moves(party, state, to -> reach(new Step(party, state, to)));
                }
            }
        }

        private void reach(Step step) {
            boolean better = conflict.level(step.party(), step.to()) > conflict.level(step.party(), step.from());
            if (found >= 0 || seen.get(step.to()) || (improving && !better)) {
                return;
            }
            seen.set(step.to());
            last.put(step.to(), step);
            open.add(step.to());
            if (goal.test(step.to())) {
                found = step.to();
            }
        }

        List<Step> steps() {
            List<Step> steps = new ArrayList<>();
            for (Step step = last.get(found); step != null; step = last.get(step.from())) {
                steps.add(step);
            }
            Collections.reverse(steps);
            return steps;
        }
    }
}
