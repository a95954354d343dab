package parley.analysis.stability;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a party prefers among the feasible states: a complete weak order. It is ordinal: by how much one state is preferred to another
 * means nothing.
 */
public sealed interface Preference {

    /** The level of a state of which nothing is said. */
    int NONE = -1;

    /** The level of each state, from 0 for the worst without gaps; equal levels are indifferent. {@link #NONE} where nothing is said. */
    int[] levels(States states);

    /**
     * From the best to the worst.
     *
     * @param ties each entry holds what is equally good; a state is where the first pattern is that it fits
     */
    record Ranking(List<List<Pattern>> ties) implements Preference {
        public Ranking {
            ties = ties.stream().map(List::copyOf).toList();
        }

        @Override
        public int[] levels(States states) {
            int[] levels = new int[states.size()];
            for (int s = 0; s < levels.length; s++) {
                int place = place(states.bits(s));
                levels[s] = place < 0 ? NONE : ties.size() - 1 - place;
            }
            return Levels.dense(levels);
        }

        private int place(long state) {
            for (int i = 0; i < ties.size(); i++) {
                for (Pattern pattern : ties.get(i)) {
                    if (pattern.holds(state)) {
                        return i;
                    }
                }
            }
            return NONE;
        }
    }

    /** A number for each state; the higher, the better. */
    record Payoffs(Map<Long, Double> of) implements Preference {
        public Payoffs {
            of = Map.copyOf(of);
        }

        @Override
        public int[] levels(States states) {
            double[] known = of.values().stream()
                    .mapToDouble(Payoffs::plain)
                    .sorted()
                    .distinct()
                    .toArray();
            int[] levels = new int[states.size()];
            for (int s = 0; s < levels.length; s++) {
                Double payoff = of.get(states.bits(s));
                levels[s] = payoff == null ? NONE : Arrays.binarySearch(known, plain(payoff));
            }
            return Levels.dense(levels);
        }

        /** Zero has no sign. */
        private static double plain(double payoff) {
            return payoff + 0.0;
        }
    }

    /**
     * Sentences about options, from the most important to the least: a state is preferred to another if the first sentence that tells them
     * apart is true of it (option prioritising: Hipel, Kilgour, Fang and Peng 1997, Applied Mathematics and Computation 83).
     */
    record Statements(List<Statement> statements) implements Preference {
        public Statements {
            statements = List.copyOf(statements);
        }

        @Override
        public int[] levels(States states) {
            int[] levels = new int[states.size()];
            for (Statement statement : statements) {
                for (int s = 0; s < levels.length; s++) {
                    levels[s] = 2 * levels[s] + (statement.holds(states.bits(s)) ? 1 : 0);
                }
                // There are never more levels than states, however many statements there are.
                levels = Levels.dense(levels);
            }
            return levels;
        }
    }
}
