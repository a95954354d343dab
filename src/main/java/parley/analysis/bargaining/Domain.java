package parley.analysis.bargaining;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is bargained over, and what it is worth to whom. The utility of an outcome for a party is the sum, over the issues, of the party's
 * weight of the issue times its value of what is agreed there (additive utility: Keeney and Raiffa 1976, ch. 3).
 *
 * @param heading what a reader should know before the answer
 * @param issues in the order of the file
 * @param parties in the order of the file; at least one
 */
public record Domain(Heading heading, List<Issue> issues, List<Bargainer> parties) {

    /** More outcomes than this are not gone through. */
    public static final long MOST_OUTCOMES = 1_000_000_000L;

    /**
     * What a reader should know.
     *
     * @param title one line; empty if nothing is said
     * @param about what it is about; empty if nothing is said
     * @param source where the numbers were published; empty if nowhere
     * @param assumptions a sentence each
     */
    public record Heading(String title, String about, String source, List<String> assumptions) {
        public Heading {
            assumptions = List.copyOf(assumptions);
        }
    }

    /**
     * Something on which one of some values is agreed.
     *
     * @param values at least one
     */
    public record Issue(String name, List<Value> values) {
        public Issue {
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("An issue needs a value");
            }
        }
    }

    /**
     * What may be agreed on an issue.
     *
     * @param word as it is written
     * @param isPlain whether it is a number or a truth value, which other programs should get as such
     */
    public record Value(String word, boolean isPlain) {}

    /**
     * A party that bargains.
     *
     * @param name unique in its domain
     * @param title what sentences call it
     * @param reservation the utility of no deal
     * @param worth for each issue and each of its values, the weight of the issue times the party's value
     * @param deadline how many rounds it negotiates; null if it is not said
     * @param concession how early it concedes: below 1 late, 1 evenly, above 1 early
     * @param discount what a pie tomorrow is worth today; null if it is not said
     */
    public record Bargainer(
            String name,
            String title,
            double reservation,
            List<List<Double>> worth,
            @Nullable Integer deadline,
            double concession,
            @Nullable Double discount) {
        public Bargainer {
            worth = worth.stream().map(List::copyOf).toList();
        }
    }

    public Domain {
        issues = List.copyOf(issues);
        parties = List.copyOf(parties);
        if (parties.isEmpty() || count(issues) > MOST_OUTCOMES) {
            throw new IllegalArgumentException("At least one party, and at most " + MOST_OUTCOMES + " outcomes");
        }
    }

    /** How many outcomes there are; one where there are no issues. Stops counting above {@link #MOST_OUTCOMES}. */
    public static long count(List<Issue> issues) {
        long count = 1;
        for (Issue issue : issues) {
            count *= issue.values().size();
            if (count > MOST_OUTCOMES) {
                return count;
            }
        }
        return count;
    }

    /** How many outcomes there are. Each has a number, from 0; the last issue changes first. */
    public long outcomes() {
        return count(issues);
    }

    /** For each issue, the place of the value that is agreed in an outcome. */
    public int[] choices(long outcome) {
        int[] choices = new int[issues.size()];
        long rest = outcome;
        for (int issue = choices.length - 1; issue >= 0; issue--) {
            int values = issues.get(issue).values().size();
            choices[issue] = (int) (rest % values);
            rest /= values;
        }
        return choices;
    }

    /** The outcome in which these values are agreed. */
    public long outcome(int... choices) {
        long outcome = 0;
        for (int issue = 0; issue < choices.length; issue++) {
            outcome = outcome * issues.get(issue).values().size() + choices[issue];
        }
        return outcome;
    }

    /** What an outcome is worth to each party. */
    public double[] utilities(long outcome) {
        int[] choices = choices(outcome);
        double[] utilities = new double[parties.size()];
        for (int party = 0; party < utilities.length; party++) {
            for (int issue = 0; issue < choices.length; issue++) {
                utilities[party] += parties.get(party).worth().get(issue).get(choices[issue]);
            }
        }
        return utilities;
    }
}
