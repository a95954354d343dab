package parley.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.AlternatingOffers;
import parley.analysis.bargaining.DealDistances;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Rubinstein;
import parley.analysis.bargaining.Solutions;

/** What the solutions pick, for people: the answer first, then the numbers, then what it assumes. */
final class BargainText {

    private static final int MOST_TOLD = 6;
    private static final int MOST_OF_THE_FRONTIER = 12;

    private final Solutions solutions;
    private final Domain domain;
    private final Ink ink;
    private final StringBuilder text = new StringBuilder();

    BargainText(Solutions solutions, Ink ink) {
        this.solutions = solutions;
        this.domain = solutions.domain();
        this.ink = ink;
    }

    /**
     * All of it.
     *
     * @param rounds how many rounds of offers to play; none if it is zero
     */
    String of(@Nullable DealDistances deal, int rounds) {
        head();
        answer();
        if (deal != null) {
            deal(deal);
        }
        if (!solutions.isZopaEmpty()) {
            frontier();
        }
        if (rounds > 0) {
            offers(rounds);
        }
        assumptions();
        return text.toString();
    }

    private void head() {
        if (!domain.heading().title().isEmpty()) {
            text.append(ink.bold(Harmless.text(domain.heading().title()))).append('\n');
        }
        if (!domain.heading().about().isEmpty()) {
            say(0, domain.heading().about());
        }
        say(
                0,
                count(domain.parties().size(), "party", "parties") + ", "
                        + count(domain.issues().size(), "issue", "issues") + ", "
                        + count(domain.outcomes(), "outcome", "outcomes") + ".");
    }

    private void answer() {
        title("The answer");
        if (solutions.isZopaEmpty()) {
            say(
                    2,
                    "There is no zone of possible agreement: no outcome gives every party its reservation ("
                            + domain.parties().stream()
                                    .map(party -> party.title() + " " + number(party.reservation()))
                                    .collect(Collectors.joining(", "))
                            + "), so that for some party no deal is better than any.");
            return;
        }
        say(
                2,
                count(solutions.zopa(), "outcome gives", "outcomes give")
                        + " every party at least its reservation (the zone of possible agreement). On the frontier, where"
                        + " nobody can be made better off without making somebody worse off, there "
                        + (solutions.frontier().length == 1
                                ? "is 1 outcome."
                                : "are " + solutions.frontier().length + "."));
        solution(DealDistances.Solution.NASH, "the product of the gains over the reservations is the highest");
        solution(
                DealDistances.Solution.KALAI_SMORODINSKY,
                "whoever gets the smallest share of what it could gain at most gets the most");
        solution(DealDistances.Solution.EGALITARIAN, "whoever gains least gains the most");
        solution(DealDistances.Solution.UTILITARIAN, "the sum is the highest");
    }

