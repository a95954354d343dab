package parley.analysis.bargaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SolutionsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void cleverIsAsByHand(int block) {
        int ties = 0;
        int empty = 0;
        for (int seed = 500 * block; seed < 500 * (block + 1); seed++) {
            Domain domain = Domains.drawn(seed);
            ByHand hand = new ByHand(domain);
            Solutions found = Solutions.of(domain);
            String as = "seed " + seed;
            assertThat(domain.outcomes()).as(as).isEqualTo(hand.outcomes());
            assertThat(found.zopa()).as(as).isEqualTo(hand.zopa().size());
            assertThat(boxed(found.frontier())).as("frontier, " + as).isEqualTo(hand.frontier());
            assertThat(boxed(found.nash())).as("Nash, " + as).isEqualTo(hand.nash());
            assertThat(boxed(found.kalaiSmorodinsky())).as("KS, " + as).isEqualTo(hand.kalaiSmorodinsky());
            assertThat(boxed(found.egalitarian())).as("egalitarian, " + as).isEqualTo(hand.egalitarian());
            assertThat(boxed(found.utilitarian())).as("utilitarian, " + as).isEqualTo(hand.utilitarian());
            ties += found.nash().length > 1 ? 1 : 0;
            empty += found.isZopaEmpty() ? 1 : 0;
        }
        assertThat(ties).isGreaterThan(20);
        assertThat(empty).isGreaterThan(5);
    }

    @Test
    void numbersOfOutcomesAreTheirChoices() {
        Domain domain = Domains.large(1, 2, 2, 3, 4);

        for (long outcome = 0; outcome < domain.outcomes(); outcome++) {
            assertThat(domain.outcome(domain.choices(outcome))).isEqualTo(outcome);
        }
        assertThat(domain.choices(0)).containsExactly(0, 0, 0);
        assertThat(domain.choices(1)).containsExactly(0, 0, 1);
        assertThat(domain.choices(23)).containsExactly(1, 2, 3);
    }

    @Test
    void withoutIssuesThereIsOneOutcome() {
        Domain domain = Domains.domain(List.of(), 2, () -> 1, () -> 0);
        Solutions found = Solutions.of(domain);

        assertThat(found.zopa()).isEqualTo(1);
        assertThat(found.frontier()).containsExactly(0);
        assertThat(found.nash()).containsExactly(0);
        assertThat(Solutions.of(Domains.domain(List.of(), 2, () -> 1, () -> 0.1))
                        .isZopaEmpty())
                .isTrue();
    }

    @Test
    void whoBargainsAloneTakesItsBest() {
        Solutions found = Solutions.of(Domains.pie(10, null, 1, 1));
        Domain alone = new Domain(
                Domains.NOTHING_SAID,
                Domains.issues(3),
                List.of(new Domain.Bargainer("A", "A", 0, List.of(List.of(0.3, 0.7, 0.1 + 0.6)), null, 1, null)));

        assertThat(found.frontier()).hasSize(11);
        assertThat(Solutions.of(alone).frontier()).containsExactly(1, 2);
        assertThat(Solutions.of(alone).nash()).containsExactly(1, 2);
        assertThat(Solutions.of(alone).kalaiSmorodinsky()).containsExactly(1, 2);
    }

    @Test
    void whereEverybodyIsIndifferentAllIsATie() {
        Solutions found = Solutions.of(Domains.domain(Domains.issues(3, 3), 3, () -> 0.5, () -> 0.2));

        assertThat(found.frontier()).hasSize(9);
        assertThat(found.nash()).hasSize(9);
        assertThat(found.kalaiSmorodinsky()).hasSize(9);
        assertThat(found.egalitarian()).hasSize(9);
        assertThat(found.utilitarian()).hasSize(9);
    }

    @Test
    void anEmptyZopaHasNoSolutions() {
        Solutions found = Solutions.of(Domains.domain(Domains.issues(3, 3), 2, () -> 0.5, () -> 2));

        assertThat(found.isZopaEmpty()).isTrue();
        assertThat(found.nash()).isEmpty();
        assertThat(found.kalaiSmorodinsky()).isEmpty();
        assertThat(found.egalitarian()).isEmpty();
        assertThat(found.utilitarian()).isEmpty();
    }

    @Test
    void twelveParties() {
        Domain domain = Domains.large(3, 12, 3, 3, 3, 3);
        Solutions found = Solutions.of(domain);

        assertThat(boxed(found.frontier())).isEqualTo(new ByHand(domain).frontier());
        assertThat(found.zopa()).isEqualTo(new ByHand(domain).zopa().size());
    }

    /** Products of twelve small gains are all within 1e-9 of one another; they are no tie for that. */
    @Test
    void tinyProductsAreToldApart() {
        Domain domain = Domains.domain(Domains.issues(2), 12, new Alternating(), () -> 0);

        assertThat(Solutions.of(domain).nash()).containsExactly(1);
    }

    /** 0.05, 0.06, 0.05, ... */
    private static final class Alternating implements java.util.function.DoubleSupplier {
        private int calls;

        @Override
        public double getAsDouble() {
            return calls++ % 2 == 0 ? 0.05 : 0.06;
        }
    }

    @Test
    void aMillionOutcomes() {
        Domain domain = Domains.large(5, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);
        assertThat(domain.outcomes()).isEqualTo(1_048_576);

        Solutions found = Solutions.of(domain);

        // On the frontier of two parties, whoever is better for one is worse for the other.
        double[][] points = Arrays.stream(found.frontier())
                .mapToObj(domain::utilities)
                .sorted((one, other) -> Double.compare(one[0], other[0]))
                .toArray(double[][]::new);
        for (int i = 1; i < points.length; i++) {
            assertThat(points[i][1]).isLessThanOrEqualTo(points[i - 1][1] + Tie.NEAR);
        }
        assertThat(boxed(found.frontier()))
                .containsAll(boxed(found.nash()))
                .containsAll(boxed(found.kalaiSmorodinsky()));
        assertThat(boxed(found.frontier())).containsAll(boxed(found.utilitarian()));
    }

    @Test
    void aMillionOutcomesForThree() {
        Domain domain = Domains.large(6, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4);

        Solutions found = Solutions.of(domain);

        // No outcome, of those looked at, is better for somebody and worse for nobody than one of the frontier.
        double[] on = domain.utilities(found.frontier()[found.frontier().length / 2]);
        assertThat(LongStream.range(0, domain.outcomes()).mapToObj(domain::utilities))
                .noneMatch(other -> other[0] > on[0] && other[1] > on[1] && other[2] > on[2]);
        assertThat(boxed(found.frontier())).containsAll(boxed(found.nash()));
    }

    @Test
    void distancesOfADeal() {
        Domain domain = Domains.pie(4, null, 1, 1);
        Solutions found = Solutions.of(domain);

        DealDistances quarter = DealDistances.of(found, 1);

        assertThat(found.nash()).containsExactly(2);
        assertThat(quarter.isInZopa()).isTrue();
        assertThat(quarter.isOnFrontier()).isTrue();
        assertThat(quarter.distances().get(DealDistances.Solution.PARETO)).isZero();
        assertThat(quarter.distances().get(DealDistances.Solution.NASH)).isEqualTo(Math.sqrt(2) / 4, within(1e-12));
        assertThat(quarter.distances().get(DealDistances.Solution.UTILITARIAN)).isZero();
    }

    // Alternating offers

    @ParameterizedTest
    @CsvSource({"0, 1, 0", "0.25, 1, 0.25", "1, 1, 1", "0.25, 0.5, 0.0625", "0.25, 2, 0.5", "1, 0.1, 1", "0, 5, 0"})
    void concessionIsTimeToTheInverseOfE(double time, double e, double conceded) {
        assertThat(AlternatingOffers.conceded(time, e)).isEqualTo(conceded, within(1e-12));
    }

    @Test
    void whoConcedesEarlierGetsLess() {
        AlternatingOffers.Course even = AlternatingOffers.play(Domains.pie(100, 20, 1, 1), 20);
        AlternatingOffers.Course first = AlternatingOffers.play(Domains.pie(100, 20, 0.2, 1), 20);
        AlternatingOffers.Course second = AlternatingOffers.play(Domains.pie(100, 20, 3, 1), 20);

        assertThat(share(even)).isEqualTo(0.5, within(0.06));
        assertThat(share(first)).isGreaterThan(share(even));
        assertThat(share(second)).isLessThan(share(even));
    }

    private static double share(AlternatingOffers.Course course) {
        AlternatingOffers.Offer deal = course.deal();
        assertThat(deal).isNotNull();
        return deal == null ? 0 : deal.outcome() / 100.0;
    }

    @Test
    void offersNeverAskForMoreThanBefore() {
        AlternatingOffers.Course course = AlternatingOffers.play(Domains.pie(100, 30, 0.3, 2), 30);

        for (AlternatingOffers.Offer offer : course.offers()) {
            course.offers().stream()
                    .filter(later -> later.by() == offer.by() && later.round() > offer.round())
                    .forEach(later -> assertThat(later.asked()).isLessThanOrEqualTo(offer.asked()));
        }
        assertThat(course.deal()).isNotNull();
    }

    @Test
    void atTheLastMomentWhateverIsNoWorseThanNoDealIsAccepted() {
        assertThat(AlternatingOffers.play(Domains.pie(10, 1, 1, 1), 1).offers())
                .singleElement()
                .satisfies(offer -> {
                    assertThat(offer.asked()).isZero();
                    assertThat(offer.refusedBy()).isNull();
                });
    }

    @Test
    void whoCannotReachItsReservationOffersNothing() {
        Domain domain = Domains.domain(Domains.issues(2), 2, () -> 0.1, () -> 2);

        assertThat(AlternatingOffers.play(domain, 5)).isEqualTo(new AlternatingOffers.Course(List.of(), 0));
    }

    @Test
    void severalPartiesOfferInTurn() {
        AlternatingOffers.Course course = AlternatingOffers.play(Domains.large(9, 4, 3, 3, 3), 12);

        assertThat(course.offers()).isNotEmpty();
        assertThat(course.offers()).allSatisfy(offer -> assertThat(offer.by()).isEqualTo((offer.round() - 1) % 4));
    }

    /** Osborne and Rubinstein 1990, ch. 3: equal discounts d give 1 / (1 + d) to whoever offers first. */
    @ParameterizedTest
    @CsvSource({"0.9, 0.9, 0.526315789", "0.5, 0.5, 0.666666667", "0.9, 0.8, 0.714285714", "0.6, 0.9, 0.217391304"})
    void rubinsteinsClosedForm(double first, double second, double share) {
        assertThat(Rubinstein.share(first, second)).isEqualTo(share, within(1e-9));

        // Thinking back from a far last round over a pie in a thousand slices, the same comes out.
        long agreed = Rubinstein.agreed(Domains.pie(1000, null, 1, 1), 60, first, second);
        assertThat(agreed / 1000.0).isEqualTo(share, within(0.012));
    }

    @Test
    void inOneRoundWhoOffersTakesAll() {
        assertThat(Rubinstein.agreed(Domains.pie(10, null, 1, 1), 1, 0.9, 0.9)).isEqualTo(10);
        assertThat(Rubinstein.agreed(Domains.domain(Domains.issues(2), 2, () -> 0.1, () -> 2), 3, 0.9, 0.9))
                .isNegative();
    }

    private static List<Long> boxed(long[] outcomes) {
        return Arrays.stream(outcomes).boxed().toList();
    }
}
