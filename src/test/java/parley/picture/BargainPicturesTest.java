package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.analysis.bargaining.AlternatingOffers;
import parley.analysis.bargaining.Cloud;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;

class BargainPicturesTest {

    /** Party i weighs issue j by (7 i + 3 j) mod 5 + 1; odd parties like later values less. */
    private static Domain domain(int parties, int issues, int values, double reservation) {
        List<Domain.Issue> all = new ArrayList<>();
        for (int j = 0; j < issues; j++) {
            List<Domain.Value> of = new ArrayList<>();
            for (int v = 0; v < values; v++) {
                of.add(new Domain.Value("v" + v, false));
            }
            all.add(new Domain.Issue("i" + j, of));
        }
        List<Domain.Bargainer> bargainers = new ArrayList<>();
        for (int i = 0; i < parties; i++) {
            List<List<Double>> worth = new ArrayList<>();
            for (int j = 0; j < issues; j++) {
                List<Double> of = new ArrayList<>();
                for (int v = 0; v < values; v++) {
                    double share = values == 1 ? 1 : (double) v / (values - 1);
                    of.add(((7 * i + 3 * j) % 5 + 1) * (i % 2 == 0 ? share : 1 - share));
                }
                worth.add(of);
            }
            bargainers.add(new Domain.Bargainer("P" + i, "Party <" + i + ">", reservation, worth, 10, 1, null));
        }
        return new Domain(new Domain.Heading("A & B", "", "", List.of()), all, bargainers);
    }

    @Test
    void everyOutcomeIsInTheCloudOnce() {
        for (Domain domain : List.of(domain(2, 4, 3, 0), domain(3, 5, 2, 0), domain(1, 2, 4, 0), domain(2, 0, 1, 0))) {
            Cloud cloud = Cloud.of(domain, 0, Math.min(1, domain.parties().size() - 1), 13, 7);
            long all = 0;
            for (int cell = 0; cell < 13 * 7; cell++) {
                all += cloud.count(cell % 13, cell / 13);
            }
            assertThat(all).isEqualTo(domain.outcomes());
        }
    }

    @Test
    void everySolutionIsMarkedAndTold() {
        Solutions solutions = Solutions.of(domain(2, 4, 3, 2));
        Picture picture = BargainPictures.outcomes(solutions, 5L);
        int marks = solutions.nash().length
                + solutions.kalaiSmorodinsky().length
                + solutions.egalitarian().length
                + solutions.utilitarian().length;
        // In the plot, each in the legend, and the deal in both.
        assertThat(Seen.of(picture).all("pick")).hasSize(Math.min(marks, 48) + 4 + 2);
        assertThat(picture.told())
                .contains(
                        "Picked by Nash:",
                        "Picked by Kalai-Smorodinsky:",
                        "Picked by egalitarian:",
                        "Picked by utilitarian:")
                .contains("Reservations: Party <0> 2, Party <1> 2", "The deal that was asked about: i0=v0");
    }

    @Test
    void anEmptyZoneIsDrawnWithoutSolutions() {
        Picture picture = BargainPictures.outcomes(Solutions.of(domain(2, 2, 2, 99)), null);
        assertThat(Seen.of(picture).all("pick")).hasSize(4);
        assertThat(picture.told()).contains("0 outcomes are at or above all").doesNotContain("Picked by");
    }

    @Test
    void ofManyPartiesTwoAreShownAndThatIsSaid() {
        assertThat(BargainPictures.outcomes(Solutions.of(domain(4, 3, 2, 0)), null)
                        .told())
                .contains("2 more parties are not shown");
    }

    @Test
    void aLargeFrontierStaysSmallInThePicture() {
        Solutions solutions = Solutions.of(domain(3, 9, 3, 0));
        assertThat(solutions.frontier()).hasSizeGreaterThan(100);
        Picture picture = BargainPictures.outcomes(solutions, null);
        assertThat(Seen.of(picture).all("dot")).hasSizeLessThan(60);
        assertThat(picture.told().lines().count()).isLessThan(30);
    }

    @Test
    void whatEachAsksForFalls() {
        Domain domain = domain(2, 3, 3, 1);
        Picture picture = BargainPictures.offers(domain, AlternatingOffers.play(domain, 10));
        assertThat(picture.told()).contains("Party <0>", "Party <1>", "utility asked for by round");
        assertThat(Seen.of(picture).all("curve")).hasSize(2);
    }
}
