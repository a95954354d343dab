package parley.analysis.stability;

import java.util.Arrays;

/** Finds the stands of one party and links them; {@link Movement} says what they are. */
final class Stands {

    /** The stand of each state. */
    final int[] standOf;
    /** From a stand to those directly below it. */
    final Links below = new Links();

    private final int oneWay;
    /** What others do and what the party has done that it cannot take back, the latter in the lowest bits. */
    private final long[] keys;
    /** How much each stand has done that cannot be taken back; the helping ones come last. */
    private int[] done;

    private int count;

    Stands(Conflict conflict, int party) {
        OptionForm form = conflict.form();
        States states = conflict.states();
        long backward = form.own(party, ConflictOption.Moves.BACKWARD);
        long cannotTakeBack = form.own(party, ConflictOption.Moves.FORWARD) | backward;
        long others = ((1L << form.options().size()) - 1) & ~form.own(party);
        this.oneWay = Long.bitCount(cannotTakeBack);
        long[] keyOf = new long[states.size()];
        for (int state = 0; state < keyOf.length; state++) {
            // Turned, so that a bit that is set always means that something is done.
            long bits = states.bits(state) ^ backward;
            keyOf[state] = (squeezed(bits, others) << oneWay) | squeezed(bits, cannotTakeBack);
        }
        this.keys = eachOnce(keyOf);
        this.standOf = Arrays.stream(keyOf)
                .mapToInt(key -> Arrays.binarySearch(keys, key))
                .toArray();
        this.done = Arrays.stream(keys).mapToInt(this::doneAt).toArray();
        this.count = keys.length;
        if (oneWay > 0) {
            link();
        }
    }

    /** In order. A stream would box each of them. */
    private static long[] eachOnce(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int kept = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    int count() {
        return count;
    }

    /** Every stand before those below it. */
    int[] fromTheTop() {
        int[] lowness = new int[count];
        for (int stand = 0; stand < count; stand++) {
            lowness[stand] = oneWay - Integer.bitCount(done[stand]);
        }
        return Levels.ascending(lowness);
    }

    /** The bits of a mask, moved together. */
    private static long squeezed(long bits, long mask) {
        long squeezed = 0;
        int to = 0;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
            squeezed |= ((bits >>> Long.numberOfTrailingZeros(rest)) & 1) << to++;
        }
        return squeezed;
    }

    private int doneAt(long key) {
        return (int) (key & ((1L << oneWay) - 1));
    }

    /** Stands that differ only in what is done lie together. */
    private void link() {
        int from = 0;
        while (from < keys.length) {
            int to = from + 1;
            while (to < keys.length && keys[to] >>> oneWay == keys[from] >>> oneWay) {
                to++;
            }
            long together = (long) to - from;
            if (together * together <= (long) oneWay << oneWay) {
                linkEachPair(from, to);
            } else {
                linkOverHelpers(from, to);
            }
            from = to;
        }
    }

    private void linkEachPair(int from, int to) {
        for (int low = from; low < to; low++) {
            for (int high = low + 1; high < to; high++) {
                if ((done[low] & ~done[high]) == 0) {
                    below.add(high, low);
                }
            }
        }
    }

    private void linkOverHelpers(int from, int to) {
        int[] stands = new int[1 << oneWay];
        Arrays.fill(stands, -1);
        for (int stand = from; stand < to; stand++) {
            stands[done[stand]] = stand;
        }
        for (int of = 0; of < stands.length; of++) {
            if (stands[of] < 0) {
                stands[of] = help(of);
            }
        }
        for (int high = 0; high < stands.length; high++) {
            for (int rest = high; rest != 0; rest &= rest - 1) {
                below.add(stands[high], stands[high & ~Integer.lowestOneBit(rest)]);
            }
        }
    }

    private int help(int of) {
        if (count == done.length) {
            done = Arrays.copyOf(done, done.length + (done.length >> 1) + 1);
        }
        done[count] = of;
        return count++;
    }

    /** Links between stands, as they are found. */
    static final class Links {

        private int[] from = new int[16];
        private int[] to = new int[16];
        private int count;

        void add(int high, int low) {
            if (count == from.length) {
                from = Arrays.copyOf(from, 2 * count);
                to = Arrays.copyOf(to, 2 * count);
            }
            from[count] = high;
            to[count++] = low;
        }

        /** Where the links of each stand begin, and after the last one where they end. */
        int[] starts(int stands) {
            int[] starts = new int[stands + 1];
            for (int i = 0; i < count; i++) {
                starts[from[i] + 1]++;
            }
            for (int stand = 0; stand < stands; stand++) {
                starts[stand + 1] += starts[stand];
            }
            return starts;
        }

        /** Where they lead, by where they begin. */
        int[] targets(int[] starts) {
            int[] next = starts.clone();
            int[] targets = new int[count];
            for (int i = 0; i < count; i++) {
                targets[next[from[i]]++] = to[i];
            }
            return targets;
        }
    }
}
