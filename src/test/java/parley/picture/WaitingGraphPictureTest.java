package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.picture.Seen.number;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.exchangeCarriedOut;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Situation.given;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import parley.analysis.impasse.WaitingGraph;
import parley.negotiation.Subject;
import parley.testing.Situation;

class WaitingGraphPictureTest {

    private static WaitingGraphPicture picture(Situation situation) {
        return WaitingGraphPicture.of(WaitingGraph.of(situation.table(), situation.history()));
    }

    private static Situation impasse() {
        return given().by(RUS, proposeTalks("meet", UKR), gate("talks-first", talksOpened(), Subject.CEASEFIRE))
                .by(UKR, proposeCeasefire("call", RUS), gate("ceasefire-first", ceasefireInForce(), Subject.TALKS))
                .by(FRA, gate("exchange-first", exchangeCarriedOut(), Subject.CEASEFIRE));
    }

    @Test
    void whereNothingWaitsItSaysSo() {
        assertThat(picture(given()).told()).contains("Nothing on the table waits for anything else.");
        assertThat(Seen.of(picture(given())).root().getTextContent()).contains("Nothing on the table waits");
    }

    @Test
    void everyStepHasABoxAndEveryWaitAnArrowThatNamesItsHolders() {
        Seen seen = Seen.of(picture(impasse()));
        assertThat(seen.all("box")).hasSize(3);
        assertThat(seen.all("head")).hasSize(3);
        assertThat(seen.root().getTextContent())
                .contains("Ukraine: held to it by the rules")
                .contains("Russia: held to it by the rules")
                .contains("France: view of those who need not agree");
    }

    @Test
    void aCircleIsMarkedAndTold() {
        WaitingGraphPicture picture = picture(impasse());
        Seen seen = Seen.of(picture);
        assertThat(seen.all("knotted")).hasSize(2);
        assertThat(seen.all("knot")).hasSize(3);
        assertThat(picture.told())
                .startsWith("Who waits for whom: one circle.")
                .contains("↻ Talks wait for a ceasefire, and a ceasefire waits for talks.");
    }

    @Test
    void arrowsOnTheSameSideDoNotShareALevelWhereTheyMeet() {
        Situation situation = impasse().by(UKR, gate("exchange-before-talks", exchangeCarriedOut(), Subject.TALKS));
        WaitingGraphPicture picture = picture(situation);
        for (Element text : Seen.of(picture).tags("text")) {
            for (Element other : Seen.of(picture).tags("text")) {
                boolean same = text.getTextContent().equals(other.getTextContent());
                boolean apart = Math.abs(number(text, "y") - number(other, "y")) > 10
                        || Math.abs(number(text, "x") - number(other, "x")) > 120;
                assertThat(same || apart)
                        .as("%s and %s", text.getTextContent(), other.getTextContent())
                        .isTrue();
            }
            assertThat(number(text, "y")).isBetween(10.0, picture.height());
        }
    }
}
