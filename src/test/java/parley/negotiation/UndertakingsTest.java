package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.OSC;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.allege;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireOfAtLeast;
import static parley.testing.Moves.ceasefireWhen;
import static parley.testing.Moves.days;
import static parley.testing.Moves.declareCeasefire;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.report;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.testing.Cast;
import parley.testing.Situation;

/** What binds whom and for how long; who may say, and who may establish, that it was broken. */
class UndertakingsTest {

    private static Situation agreed(Terms.Ceasefire terms) {
        return given().by(UKR, proposeCeasefire("pause", terms, RUS)).by(RUS, acceptCeasefire("pause"));
    }

    // ---- beginning and ending

    @Test
    void aCeasefireAgreedOnItsDayBeginsWhenItIsAgreedAndKeepsItsLength() {
        given().at("05-12T10:00")
                .by(UKR, proposeCeasefire("pause", ceasefire(on("05-12"), days(1)), RUS))
                .at("05-12T15:00")
                .when(RUS, acceptCeasefire("pause"))
                .thenTheTable(table -> {
                    Undertaking pause = table.undertakings().get(name("pause"));
                    assertThat(pause.from()).isEqualTo(table.now());
                    assertThat(pause.until()).isEqualTo(table.now().plus(days(1)));
                });
    }

    @Test
    void aDeclaredCeasefireBindsItsDeclarerOnly() {
        given().when(RUS, declareCeasefire("truce", ceasefire(on("05-09"), days(3))))
                .thenHappens(
                        new DeclareCeasefire.CeasefireDeclared(name("truce"), "truce", ceasefire(on("05-09"), days(3))))
                .and()
                .whenTimePassesUntil("05-09T12:00")
                .thenHappens(new UndertakingConsequences.CeasefireEnteredIntoForce(name("truce")))
                .allAt("05-09T00:00")
                .told("The ceasefire \u201ctruce\u201d enters into force; it binds Russia only.")
                .thenTheTableLooksLike("""
                    9 May 00:00
                    ceasefire  truce binds RUS: in force, 9 May 00:00 to 12 May 00:00
                    """)
                .and()
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(new UndertakingConsequences.CeasefireExpired(name("truce")))
                .allAt("05-12T00:00")
                .thenTheTableLooksLike("""
                    12 May 00:00
                    ceasefire  truce binds RUS: expired, 9 May 00:00 to 12 May 00:00
                    """);
    }

