package parley.analysis.bargaining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parties that offer in turn and concede as time runs out (time-dependent tactics: Faratin, Sierra and Jennings 1998, Robotics and
 * Autonomous Systems 24; with several parties, stacked alternating offers: Aydoğan, Festen, Hindriks and Jonker 2017).
 *
 * <p>At a share t of its time a party asks for {@code reservation + (1 - f(t)) (best - reservation)}, with {@code f(t) = t^(1/e)}: an e below
 * 1 concedes late (Boulware), 1 evenly, above 1 early (Conceder). It offers the outcome that is worth the least to it and no less than it
 * asks for, the first of several. It knows only its own utilities. The others accept, one after another, what is worth at least as much
 * as each will ask for in the next round; whoever does not, offers next in its turn. It ends without a deal once the first party's
 * deadline has passed.
 */
public final class AlternatingOffers {

    /**
     * An offer.
     *
     * @param round from 1
     * @param by the party
     * @param asked the utility that the party asked for
     * @param refusedBy the first party that did not accept; null where all did
     */
    public record Offer(
            int round,
            int by,
            double asked,
            long outcome,
            @Nullable Integer refusedBy) {}

    /**
     * What came of it.
     *
     * @param offers in order; the last is the deal if nobody refused it
     * @param stuck the party that no outcome gives its reservation, so that it offers nothing; null where there is none
     */
    public record Course(List<Offer> offers, @Nullable Integer stuck) {
        public Course {
            offers = List.copyOf(offers);
        }

        /** The last offer if it was accepted. */
        public @Nullable Offer deal() {
            Offer last = offers.isEmpty() ? null : offers.get(offers.size() - 1);
            return last == null || last.refusedBy() != null ? null : last;
        }
    }

    private final Domain domain;
    private final int rounds;
    private final double[] best;

    private AlternatingOffers(Domain domain, int usualRounds) {
        this.domain = domain;
        this.rounds = domain.parties().stream()
                .mapToInt(party -> deadline(party, usualRounds))
                .min()
                .orElseThrow();
        this.usualRounds = usualRounds;
        this.best = new double[domain.parties().size()];
        java.util.Arrays.fill(best, Double.NEGATIVE_INFINITY);
        new Outcomes(domain).each((outcome, utilities) -> {
            for (int party = 0; party < best.length; party++) {
                best[party] = Math.max(best[party], utilities[party]);
            }
        });
    }

    private final int usualRounds;

    /**
     * Lets the parties of a domain negotiate, the first of them first.
     *
     * @param usualRounds the deadline of a party that has none of its own; at least one
     */
    public static Course play(Domain domain, int usualRounds) {
        return new AlternatingOffers(domain, usualRounds).play();
    }

    private static int deadline(Domain.Bargainer party, int usualRounds) {
        Integer own = party.deadline();
        return own == null ? usualRounds : own;
    }

    private Course play() {
        List<Offer> offers = new ArrayList<>();
        int parties = domain.parties().size();
        for (int round = 0; round < rounds; round++) {
            int by = round % parties;
            double asked = asked(by, round);
            Closest closest = new Closest(by, asked);
            new Outcomes(domain).each(closest::look);
            if (closest.outcome < 0) {
                return new Course(offers, by);
            }
            Integer refusedBy = refusedBy(by, round, domain.utilities(closest.outcome));
            offers.add(new Offer(round + 1, by, asked, closest.outcome, refusedBy));
            if (refusedBy == null) {
                break;
            }
        }
        return new Course(offers, null);
    }

    private @Nullable Integer refusedBy(int by, int round, double[] utilities) {
        int parties = domain.parties().size();
        for (int i = 1; i < parties; i++) {
            int other = (by + i) % parties;
            if (utilities[other] < asked(other, round + 1) - Tie.NEAR) {
                return other;
            }
        }
        return null;
    }

    /** What a party asks for in a round, counted from 0; in its last round, and ever after, its reservation. */
    private double asked(int party, int round) {
        Domain.Bargainer asking = domain.parties().get(party);
        int last = deadline(asking, usualRounds) - 1;
        double time = last == 0 ? 1 : Math.min(1, (double) round / last);
        return asking.reservation()
                + (1 - conceded(time, asking.concession())) * Math.max(0, best[party] - asking.reservation());
    }

    /** The share of its range that a party has conceded at a share of its time: {@code t^(1/e)}. */
    public static double conceded(double time, double concession) {
        return Math.pow(time, 1 / concession);
    }

    /** The outcome that is worth no less than was asked for, and of those the least. */
    private static final class Closest {

        private final int party;
        private final double asked;
        private double utility = Double.POSITIVE_INFINITY;
        private long outcome = -1;

        Closest(int party, double asked) {
            this.party = party;
            this.asked = asked;
        }

        void look(long at, double[] utilities) {
            if (utilities[party] >= asked - Tie.NEAR && utilities[party] < utility - Tie.NEAR) {
                utility = utilities[party];
                outcome = at;
            }
        }
    }
}
