package parley.analysis.bargaining;

/**
 * Alternating offers over a pie that shrinks (Rubinstein 1982, Econometrica 50): the closed form, and the same found by thinking back from
 * the last round, as a check of each other.
 */
public final class Rubinstein {

    private Rubinstein() {}

    /**
     * The share of whoever offers first, in the only subgame-perfect equilibrium without a last round: {@code (1 - d2) / (1 - d1 d2)}.
     *
     * @param first what the pie of the next round is worth today to the one who offers first, between 0 and 1
     * @param second the same for the other
     */
    public static double share(double first, double second) {
        return (1 - second) / (1 - first * second);
    }

    /**
     * The outcome on which two parties agree at once, if they offer in turn for so many rounds, the first party first, each round discounts
     * their gains over their reservations, and both think ahead. Whoever answers accepts what it would not gain by refusing; of the
     * outcomes that are best for whoever offers, the first is offered.
     *
     * @return the number of an outcome; negative if there is none that both accept
     */
    public static long agreed(Domain domain, int rounds, double first, double second) {
        double[] discounts = {first, second};
        // What each gains if the talks go on; nothing after the last round.
        double[] later = new double[2];
        long offered = -1;
        for (int round = rounds - 1; round >= 0; round--) {
            int by = round % 2;
            BestOffer best = new BestOffer(domain, by, discounts[by] * later[by], discounts[1 - by] * later[1 - by]);
            new Outcomes(domain).each(best::look);
            if (best.outcome >= 0) {
                offered = best.outcome;
                later[by] = best.gain;
                later[1 - by] = best.otherGain;
            } else {
                later[0] *= discounts[0];
                later[1] *= discounts[1];
            }
        }
        return offered;
    }

    /** What is best for whoever offers, among what the other accepts. */
    private static final class BestOffer {

        private final int by;
        private final double[] reservations;
        private final double acceptable;
        private double gain;
        private double otherGain;
        private long outcome = -1;

        BestOffer(Domain domain, int by, double least, double acceptable) {
            this.by = by;
            this.gain = least - Tie.NEAR;
            this.acceptable = acceptable;
            this.reservations = new double[] {
                domain.parties().get(0).reservation(), domain.parties().get(1).reservation()
            };
        }

        void look(long at, double[] utilities) {
            double mine = utilities[by] - reservations[by];
            double other = utilities[1 - by] - reservations[1 - by];
            if (other >= acceptable - Tie.NEAR && mine > gain + (outcome < 0 ? 0 : Tie.NEAR)) {
                gain = mine;
                otherGain = other;
                outcome = at;
            }
        }
    }
}