    private void solution(DealDistances.Solution solution, String why) {
        long[] outcomes = solution.of(solutions);
        String name = solution.words();
        text.append("  ")
                .append(ink.bold(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1)))
                .append('\n');
        say(4, "Where " + why + (outcomes.length > 1 ? "; a tie of " + outcomes.length + ":" : ":"));
        list(outcomes, MOST_TOLD);
    }

    private void frontier() {
        title("The frontier");
        list(solutions.frontier(), MOST_OF_THE_FRONTIER);
    }

    private void list(long[] outcomes, int most) {
        Arrays.stream(outcomes).limit(most).forEach(outcome -> say(4, outcome(outcome)));
        if (outcomes.length > most) {
            say(4, "... and " + (outcomes.length - most) + " more; --format json has all.");
        }
    }

    /** {@code price=mid, delivery=late: A 0.62 (0.42 over its reservation), B ...} */
    private String outcome(long outcome) {
        double[] utilities = domain.utilities(outcome);
        List<String> gains = new ArrayList<>();
        for (int party = 0; party < utilities.length; party++) {
            Domain.Bargainer of = domain.parties().get(party);
            double gain = utilities[party] - of.reservation();
            gains.add(of.title() + " " + number(utilities[party]) + " (" + (gain < 0 ? "" : "+") + number(gain) + ")");
        }
        return agreed(outcome) + ": " + String.join(", ", gains);
    }

    private String agreed(long outcome) {
        int[] choices = domain.choices(outcome);
        List<String> agreed = new ArrayList<>();
        for (int issue = 0; issue < choices.length; issue++) {
            Domain.Issue of = domain.issues().get(issue);
            agreed.add(of.name() + "=" + of.values().get(choices[issue]).word());
        }
        return agreed.isEmpty() ? "the only outcome" : String.join(", ", agreed);
    }

    private void deal(DealDistances deal) {
        title("The deal");
        say(4, outcome(deal.deal()));
        say(
                2,
                "It is " + (deal.isInZopa() ? "in" : "not in") + " the zone of possible agreement and "
                        + (deal.isOnFrontier() ? "on the frontier." : "not on the frontier.")
                        + (deal.distances().isEmpty()
                                ? ""
                                : " In utilities it is this far from the nearest outcome of: "
                                        + deal.distances().entrySet().stream()
                                                .map(each -> each.getKey().words() + " " + number(each.getValue()))
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private void offers(int rounds) {
        title("If they offer in turn");
        AlternatingOffers.Course course = AlternatingOffers.play(domain, rounds);
        for (AlternatingOffers.Offer offer : course.offers()) {
            Integer refusedBy = offer.refusedBy();
            say(
                    4,
                    offer.round() + ". " + party(offer.by()) + " asks for " + number(offer.asked()) + " and offers "
                            + outcome(offer.outcome()) + "."
                            + (refusedBy == null ? " Accepted." : " " + party(refusedBy) + " does not accept."));
        }
        Integer stuck = course.stuck();
        AlternatingOffers.Offer deal = course.deal();
        if (stuck != null) {
            say(2, party(stuck) + " has nothing to offer: no outcome gives it its reservation. There is no deal.");
        } else if (deal == null) {
            say(2, "The first deadline passes without a deal.");
        } else {
            say(2, "They agree in round " + deal.round() + ": " + agreed(deal.outcome()) + ".");
        }
        rubinstein(rounds);
    }

    private void rubinstein(int rounds) {
        if (domain.parties().size() != 2) {
            return;
        }
        Double first = domain.parties().get(0).discount();
        Double second = domain.parties().get(1).discount();
        if (first == null || second == null) {
            return;
        }
        double share = Rubinstein.share(first, second);
        long agreed = Rubinstein.agreed(domain, 10 * rounds, first, second);
        say(
                2,
                "For comparison, Rubinstein 1982: two who think ahead and discount each round by " + number(first)
                        + " and "
                        + number(second) + " would split a pie " + number(share) + " to " + number(1 - share)
                        + " at once, " + party(0) + " offering first"
                        + (agreed < 0 ? "." : "; over these outcomes, " + agreed(agreed) + "."));
    }

    private void assumptions() {
        title("What this assumes");
        domain.heading().assumptions().forEach(assumption -> say(2, "- " + assumption));
        if (!domain.heading().source().isEmpty()) {
            say(2, "- The numbers are those of " + domain.heading().source());
        }
        say(
                2,
                "- Utilities and reservations are the modeller's assumptions, not anybody's motives. What is agreed on one issue"
                        + " changes nothing in the worth of another. Nash and Kalai-Smorodinsky do not depend on the scale of"
                        + " anybody's utilities; egalitarian and utilitarian compare them between parties. None of them says what"
                        + " is right.");
    }

    private String party(int party) {
        return domain.parties().get(party).title();
    }

    /** At most four digits behind the point, without idle zeros. */
    private static String number(double number) {
        String words = String.format(Locale.ROOT, "%.4f", number).replaceFirst("\\.?0+$", "");
        return words.equals("-0") || words.isEmpty() ? "0" : words;
    }

    private void title(String words) {
        text.append('\n').append(ink.bold(words)).append('\n');
    }

    private void say(int indent, String sentence) {
        text.append(Lines.wrap(Harmless.text(sentence), indent));
    }

    private static String count(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
