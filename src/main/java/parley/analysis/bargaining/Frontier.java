package parley.analysis.bargaining;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The Pareto frontier: the outcomes at which nobody can be made better off without making somebody worse off (Raiffa 1982). Differences of
 * up to 1e-9 count as none.
 *
 * <p>Utilities add up over the issues, and so does being better: what is dominated on some of the issues is dominated however the others
 * are agreed. So the frontier grows issue by issue, and what has been dominated once is never completed.
 */
public final class Frontier {

    private final int parties;
    private long[] outcomes = {0};
    private double[] utilities;

    private Frontier(Domain domain) {
        this.parties = domain.parties().size();
        this.utilities = new double[parties];
        for (int issue = 0; issue < domain.issues().size(); issue++) {
            extend(Outcomes.worth(domain, issue));
            // On the way only what is surely dominated goes: small differences may yet add up.
            keepUndominated(0);
        }
        keepUndominated(Tie.NEAR);
    }

    /** The outcomes on the frontier, ascending. */
    public static long[] of(Domain domain) {
        return new Frontier(domain).outcomes;
    }

    private void extend(double[][] worth) {
        int values = worth.length;
        long[] longer = new long[outcomes.length * values];
        double[] sums = new double[longer.length * parties];
        for (int i = 0; i < longer.length; i++) {
            int begun = i / values;
            longer[i] = outcomes[begun] * values + i % values;
            for (int party = 0; party < parties; party++) {
                sums[i * parties + party] = utilities[begun * parties + party] + worth[i % values][party];
            }
        }
        outcomes = longer;
        utilities = sums;
    }

    private void keepUndominated(double slack) {
        Dominance dominance = parties <= 2 ? new Sweep(parties, utilities) : new DominanceTree(parties, utilities);
        int[] kept = IntStream.range(0, outcomes.length)
                .filter(i -> !dominance.isDominated(i, slack))
                .toArray();
        long[] keptOutcomes = new long[kept.length];
        double[] keptUtilities = new double[kept.length * parties];
        for (int i = 0; i < kept.length; i++) {
            keptOutcomes[i] = outcomes[kept[i]];
            System.arraycopy(utilities, kept[i] * parties, keptUtilities, i * parties, parties);
        }
        outcomes = keptOutcomes;
        utilities = keptUtilities;
    }

    /** Tells which of some points are dominated. */
    interface Dominance {

        /** Whether some point is worse for nobody by more than the slack, and better for somebody by more than {@link Tie#NEAR}. */
        boolean isDominated(int point, double slack);
    }

    /** For two parties: whoever is better for the first, in one sweep. For one it is the same with a second that never minds. */
    private static final class Sweep implements Dominance {

        private final int parties;
        private final double[] utilities;
        private final double[] firsts;
        /** The best for the second party among the points that are at least as good for the first. */
        private final double[] bestSecond;

        Sweep(int parties, double[] utilities) {
            this.parties = parties;
            this.utilities = utilities;
            int points = utilities.length / parties;
            Integer[] order = IntStream.range(0, points).boxed().toArray(Integer[]::new);
            Arrays.sort(order, (one, other) -> Double.compare(first(other), first(one)));
            this.firsts = new double[points];
            this.bestSecond = new double[points + 1];
            bestSecond[0] = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < points; i++) {
                firsts[i] = first(order[i]);
                bestSecond[i + 1] = Math.max(bestSecond[i], second(order[i]));
            }
        }

        private double first(int point) {
            return utilities[point * parties];
        }

        private double second(int point) {
            return parties == 1 ? 0 : utilities[point * parties + 1];
        }

        @Override
        public boolean isDominated(int point, double slack) {
            return bestSecond[above(first(point) + Tie.NEAR, false)] >= second(point) - slack
                    || bestSecond[above(first(point) - slack, true)] > second(point) + Tie.NEAR;
        }

        /** How many points are better than this for the first party, or at least as good. */
        private int above(double bound, boolean orEqual) {
            int low = 0;
            int high = firsts.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (firsts[middle] > bound || (orEqual && firsts[middle] == bound)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