    @Test
    void aDeclaredCeasefireWithNoStartIsInForceAtOnce() {
        given().when(RUS, declareCeasefire("truce", ceasefire()))
                .thenHappens(
                        new DeclareCeasefire.CeasefireDeclared(name("truce"), "truce", ceasefire()),
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("truce")));
    }

    @Test
    void anAgreedCeasefireStartsOnItsDayAndExpiresAfterItsLength() {
        agreed(ceasefire(on("05-12"), days(30)))
                .whenTimePassesUntil("07-01T00:00")
                .thenHappens(
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")),
                        new UndertakingConsequences.CeasefireExpired(name("pause")))
                .thenTheTableLooksLike("""
                    11 Jun 00:00
                    proposal   pause UKR -> RUS: agreed
                    ceasefire  pause binds UKR+RUS: expired, 12 May 00:00 to 11 Jun 00:00
                    """);
    }

    @Test
    void atLeastThirtyDaysEndByThemselvesNever() {
        agreed(ceasefireOfAtLeast(on("05-12"), days(30)))
                .whenTimePassesUntil("12-31T00:00")
                .thenHappens(new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")));
    }

    @Test
    void aStartMayWaitForSomethingAndTheLengthRunsFromThere() {
        given().by(UKR, proposeTalks("meet", RUS))
                .by(RUS, acceptTalks("meet"), new Attend(name("meet")))
                .by(UKR, proposeCeasefire("pause", ceasefireWhen(talksOpened("meet"), days(3)), RUS))
                .by(RUS, acceptCeasefire("pause"))
                .at("05-10T10:00")
                .when(UKR, new Attend(name("meet")))
                .thenHappens(
                        new Attend.Attended(name("meet")),
                        new TalksConsequences.TalksOpened(name("meet")),
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")))
                .thenTheTable(table -> assertThat(
                                table.undertakings().get(name("pause")).until())
                        .isEqualTo(Cast.at("05-13T10:00")));
    }

    @Test
    void whatIsAgreedOnItsVeryDayIsInForceAtOnce() {
        given().at("05-12T15:00")
                .by(UKR, proposeCeasefire("pause", ceasefire(on("05-12"), null), RUS))
                .when(RUS, acceptCeasefire("pause"))
                .thenHappens(
                        new AcceptCeasefire.CeasefireAccepted(name("pause"), List.of()),
                        new ProposalConsequences.CeasefireAgreed(name("pause"), List.of(UKR, RUS)),
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")))
                .allAt("05-12T15:00");
    }

    @Test
    void theRulesOfDeclaring() {
        given().at("05-10T00:00")
                .when(RUS, declareCeasefire("truce", ceasefire(on("05-09"), null)))
                .thenRefused("itsDateHasNotPassed", "9 May 2025, has passed")
                .and()
                .when(RUS, declareCeasefire("truce", ceasefireWhen(talksOpened("summit"), null)))
                .thenRefused("whatTheConditionsNameExists", "names summit", name("summit"))
                .and()
                .by(RUS, declareCeasefire("truce", ceasefire()))
                .when(RUS, declareCeasefire("truce", ceasefire()))
                .thenRefused("theNameIsNew", "truce is taken", name("truce"));
    }

    // ---- denouncing

    @Test
    void anAgreedCeasefireIsDenouncedByOneAndEndsForAll() {
        agreed(ceasefire())
                .at("05-20T00:00")
                .when(RUS, new DenounceCeasefire(name("pause")))
                .thenHappens(new DenounceCeasefire.CeasefireDenounced(name("pause")))
                .thenTheTable(table -> {
                    Undertaking pause = table.undertakings().get(name("pause"));
                    assertThat(pause.state()).isEqualTo(Undertaking.State.DENOUNCED);
                    assertThat(pause.endedAt()).isEqualTo(Cast.at("05-20T00:00"));
                });
    }

    @Test
    void theUndertakingStands() {
        given().when(RUS, new DenounceCeasefire(name("pause")))
                .thenRefused("theUndertakingStands", "There is no undertaking pause", name("pause"))
                .and()
                .by(RUS, declareCeasefire("pause", ceasefire(on("05-09"), days(1))))
                .at("05-12T00:00")
                .when(RUS, new DenounceCeasefire(name("pause")))
                .thenRefused("theUndertakingStands", "is over: expired", name("pause"));
    }

    @Test
    void theyAreBoundByIt() {
        given().by(RUS, declareCeasefire("truce", ceasefire()))
                .when(UKR, new DenounceCeasefire(name("truce")))
                .thenRefused("theyAreBoundByIt", "does not bind Ukraine", name("truce"));
    }

    // ---- allegations and findings

    @Test
    void anAllegationIsNeverTheViolation() {
        agreed(ceasefire())
                .when(UKR, allege("claim", "pause", RUS))
                .thenHappens(new AllegeViolation.ViolationAlleged(name("claim"), List.of(RUS), name("pause"), true))
                .told("Ukraine alleges that Russia violated \u201cpause\u201d.")
                .thenTheTable(table -> {
                    assertThat(table.findings().all()).isEmpty();
                    assertThat(table.undertakings().get(name("pause")).inForce())
                            .isTrue();
                })
                .and()
                .when(RUS, allege("counter-claim", "pause", UKR))
                .thenHappens(
                        new AllegeViolation.ViolationAlleged(name("counter-claim"), List.of(UKR), name("pause"), true));
    }

    @Test
    void whetherTheAccusedWasBoundIsOnRecord() {
        given().by(RUS, declareCeasefire("truce", ceasefire()))
                .when(RUS, allege("claim", "truce", UKR))
                .thenHappens(new AllegeViolation.ViolationAlleged(name("claim"), List.of(UKR), name("truce"), false))
                .told("Russia alleges that Ukraine violated \u201ctruce\u201d, an undertaking that did not bind the"
                        + " accused.");
    }

    @Test
    void theAccusedDenies() {
        agreed(ceasefire())
                .by(UKR, allege("claim", "pause", RUS))
                .when(RUS, new DenyViolation(name("claim")))
                .thenHappens(new DenyViolation.ViolationDenied(name("claim")))
                .thenTheTable(table -> assertThat(
                                table.allegations().get(name("claim")).denials())
                        .containsExactly(RUS));
    }

    @Test
    void theRulesOfAlleging() {
        PartyId nobody = PartyId.of("NOBODY");
        given().by(RUS, declareCeasefire("truce", ceasefire(on("05-09"), null)))
                .when(UKR, allege("claim", "none", RUS))
                .thenRefused("thereIsSuchAnUndertaking", "nothing to violate", name("none"))
                .and()
                .when(UKR, allege("claim", "truce", RUS))
                .thenRefused("theUndertakingHasBeenInForce", "has not come into force yet", name("truce"))
                .and()
                .when(UKR, allege("claim", "truce"))
                .thenRefused("itIsAddressedToSomebodyElse", "addressed to nobody")
                .and()
                .when(UKR, allege("claim", "truce", nobody))
                .thenRefused("theyAreInTheCast", "no party NOBODY")
                .and()
                .when(UKR, allege("truce", "truce", RUS))
                .thenRefused("theNameIsNew", "truce is taken", name("truce"));
    }

    @Test
    void whatWasDenouncedBeforeItBeganWasNeverInForce() {
        given().by(RUS, declareCeasefire("truce", ceasefire(on("05-09"), null)))
                .by(RUS, declareCeasefire("other", ceasefireWhen(talksOpened(), null)))
                .by(RUS, new DenounceCeasefire(name("truce")), new DenounceCeasefire(name("other")))
                .at("05-10T00:00")
                .when(UKR, allege("claim", "truce", RUS))
                .thenRefused("theUndertakingHasBeenInForce", "never came into force", name("truce"))
                .and()
                .when(UKR, allege("claim", "other", RUS))
                .thenRefused("theUndertakingHasBeenInForce", "never came into force", name("other"))
                .and()
                .by(RUS, declareCeasefire("third", ceasefire()), new DenounceCeasefire(name("third")))
                .when(UKR, allege("claim", "third", RUS))
                .thenHappens(new AllegeViolation.ViolationAlleged(name("claim"), List.of(RUS), name("third"), true));
    }

    @Test
    void theRulesOfDenying() {
        agreed(ceasefire())
                .by(UKR, allege("claim", "pause", RUS))
                .when(RUS, new DenyViolation(name("none")))
                .thenRefused("theyAreAccused", "There is no allegation none", name("none"))
                .and()
                .when(FRA, new DenyViolation(name("claim")))
                .thenRefused("theyAreAccused", "is not against France", name("claim"))
                .and()
                .by(RUS, new DenyViolation(name("claim")))
                .when(RUS, new DenyViolation(name("claim")))
                .thenRefused("theyHaveNotDeniedItAlready", "Russia has denied claim already", name("claim"));
    }

    @Test
    void aMonitorReportsWhatItFound() {
        agreed(ceasefire())
                .when(OSC, report("finding", "pause", RUS))
                .thenHappens(new ReportViolation.ViolationReported(name("finding"), RUS, name("pause"), "an incident"))
                .told("Observers, as monitor, reports that Russia violated \u201cpause\u201d: an incident.")
                .thenTheTable(table -> assertThat(
                                table.undertakings().get(name("pause")).inForce())
                        .as("a violation does not end it")
                        .isTrue());
    }

    @Test
    void theyAreAMonitor() {
        agreed(ceasefire())
                .when(UKR, report("finding", "pause", RUS))
                .thenRefused("theyAreAMonitor", "Ukraine is not a monitor; a party may only allege");
    }

    @Test
    void theUndertakingIsInForce() {
        given().when(OSC, report("finding", "truce", RUS))
                .thenRefused("theUndertakingIsInForce", "nothing to violate", name("truce"))
                .and()
                .by(RUS, declareCeasefire("truce", ceasefire(on("05-09"), null)))
                .when(OSC, report("finding", "truce", RUS))
                .thenRefused("theUndertakingIsInForce", "not in force: agreed, not yet in force", name("truce"));
    }

    @Test
    void itBindsTheAccused() {
        given().by(RUS, declareCeasefire("truce", ceasefire()))
                .when(OSC, report("finding", "truce", UKR))
                .thenRefused("itBindsTheAccused", "does not bind Ukraine", name("truce"));
    }
}
