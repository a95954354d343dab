package parley.analysis.impasse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All smallest sets with a property that a larger set never loses: none of them holds another. They are the minimal hitting sets of the
 * conflicts, a conflict being a smallest set that no set with the property may leave out whole; conflicts are looked for only when they are
 * needed (Reiter 1987, "A theory of diagnosis from first principles", Artificial Intelligence 32).
 *
 * @param sets the smallest first, then by their elements
 * @param complete false where the budget did not suffice; those that were found are smallest sets all the same
 */
record MinimalSets(List<BitSet> sets, boolean complete) {

    private static final Comparator<BitSet> ORDER = Comparator.comparingInt(BitSet::cardinality)
            .thenComparing(set -> set.stream().toArray(), Arrays::compare);

    /** Asks no more often than it may. */
    private static final class Oracle {

        private final Predicate<BitSet> has;
        private long left;

        Oracle(Predicate<BitSet> has, long budget) {
            this.has = has;
            this.left = budget;
        }

        boolean has(BitSet set) {
            left--;
            return has.test(set);
        }

        boolean spent() {
            return left <= 0;
        }
    }

    /**
     * Looks for all of them.
     *
     * @param of how many elements there are
     * @param has the property; whatever holds a set that has it has it too
     * @param budget how often the property is looked at, about
     */
    static MinimalSets of(int of, Predicate<BitSet> has, long budget) {
        Oracle oracle = new Oracle(has, budget);
        List<BitSet> found = new ArrayList<>();
        List<BitSet> conflicts = new ArrayList<>();
        Set<BitSet> seen = new HashSet<>();
        Deque<BitSet> open = new ArrayDeque<>();
        open.add(new BitSet());
        // Nodes come by size, so that whatever has the property first is a smallest set unless it holds one that was
        // found.
        while (!open.isEmpty()) {
            if (oracle.spent()) {
                return sorted(found, false);
            }
            BitSet taken = open.remove();
            if (holdsOneOf(found, taken)) {
                continue;
            }
            BitSet conflict = known(conflicts, taken);
            if (conflict == null) {
                if (oracle.has(taken)) {
                    found.add(taken);
                    continue;
                }
                conflict = conflict(of, taken, oracle);
                if (conflict.isEmpty()) {
                    // Not even all of them together have it.
                    return sorted(found, true);
                }
                conflicts.add(conflict);
            }
            for (int element = conflict.nextSetBit(0); element >= 0; element = conflict.nextSetBit(element + 1)) {
                BitSet more = (BitSet) taken.clone();
                more.set(element);
                if (seen.add(more)) {
                    open.add(more);
                }
            }
        }
        return sorted(found, true);
    }

    /** Grows the set as long as it does not get the property: what is then left out cannot all be left out. */
    private static BitSet conflict(int of, BitSet taken, Oracle oracle) {
        BitSet grown = (BitSet) taken.clone();
        for (int element = 0; element < of; element++) {
            if (!grown.get(element)) {
                grown.set(element);
                if (oracle.has(grown)) {
                    grown.clear(element);
                }
            }
        }
        BitSet conflict = new BitSet(of);
        conflict.set(0, of);
        conflict.andNot(grown);
        return conflict;
    }

    private static @Nullable BitSet known(List<BitSet> conflicts, BitSet taken) {
        for (BitSet conflict : conflicts) {
            if (!conflict.intersects(taken)) {
                return conflict;
            }
        }
        return null;
    }

    private static boolean holdsOneOf(List<BitSet> found, BitSet taken) {
        for (BitSet one : found) {
            BitSet missing = (BitSet) one.clone();
            missing.andNot(taken);
            if (missing.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static MinimalSets sorted(List<BitSet> found, boolean complete) {
        return new MinimalSets(found.stream().sorted(ORDER).toList(), complete);
    }
}
