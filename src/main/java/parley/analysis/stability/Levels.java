package parley.analysis.stability;

import java.util.Arrays;

/** Levels of preference: small numbers without gaps, so that states can be sorted by counting. */
final class Levels {

    private Levels() {}

    /** The same order from 0 without gaps; what is negative stays as it is. */
    static int[] dense(int[] levels) {
        int most = Arrays.stream(levels).max().orElse(-1);
        int[] dense = new int[most + 1];
        for (int level : levels) {
            if (level >= 0) {
                dense[level] = 1;
            }
        }
        int next = 0;
        for (int level = 0; level <= most; level++) {
            dense[level] = dense[level] == 1 ? next++ : 0;
        }
        int[] renamed = new int[levels.length];
        for (int s = 0; s < levels.length; s++) {
            renamed[s] = levels[s] < 0 ? levels[s] : dense[levels[s]];
        }
        return renamed;
    }

    /** The states from the lowest level to the highest, those of one level in their own order. No level is negative. */
    static int[] ascending(int[] levels) {
        int most = Arrays.stream(levels).max().orElse(-1);
        int[] next = new int[most + 2];
        for (int level : levels) {
            next[level + 1]++;
        }
        for (int level = 0; level <= most; level++) {
            next[level + 1] += next[level];
        }
        int[] order = new int[levels.length];
        for (int s = 0; s < levels.length; s++) {
            order[next[levels[s]]++] = s;
        }
        return order;
    }
}
