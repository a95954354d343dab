package parley.analysis.ensemble;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/**
 * A share of the runs with its Wilson score interval at 95 % (Wilson 1927, J. Am. Stat. Assoc. 22): how far chance alone may have moved
 * it. It says nothing about how good the assumptions are.
 *
 * @param name of what was counted
 * @param runs how many
 * @param share from 0 to 1
 * @param low lower bound of the interval
 * @param high upper bound
 */
public record Share(String name, long runs, double share, double low, double high) {

    private static final double DOUBT = 0.05;

    private static final Pattern STEPS = Pattern.compile("[a-z-]+(?: \\+ [a-z-]+)*");

    /** What a count is of all; of none at all the share is 0, and nothing is known of it. */
    public static Share of(String name, long runs, long all) {
        if (all == 0) {
            return new Share(name, runs, 0, 0, 1);
        }
        // The library counts in ints; beyond them the share is what matters, and the interval is far below what is
        // shown.
        int scale = (int) Math.max(1, (all + Integer.MAX_VALUE - 1) / Integer.MAX_VALUE);
        Interval interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate((int) (all / scale), (int) (runs / scale), DOUBT);
        // Of none, and of all, the interval begins and ends where the share does; rounding misses that by a hair.
        double low = runs == 0 ? 0 : interval.getLowerBound();
        double high = runs == all ? 1 : interval.getUpperBound();
        return new Share(name, runs, (double) runs / all, low, high);
    }

    /** For people: an outcome is named by the steps it reached, whose names are words with hyphens. */
    public String told() {
        return STEPS.matcher(name).matches() ? name.replace(" + ", ", ").replace('-', ' ') : name;
    }

    /** The outcomes of a summary, most frequent first, then by name. */
    public static List<Share> outcomes(Summary summary) {
        long all = summary.runs();
        return summary.outcomes().entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), all))
                .sorted(Comparator.comparingLong(Share::runs).reversed().thenComparing(Share::name))
                .toList();
    }
}
