package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.endOf;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Cast.sharp;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.impose;
import static parley.testing.Moves.imposeAsAnnounced;
import static parley.testing.Moves.measureLifted;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.ultimatum;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Urging has no penalty, a threat has one, an ultimatum has a penalty and a time. */
class PressureTest {

    @Test
    void othersAreUrged() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .when(USA, new Urge(name("press"), List.of(RUS), "to accept", name("pause")))
                .thenHappens(new Urge.Urged(name("press"), List.of(RUS), "to accept", name("pause")))
                .told("The United States urges Russia to accept.")
                .thenTheTable(
                        table -> assertThat(table.pressure().get(name("press")).penalty())
                                .isNull());
    }

    @Test
    void aThreatIsMade() {
        given().when(USA, new Threaten(name("warning"), List.of(RUS), "to agree", "sanctions", null))
                .thenHappens(new Threaten.Threatened(name("warning"), List.of(RUS), "to agree", "sanctions", null))
                .and()
                .whenTimePassesUntil("12-31T00:00")
                .thenNothingHappens();
    }

    @Test
    void anUltimatumRunsOut() {
        given().when(FRA, ultimatum("deadline", ceasefireInForce(), on("05-12"), RUS))
                .thenHappens(new GiveUltimatum.UltimatumGiven(
                        name("deadline"), List.of(RUS), "to agree", "sanctions", ceasefireInForce(), on("05-12")))
                .and()
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(new PressureConsequences.UltimatumRanOut(name("deadline"), false))
                .allAt(endOf("05-12"))
                .told("The time that France set is up (deadline): what was demanded has not come about.")
                .thenTheTableLooksLike("""
                    12 May 23:59
                    pressure   deadline FRA on RUS: ran out
                    """);
    }

    @Test
    void anUltimatumIsHeeded() {
        given().by(FRA, ultimatum("deadline", ceasefireInForce(), on("05-12"), RUS))
                .by(UKR, proposeCeasefire("pause", RUS))
                .by(RUS, acceptCeasefire("pause"))
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(new PressureConsequences.UltimatumRanOut(name("deadline"), true))
                .thenTheTable(table -> assertThat(
                                table.pressure().get(name("deadline")).state())
                        .isEqualTo(Pressure.State.HEEDED));
    }

    @Test
    void whatIsDoneAtTheLastMomentHeedsIt() {
        given().by(FRA, ultimatum("deadline", ceasefireInForce(), sharp("05-12T10:00"), RUS))
                .by(UKR, proposeCeasefire("pause", RUS))
                .at("05-12T10:00")
                .by(RUS, acceptCeasefire("pause"))
                .whenTimePassesUntil("05-12T10:00")
                .thenHappens(new PressureConsequences.UltimatumRanOut(name("deadline"), true));
    }

    @Test
    void aDemandInWordsAloneAlwaysRunsOut() {
        given().by(FRA, ultimatum("deadline", null, on("05-12"), RUS))
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(new PressureConsequences.UltimatumRanOut(name("deadline"), false));
    }

    @Test
    void whatWasAnnouncedIsCarriedOut() {
        given().by(FRA, ultimatum("deadline", null, on("05-12"), RUS))
                .at("05-13T00:00")
                .when(FRA, imposeAsAnnounced("sanctions", "deadline", RUS))
                .thenHappens(
                        new PressureConsequences.UltimatumRanOut(name("deadline"), false),
                        new ImposeMeasure.MeasureImposed(
                                name("sanctions"), List.of(RUS), "sanctions", name("deadline")))
                .thenTheTable(table -> {
                    assertThat(table.pressure().get(name("deadline")).state()).isEqualTo(Pressure.State.CARRIED_OUT);
                    assertThat(table.measures().get(name("sanctions")).carriesOut())
                            .isEqualTo(name("deadline"));
                });
    }

    @Test
    void aMeasureIsImposedAndEased() {
        given().when(USA, impose("sanctions", RUS))
                .thenHappens(new ImposeMeasure.MeasureImposed(name("sanctions"), List.of(RUS), "sanctions", null))
                .and()
                .when(USA, new EaseMeasure(name("sanctions")))
                .thenHappens(new EaseMeasure.MeasureEased(name("sanctions")))
                .told("The United States lifts the measure sanctions: sanctions.")
                .and()
                .when(USA, new EaseMeasure(name("sanctions")))
                .thenRefused("theMeasureIsInForce", "lifted already", name("sanctions"));
    }

    @Test
    void theMeasureIsInForceAndTheirOwn() {
        given().by(USA, impose("sanctions", RUS))
                .when(FRA, new EaseMeasure(name("sanctions")))
                .thenRefused("theMeasureIsTheirOwn", "imposed by the United States, who alone", name("sanctions"))
                .and()
                .when(USA, new EaseMeasure(name("none")))
                .thenRefused("theMeasureIsInForce", "There is no measure none", name("none"));
    }

    @Test
    void theAnnouncementStandsAndIsTheirOwn() {
        given().by(USA, new Threaten(name("warning"), List.of(RUS), "to agree", "sanctions", null))
                .by(USA, new Urge(name("press"), List.of(RUS), "to agree", null))
                .when(FRA, imposeAsAnnounced("sanctions", "warning", RUS))
                .thenRefused("theAnnouncementStandsAndIsTheirOwn", "announced by the United States", name("warning"))
                .and()
                .when(USA, imposeAsAnnounced("sanctions", "press", RUS))
                .thenRefused("theAnnouncementStandsAndIsTheirOwn", "no standing threat", name("press"))
                .and()
                .by(USA, imposeAsAnnounced("sanctions", "warning", RUS))
                .when(USA, imposeAsAnnounced("more", "warning", RUS))
                .thenRefused("theAnnouncementStandsAndIsTheirOwn", "no standing threat", name("warning"));
    }

    @Test
    void theRulesOfPressing() {
        PartyId nobody = PartyId.of("NOBODY");
        given().at("05-10T00:00")
                .when(USA, new Urge(name("press"), List.of(USA), "to agree", name("none")))
                .thenRefused("itIsAddressedToSomebodyElse", "The United States cannot address itself")
                .thenRefused("whatItIsAboutExists", "nothing called none", name("none"))
                .and()
                .when(USA, new Threaten(name("warning"), List.of(nobody), "to agree", "x", agreed("none")))
                .thenRefused("theyAreInTheCast", "no party NOBODY")
                .thenRefused("whatTheConditionsNameExists", "names none", name("none"))
                .and()
                .when(USA, ultimatum("deadline", measureLifted("none"), on("05-09")))
                .thenRefused("itIsAddressedToSomebodyElse", "to nobody")
                .thenRefused("whatTheConditionsNameExists", "names none", name("none"))
                .thenRefused("itsDateHasNotPassed", "9 May 2025, has passed")
                .and()
                .by(USA, impose("sanctions", RUS))
                .when(USA, impose("sanctions", nobody))
                .thenRefusedOnlyFor("theNameIsNew", "theyAreInTheCast");
    }
}
