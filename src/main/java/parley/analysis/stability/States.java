package parley.analysis.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The feasible states of a conflict, in ascending order; elsewhere a state is its place in here, from 0. */
public final class States {

    /** More than this many are not held. */
    public static final int MOST = 1 << 21;

    /** How many half-made states are looked at before we give up: enough for any conflict of 22 options. */
    private static final long MOST_STEPS = 1L << 26;

    private final long[] bits;

    private States(long[] bits) {
        this.bits = bits;
    }

    /**
     * Every combination of options that is not infeasible.
     *
     * @throws TooMany if there are more than {@link #MOST}, or so many to look through
     */
    public static States of(OptionForm form) {
        return new Search(form).states();
    }

    /** A conflict is too large to be held. */
    public static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooMany() {
            super("more than " + MOST + " feasible states", null, false, false);
        }
    }

    /** How many are feasible. */
    public int size() {
        return bits.length;
    }

    /** The bits of the state at this place. */
    public long bits(int state) {
        return bits[state];
    }

    /** The place of a state; negative if it is not feasible. */
    public int place(long state) {
        return Arrays.binarySearch(bits, state);
    }

    /** Goes through the options from the first to the last, and turns back as soon as an infeasible pattern is complete. */
    private static final class Search {

        private final int options;
        private final List<List<Pattern>> completeAt = new ArrayList<>();
        private long[] found = new long[1024];
        private int count;
        private long steps;

        Search(OptionForm form) {
            this.options = form.options().size();
            for (int i = 0; i <= options; i++) {
                completeAt.add(new ArrayList<>());
            }
            for (Pattern pattern : form.infeasible()) {
                completeAt
                        .get(options - Long.numberOfTrailingZeros(pattern.fixed() | 1L << options))
                        .add(pattern);
            }
        }

        States states() {
            if (possible(0, 0)) {
                deepen(0, 0);
            }
            return new States(Arrays.copyOf(found, count));
        }

        private void deepen(int decided, long state) {
            if (decided == options) {
                add(state);
                return;
            }
            long bit = 1L << (options - 1 - decided);
            for (long next : new long[] {state, state | bit}) {
                if (possible(decided + 1, next)) {
                    deepen(decided + 1, next);
                }
            }
        }

        private boolean possible(int decided, long state) {
            if (++steps > MOST_STEPS) {
                throw new TooMany();
            }
            for (Pattern pattern : completeAt.get(decided)) {
                if (pattern.holds(state)) {
                    return false;
                }
            }
            return true;
        }

        private void add(long state) {
            if (count == MOST) {
                throw new TooMany();
            }
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = state;
        }
    }
}
