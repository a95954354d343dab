package parley.analysis.bargaining;

import java.util.List;

/** Goes through every outcome of a domain in order. Nothing is made on the way: the memory it takes does not grow with their number. */
final class Outcomes {

    /** Looks at an outcome. */
    interface Look {

        /**
         * Looks at it.
         *
         * @param utilities what it is worth to each party; used again for the next outcome
         */
        void at(long outcome, double[] utilities);
    }

    private final double[][][] worth;
    private final int parties;

    Outcomes(Domain domain) {
        this.parties = domain.parties().size();
        int issues = domain.issues().size();
        this.worth = new double[issues][][];
        for (int issue = 0; issue < issues; issue++) {
            worth[issue] = worth(domain, issue);
        }
    }

    /** For each value of an issue, what it is worth to each party. */
    static double[][] worth(Domain domain, int issue) {
        List<Domain.Bargainer> all = domain.parties();
        double[][] worth = new double[domain.issues().get(issue).values().size()][all.size()];
        for (int value = 0; value < worth.length; value++) {
            for (int party = 0; party < all.size(); party++) {
                worth[value][party] = all.get(party).worth().get(issue).get(value);
            }
        }
        return worth;
    }

    void each(Look look) {
        int issues = worth.length;
        // What is agreed on the issues before each one is worth.
        double[][] before = new double[issues + 1][parties];
        int[] next = new int[issues + 1];
        int issue = 0;
        long outcome = 0;
        while (issue >= 0) {
            if (issue == issues) {
                look.at(outcome++, before[issues]);
                issue--;
            } else if (next[issue] == worth[issue].length) {
                next[issue--] = 0;
            } else {
                double[] value = worth[issue][next[issue]++];
                for (int party = 0; party < parties; party++) {
                    before[issue + 1][party] = before[issue][party] + value[party];
                }
                issue++;
            }
        }
    }
}
