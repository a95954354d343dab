package parley.analysis.bargaining;

import java.util.Arrays;

/**
 * Points in a k-d tree (Bentley 1975) whose nodes know the best that they hold for each party, so that whole branches are passed over in
 * the search for a point that dominates.
 */
final class DominanceTree implements Frontier.Dominance {

    private static final int LEAF = 8;

    private final int parties;
    private final double[] utilities;
    private final int[] points;
    /** For each node, the best for each party; the children of a node n are 2n and 2n + 1. */
    private final double[] best;

    DominanceTree(int parties, double[] utilities) {
        this.parties = parties;
        this.utilities = utilities;
        this.points = new int[utilities.length / parties];
        Arrays.setAll(points, i -> i);
        int nodes = 2;
        for (int size = points.length; size > LEAF; size = (size + 1) / 2) {
            nodes *= 2;
        }
        this.best = new double[nodes * parties];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        grow(1, 0, points.length);
    }

    private double utility(int point, int party) {
        return utilities[point * parties + party];
    }

    private void grow(int node, int from, int to) {
        int widest = 0;
        double width = -1;
        for (int party = 0; party < parties; party++) {
            double high = Double.NEGATIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            for (int i = from; i < to; i++) {
                high = Math.max(high, utility(points[i], party));
                low = Math.min(low, utility(points[i], party));
            }
            best[node * parties + party] = high;
            if (high - low > width) {
                width = high - low;
                widest = party;
            }
        }
        if (to - from > LEAF) {
            int middle = (from + to + 1) >>> 1;
            split(from, to, middle, widest);
            grow(2 * node, from, middle);
            grow(2 * node + 1, middle, to);
        }
    }

    /** Moves the best for a party before the middle, and the others behind it (quickselect: Hoare 1961). */
    private void split(int start, int end, int middle, int party) {
        int from = start;
        int to = end - 1;
        while (from < to) {
            double pivot = utility(points[(from + to) >>> 1], party);
            int i = from;
            int j = to;
            while (i <= j) {
                while (utility(points[i], party) > pivot) {
                    i++;
                }
                while (utility(points[j], party) < pivot) {
                    j--;
                }
                if (i <= j) {
                    int point = points[i];
                    points[i++] = points[j];
                    points[j--] = point;
                }
            }
            if (middle <= j) {
                to = j;
            } else if (middle >= i) {
                from = i;
            } else {
                return;
            }
        }
    }

    @Override
    public boolean isDominated(int point, double slack) {
        return dominates(1, 0, points.length, point, slack);
    }

    private boolean dominates(int node, int from, int to, int point, double slack) {
        if (!isAtLeastAsGood(best, node, point, slack)) {
            return false;
        }
        if (to - from > LEAF) {
            int middle = (from + to + 1) >>> 1;
            return dominates(2 * node, from, middle, point, slack) || dominates(2 * node + 1, middle, to, point, slack);
        }
        for (int i = from; i < to; i++) {
            if (isAtLeastAsGood(utilities, points[i], point, slack)) {
                return true;
            }
        }
        return false;
    }

    /** Worse for nobody, and better for somebody. Of a node: as if it held one point with the best of all. */
    private boolean isAtLeastAsGood(double[] of, int place, int point, double slack) {
        boolean isBetter = false;
        for (int party = 0; party < parties; party++) {
            double gain = of[place * parties + party] - utility(point, party);
            if (gain < -slack) {
                return false;
            }
            isBetter |= gain > Tie.NEAR;
        }
        return isBetter;
    }
}
