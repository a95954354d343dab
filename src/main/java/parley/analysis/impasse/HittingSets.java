package parley.analysis.impasse;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The smallest sets that have an element in common with each of some sets, one after the other, without those that hold a set that is to
 * be avoided. They are grown element by element, each of which has to be the only one for some set (Murakami and Uno 2014, "Efficient
 * algorithms for dualizing large-scale hypergraphs", Discrete Applied Mathematics 170).
 */
final class HittingSets {

    /**
     * Part of a hitting set.
     *
     * @param left out for good: sets with one of these are grown elsewhere
     */
    private record Part(BitSet taken, BitSet left) {}

    private final List<BitSet> sets;
    private final List<BitSet> avoided;
    private final Deque<Part> open = new ArrayDeque<>();
    private long steps;

    /**
     * None has been asked for yet.
     *
     * @param sets none of them empty, if there is to be an answer
     * @param avoided may grow while sets are asked for
     */
    HittingSets(List<BitSet> sets, List<BitSet> avoided) {
        this.sets = List.copyOf(sets);
        this.avoided = avoided;
        open.push(new Part(new BitSet(), new BitSet()));
    }

    /** The next one; null if there are no more, or if that was not found out within so many steps. */
    @Nullable
    BitSet next(long most) {
        steps = 0;
        while (!open.isEmpty() && steps < most) {
            steps++;
            Part part = open.pop();
            if (avoided.stream().anyMatch(one -> holds(part.taken, one)) || !needsAll(part.taken)) {
                continue;
            }
            BitSet missed = missed(part);
            if (missed == null) {
                return part.taken;
            }
            grow(part, missed);
        }
        return null;
    }

    /** How many parts were looked at for the last answer. */
    long stepsOfTheLast() {
        return steps;
    }

    /** One holds all of the other. */
    static boolean holds(BitSet set, BitSet other) {
        for (int element = other.nextSetBit(0); element >= 0; element = other.nextSetBit(element + 1)) {
            if (!set.get(element)) {
                return false;
            }
        }
        return true;
    }

    /** By each element of this set that is not left out: by the first, else by the second without the first, and so on. */
    private void grow(Part part, BitSet missed) {
        BitSet free = (BitSet) missed.clone();
        free.andNot(part.left);
        for (int element = free.length() - 1; element >= 0; element = free.previousSetBit(element - 1)) {
            BitSet taken = (BitSet) part.taken.clone();
            taken.set(element);
            BitSet left = (BitSet) part.left.clone();
            left.or(free.get(0, element));
            open.push(new Part(taken, left));
        }
    }

    /** Of the sets that it does not hit, one that leaves the fewest choices. */
    private @Nullable BitSet missed(Part part) {
        BitSet missed = null;
        int fewest = Integer.MAX_VALUE;
        for (BitSet set : sets) {
            if (!set.intersects(part.taken)) {
                BitSet free = (BitSet) set.clone();
                free.andNot(part.left);
                if (free.cardinality() < fewest) {
                    fewest = free.cardinality();
                    missed = set;
                }
            }
        }
        return missed;
    }

    private boolean needsAll(BitSet taken) {
        for (int element = taken.nextSetBit(0); element >= 0; element = taken.nextSetBit(element + 1)) {
            if (!isTheOnlyOne(element, taken)) {
                return false;
            }
        }
        return true;
    }

    private boolean isTheOnlyOne(int element, BitSet taken) {
        for (BitSet set : sets) {
            if (set.get(element)) {
                BitSet common = (BitSet) set.clone();
                common.and(taken);
                if (common.cardinality() == 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
