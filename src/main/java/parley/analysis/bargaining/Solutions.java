package parley.analysis.bargaining;

import java.util.Arrays;

/**
 * The outcomes that each of the classical solutions picks, with all ties.
 *
 * <p>With r the reservation of a party and the zone of possible agreement (ZOPA) all outcomes that are at or above every reservation, each
 * is picked among the outcomes of the ZOPA:
 *
 * <ul>
 *   <li>Nash 1950 (Econometrica 18): the highest product of u - r.
 *   <li>Kalai and Smorodinsky 1975 (Econometrica 43): on the frontier, the highest smallest (u - r) / (ideal - r), where a party's ideal
 *       is its best in the ZOPA. Among finitely many outcomes none need lie on the line to the ideal point; this one comes nearest to
 *       equal shares of what each could gain at most. A party that can gain nothing has all that it could gain.
 *   <li>Egalitarian (Kalai 1977, Econometrica 45): the highest smallest u - r.
 *   <li>Utilitarian (Harsanyi 1955, Journal of Political Economy 63): the highest sum.
 * </ul>
 *
 * <p>Values within 1e-9 of the best are ties; for products below a thousandth, within a millionth of the best.
 */
public final class Solutions {

    private final Domain domain;
    private final Best best;
    private final Picked picked;
    private final long[] frontier;
    private final long[] kalaiSmorodinsky;

    private Solutions(Domain domain) {
        this.domain = domain;
        this.frontier = Frontier.of(domain);
        this.best = new Best(domain);
        new Outcomes(domain).each(best::look);
        this.picked = new Picked(domain, best);
        new Outcomes(domain).each(picked::look);
        this.kalaiSmorodinsky = kalaiSmorodinsky(domain, frontier, best.ideal);
    }

    /** Looks at every outcome of a domain. */
    public static Solutions of(Domain domain) {
        return new Solutions(domain);
    }

    /** What was bargained over. */
    public Domain domain() {
        return domain;
    }

    /** How many outcomes are at or above every reservation. */
    public long zopa() {
        return best.zopa;
    }

    /** A party's best in the ZOPA; minus infinity where that is empty. */
    public double ideal(int party) {
        return best.ideal[party];
    }

    /** The outcomes at which nobody can be made better off without making somebody worse off, in the ZOPA or not; ascending. */
    public long[] frontier() {
        return frontier.clone();
    }

    /** Ascending, like all that is picked. */
    public long[] nash() {
        return picked.nash.toArray();
    }

    /** Ascending; the numbers of the outcomes, as {@link Domain} numbers them. */
    public long[] kalaiSmorodinsky() {
        return kalaiSmorodinsky.clone();
    }

    /** Ascending; the numbers of the outcomes, as {@link Domain} numbers them. */
    public long[] egalitarian() {
        return picked.egalitarian.toArray();
    }

    /** Ascending; the numbers of the outcomes, as {@link Domain} numbers them. */
    public long[] utilitarian() {
        return picked.utilitarian.toArray();
    }

    /** Whether no outcome is at or above every reservation. */
    public boolean isZopaEmpty() {
        return zopa() == 0;
    }

    /** Whether an outcome is at or above every reservation. */
    public static boolean isInZopa(Domain domain, double[] utilities) {
        for (int party = 0; party < utilities.length; party++) {
            if (utilities[party] < domain.parties().get(party).reservation() - Tie.NEAR) {
                return false;
            }
        }
        return true;
    }

    private static long[] kalaiSmorodinsky(Domain domain, long[] frontier, double[] ideal) {
        double[] shares = Arrays.stream(frontier)
                .mapToDouble(outcome -> smallestShare(domain, domain.utilities(outcome), ideal))
                .toArray();
        double best = Arrays.stream(shares).max().orElse(Double.NEGATIVE_INFINITY);
        LongList picked = new LongList();
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= 0 && Tie.isBest(shares[i], best)) {
                picked.add(frontier[i]);
            }
        }
        return picked.toArray();
    }

    /** The smallest share of what a party could gain at most; negative outside of the ZOPA. */
    private static double smallestShare(Domain domain, double[] utilities, double[] ideal) {
        if (!isInZopa(domain, utilities)) {
            return -1;
        }
        double smallest = 1;
        for (int party = 0; party < utilities.length; party++) {
            double reservation = domain.parties().get(party).reservation();
            double most = ideal[party] - reservation;
            double gain = Math.max(0, utilities[party] - reservation);
            smallest = Math.min(smallest, most <= Tie.NEAR ? 1 : gain / most);
        }
        return smallest;
    }

    /** What the parties gain from an outcome of the ZOPA. */
    private static final class Gains {

        private final double[] reservations;
        double product;
        double smallest;
        double sum;

        Gains(Domain domain) {
            this.reservations = domain.parties().stream()
                    .mapToDouble(Domain.Bargainer::reservation)
                    .toArray();
        }

        /** False outside of the ZOPA. */
        boolean of(double[] utilities) {
            product = 1;
            smallest = Double.POSITIVE_INFINITY;
            sum = 0;
            for (int party = 0; party < utilities.length; party++) {
                double gain = utilities[party] - reservations[party];
                if (gain < -Tie.NEAR) {
                    return false;
                }
                // What is lost in rounding is no gain.
                gain = gain <= Tie.NEAR ? 0 : gain;
                product *= gain;
                smallest = Math.min(smallest, gain);
                sum += utilities[party];
            }
            return true;
        }
    }

    /** The first time through: how good is the best? */
    private static final class Best {

        private final Gains gains;
        private final double[] ideal;
        private long zopa;
        private double product = Double.NEGATIVE_INFINITY;
        private double smallest = Double.NEGATIVE_INFINITY;
        private double sum = Double.NEGATIVE_INFINITY;

        Best(Domain domain) {
            this.gains = new Gains(domain);
            this.ideal = new double[domain.parties().size()];
            Arrays.fill(ideal, Double.NEGATIVE_INFINITY);
        }

        void look(long outcome, double[] utilities) {
            if (gains.of(utilities)) {
                zopa++;
                product = Math.max(product, gains.product);
                smallest = Math.max(smallest, gains.smallest);
                sum = Math.max(sum, gains.sum);
                for (int party = 0; party < ideal.length; party++) {
                    ideal[party] = Math.max(ideal[party], utilities[party]);
                }
            }
        }
    }

    /** The second time: which are as good as the best? */
    private static final class Picked {

        private final Gains gains;
        private final Best best;
        private final LongList nash = new LongList();
        private final LongList egalitarian = new LongList();
        private final LongList utilitarian = new LongList();

        Picked(Domain domain, Best best) {
            this.gains = new Gains(domain);
            this.best = best;
        }

        void look(long outcome, double[] utilities) {
            if (gains.of(utilities)) {
                if (Tie.isBestProduct(gains.product, best.product)) {
                    nash.add(outcome);
                }
                if (Tie.isBest(gains.smallest, best.smallest)) {
                    egalitarian.add(outcome);
                }
                if (Tie.isBest(gains.sum, best.sum)) {
                    utilitarian.add(outcome);
                }
            }
        }
    }
}
