package parley.analysis.impasse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All smallest sets with a property that a larger set never loses: none of them holds another.
 *
 * <p>Beside them the <em>conflicts</em> are found, a conflict being a smallest set that no set with the property may leave out whole: each
 * are the minimal hitting sets of the others (Reiter 1987, "A theory of diagnosis from first principles", Artificial Intelligence 32). So
 * whatever is known on one side says where to look on the other (Gunopulos, Khardon, Mannila, Saluja, Toivonen and Sharma 2003, "Discovering
 * all most specific sentences", ACM Transactions on Database Systems 28): a hitting set of all that was found, left out, either is a conflict, known
 * by one look, or leaves a set in which a new smallest one lies. That one is cut out by halves (Junker 2004, "QuickXplain", AAAI). It is
 * looked from the side of which less is known, since what comes by one look lies on the other.
 *
 * @param sets the smallest first, then by their elements
 * @param complete false where the budget did not suffice; those that were found are smallest sets all the same
 */
record MinimalSets(List<BitSet> sets, boolean complete) {

    private static final Comparator<BitSet> ORDER = Comparator.comparingInt(BitSet::cardinality)
            .thenComparing(set -> set.stream().toArray(), Arrays::compare);

    /** So many partial hitting sets are looked at, at most, for each look at the property: they cost far less. */
    private static final int STEPS_FOR_A_LOOK = 1_000;

    /**
     * Looks for all of them.
     *
     * @param of how many elements there are
     * @param has the property; whatever holds a set that has it has it too
     * @param budget how often the property is looked at, about
     */
    static MinimalSets of(int of, Predicate<BitSet> has, long budget) {
        return new Looking(of, has, budget).all();
    }

    /** What is known so far. */
    private static final class Looking {

        private final int of;
        private final Predicate<BitSet> has;
        private long looks;
        private final List<BitSet> found = new ArrayList<>();
        private final List<BitSet> conflicts = new ArrayList<>();
        private @Nullable HittingSets ofFound;
        private @Nullable HittingSets ofConflicts;
        private long steps;

        Looking(int of, Predicate<BitSet> has, long budget) {
            this.of = of;
            this.has = has;
            this.looks = budget;
            this.steps = budget * STEPS_FOR_A_LOOK;
        }

        MinimalSets all() {
            while (looks > 0 && steps > 0) {
                boolean more = found.size() <= conflicts.size() ? leaveOut() : take();
                if (!more) {
                    return sorted(steps > 0);
                }
            }
            return sorted(false);
        }

        /** Leaves out a smallest set without which none of those that were found is whole; false if no such set is left. */
        private boolean leaveOut() {
            if (ofFound == null) {
                ofFound = new HittingSets(found, conflicts);
            }
            BitSet out = next(ofFound);
            if (out == null) {
                return false;
            }
            BitSet left = others(out);
            if (has(left)) {
                found(smallest(left, this::has));
            } else {
                conflict(out);
            }
            return true;
        }

        /** Takes a smallest set that leaves out none of the conflicts whole; false if no such set is left. */
        private boolean take() {
            if (ofConflicts == null) {
                ofConflicts = new HittingSets(conflicts, found);
            }
            BitSet taken = next(ofConflicts);
            if (taken == null) {
                return false;
            }
            if (has(taken)) {
                found(taken);
            } else {
                conflict(smallest(others(taken), out -> !has(others(out))));
            }
            return true;
        }

        private @Nullable BitSet next(HittingSets sets) {
            BitSet next = sets.next(steps);
            steps -= sets.stepsOfTheLast();
            return next;
        }

        private void found(BitSet set) {
            found.add(set);
            ofFound = null;
        }

        private void conflict(BitSet set) {
            conflicts.add(set);
            ofConflicts = null;
        }

        /** Looks only where it is not known already. */
        private boolean has(BitSet set) {
            for (BitSet conflict : conflicts) {
                if (!conflict.intersects(set)) {
                    return false;
                }
            }
            for (BitSet one : found) {
                if (HittingSets.holds(set, one)) {
                    return true;
                }
            }
            looks--;
            return has.test(set);
        }

        private BitSet others(BitSet set) {
            BitSet others = new BitSet(of);
            others.set(0, of);
            others.andNot(set);
            return others;
        }

        private MinimalSets sorted(boolean complete) {
            return new MinimalSets(found.stream().sorted(ORDER).toList(), complete);
        }
    }

    /** A smallest set with a property within one that has it. */
    private static BitSet smallest(BitSet within, Predicate<BitSet> has) {
        return has.test(new BitSet())
                ? new BitSet()
                : smallest(new BitSet(), false, within.stream().toArray(), has);
    }

    /**
     * What of the candidates is needed besides those that are taken.
     *
     * @param isNew those that are taken have grown since they were looked at
     */
    private static BitSet smallest(BitSet taken, boolean isNew, int[] candidates, Predicate<BitSet> has) {
        if (isNew && has.test(taken)) {
            return new BitSet();
        }
        if (candidates.length <= 1) {
            return with(new BitSet(), candidates);
        }
        int half = candidates.length / 2;
        int[] first = Arrays.copyOf(candidates, half);
        int[] second = Arrays.copyOfRange(candidates, half, candidates.length);
        BitSet ofSecond = smallest(with(taken, first), true, second, has);
        BitSet both = (BitSet) taken.clone();
        both.or(ofSecond);
        BitSet needed = smallest(both, !ofSecond.isEmpty(), first, has);
        needed.or(ofSecond);
        return needed;
    }

    private static BitSet with(BitSet taken, int[] more) {
        BitSet with = (BitSet) taken.clone();
        for (int element : more) {
            with.set(element);
        }
        return with;
    }
}
