package parley.analysis.bargaining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far a deal is from each solution: the Euclidean distance between utilities, to the nearest of the outcomes that the solution picks.
 *
 * @param deal the number of its outcome
 * @param isInZopa whether it is at or above every reservation
 * @param isOnFrontier whether nobody could be made better off without making somebody worse off
 * @param distances by solution; one that picks nothing is not there
 */
public record DealDistances(long deal, boolean isInZopa, boolean isOnFrontier, Map<Solution, Double> distances) {

    /** What a distance is measured to. */
    public enum Solution {
        PARETO("the frontier"),
        NASH("Nash"),
        KALAI_SMORODINSKY("Kalai-Smorodinsky"),
        EGALITARIAN("egalitarian"),
        UTILITARIAN("utilitarian");

        private final String words;

        Solution(String words) {
            this.words = words;
        }

        /** As sentences call it. */
        public String words() {
            return words;
        }

        /** The outcomes that it picks. */
        public long[] of(Solutions solutions) {
            return switch (this) {
                case PARETO -> solutions.frontier();
                case NASH -> solutions.nash();
                case KALAI_SMORODINSKY -> solutions.kalaiSmorodinsky();
                case EGALITARIAN -> solutions.egalitarian();
                case UTILITARIAN -> solutions.utilitarian();
            };
        }
    }

    /** Measures a deal. */
    public static DealDistances of(Solutions solutions, long deal) {
        Domain domain = solutions.domain();
        double[] utilities = domain.utilities(deal);
        Map<Solution, Double> distances = new LinkedHashMap<>();
        for (Solution solution : Solution.values()) {
            Arrays.stream(solution.of(solutions))
                    .mapToDouble(outcome -> distance(utilities, domain.utilities(outcome)))
                    .min()
                    .ifPresent(nearest -> distances.put(solution, nearest));
        }
        return new DealDistances(
                deal,
                Solutions.isInZopa(domain, utilities),
                Arrays.binarySearch(solutions.frontier(), deal) >= 0,
                distances);
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int party = 0; party < one.length; party++) {
            squares += (one[party] - other[party]) * (one[party] - other[party]);
        }
        return Math.sqrt(squares);
    }
}
