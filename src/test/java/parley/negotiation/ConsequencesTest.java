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
import static parley.testing.Moves.acceptExchange;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.days;
import static parley.testing.Moves.declareCeasefire;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.offer;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeExchange;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.settlement;
import static parley.testing.Moves.talks;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Moves.ultimatum;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows from the rules and the clock, and in which order. */
class ConsequencesTest {

    // ---- proposals lapse

    @Test
    void aProposalThatNobodyAnswersLapsesWhichIsNoRefusal() {
        given().by(UKR, proposeCeasefire("pause", ceasefire(on("05-12"), days(30)), RUS))
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(new ProposalConsequences.ProposalLapsed(name("pause"), List.of(RUS)))
                .allAt(endOf("05-12"))
                .told("\u201cpause\u201d lapses: Russia gave no answer.")
                .thenTheTableLooksLike("""
                    12 May 23:59
                    proposal   pause UKR -> RUS: lapsed
                    """)
                .thenTheTable(table -> assertThat(table.seat(RUS).stances()).isEmpty());
    }

    @Test
    void aProposalThatWasCounteredLapsesToo() {
        Offer counter = offer("meet", UKR).answering(name("pause"));
        given().by(UKR, proposeCeasefire("pause", ceasefire(on("05-12"), null), RUS))
                .by(RUS, new ProposeTalks(counter, talks()))
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(new ProposalConsequences.ProposalLapsed(name("pause"), List.of(RUS)))
                .told("\u201cpause\u201d lapses: Russia had not accepted it as it stands.");
    }

    @Test
    void oneWasSilentAndOneHadNotAccepted() {
        given().by(USA, new ProposeTalks(offer("meet", UKR, RUS).openUntil(on("05-12")), talks()))
                .by(UKR, acceptTalks("meet", ceasefireInForce()))
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(new ProposalConsequences.ProposalLapsed(name("meet"), List.of(UKR, RUS)))
                .told("\u201cmeet\u201d lapses: Russia gave no answer; Ukraine had not accepted it as it stands.")
                .thenTheTableLooksLike("""
                    12 May 23:59
                    proposal   meet USA -> UKR+RUS: lapsed
                    talks      meet of UKR+RUS: off
                    """);
    }

    @Test
    void aYesInTheLastSecondIsInTimeAndOneSecondLaterTooLate() {
        given().by(UKR, proposeTalks("meet", on("05-12"), RUS), proposeExchange("swap", RUS))
                .at(endOf("05-12"))
                .when(RUS, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(UKR, RUS)))
                .and()
                .at("05-13T00:00")
                .when(RUS, acceptTalks("meet"))
                .thenRefusedOnlyFor("theProposalIsOpen");
    }

    @Test
    void aLateYesFindsTheProposalLapsed() {
        given().by(UKR, proposeTalks("meet", on("05-12"), RUS))
                .at("05-13T00:00")
                .when(RUS, acceptTalks("meet"))
                .thenRefused("theProposalIsOpen", "is not open: it is lapsed", name("meet"))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet UKR -> RUS: open, unanswered, awaits RUS
                    talks      meet of UKR+RUS: proposed
                    """);
    }

    @Test
    void whatFellDueOnTheWayComesBeforeTheMove() {
        given().by(UKR, proposeTalks("meet", on("05-12"), RUS))
                .at("05-14T00:00")
                .when(RUS, proposeTalks("later", UKR))
                .thenHappens(
                        new ProposalConsequences.ProposalLapsed(name("meet"), List.of(RUS)),
                        new ProposeTalks.TalksProposed(offer("later", UKR), talks(), List.of(RUS, UKR), null));
    }

    // ---- acceptances that wait

    @Test
    void aConditionalAcceptanceTakesEffectWhenWhatItWaitsForComes() {
        given().by(RUS, proposeTalks("meet", UKR))
                .by(UKR, acceptTalks("meet", ceasefireInForce()))
                .by(USA, proposeCeasefire("pause", ceasefire(on("05-12"), null), UKR, RUS))
                .by(UKR, acceptCeasefire("pause"))
                .by(RUS, acceptCeasefire("pause"))
                .whenTimePassesUntil("05-12T08:00")
                .thenHappens(
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")),
                        new ProposalConsequences.AcceptanceTookEffect(name("meet"), UKR),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)))
                .allAt("05-12T00:00");
    }

    @Test
    void twoThatWaitForEachOtherStayWaiting() {
        given().by(USA, proposeCeasefire("pause", UKR, RUS), proposeTalks("meet", UKR, RUS))
                .by(UKR, acceptCeasefire("pause"), acceptTalks("meet", ceasefireInForce()))
                .by(RUS, acceptTalks("meet"))
                .when(RUS, acceptCeasefire("pause", talksOpened()))
                .thenHappens(new AcceptCeasefire.CeasefireAccepted(name("pause"), List.of(talksOpened())))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet USA -> UKR+RUS: conditionally accepted, awaits UKR
                    proposal   pause USA -> UKR+RUS: conditionally accepted, awaits RUS
                    talks      meet of UKR+RUS: proposed
                    """)
                .and()
                .whenTimePassesUntil("12-31T00:00")
                .thenNothingHappens();
    }

    @Test
    void oneGivesWayAndBothTakeEffect() {
        given().by(USA, proposeCeasefire("pause", UKR, RUS), proposeTalks("meet", UKR, RUS))
                .by(UKR, acceptCeasefire("pause"), acceptTalks("meet", ceasefireInForce()))
                .by(RUS, acceptTalks("meet"), acceptCeasefire("pause", agreed("meet")))
                .when(UKR, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(UKR, RUS)),
                        new ProposalConsequences.AcceptanceTookEffect(name("pause"), RUS),
                        new ProposalConsequences.CeasefireAgreed(name("pause"), List.of(UKR, RUS)),
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")));
    }

    // ---- at one and the same moment

    @Test
    void aCeasefireAtTenOpensTheGateToTalksAtTen() {
        given().by(UKR, gate("first", ceasefireInForce(), Subject.TALKS))
                .by(UKR, proposeCeasefire("pause", ceasefire(sharp("05-15T10:00"), null), RUS))
                .by(RUS, acceptCeasefire("pause"), proposeTalks("meet", sharp("05-15T10:00"), UKR))
                .by(RUS, new Attend(name("meet")))
                .by(UKR, acceptTalks("meet", ceasefireInForce()))
                .at("05-15T09:59")
                .when(UKR, new Attend(name("meet")))
                .thenRefusedOnlyFor("theyHaveSaidYesToTheTalks", "noHardGateOfTheirOwnStandsInTheWay")
                .thenRefused("theyHaveSaidYesToTheTalks", "still waits for what it named", name("meet"))
                .and()
                .at("05-15T10:00")
                .when(UKR, new Attend(name("meet")))
                .thenHappens(
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")),
                        new ProposalConsequences.AcceptanceTookEffect(name("meet"), UKR),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)),
                        new Attend.Attended(name("meet")),
                        new TalksConsequences.TalksOpened(name("meet")))
                .allAt("05-15T10:00");
    }

    @Test
    void ifNobodyComesAtTenTheyAreMissedAfterTheCeasefireHasBegun() {
        given().by(UKR, proposeCeasefire("pause", ceasefire(sharp("05-15T10:00"), null), RUS))
                .by(UKR, proposeTalks("meet", sharp("05-15T10:00"), RUS))
                .by(RUS, acceptCeasefire("pause"), acceptTalks("meet"))
                .whenTimePassesUntil("05-15T10:00")
                .thenHappens(
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("pause")),
                        new TalksConsequences.TalksMissed(name("meet")))
                .allAt("05-15T10:00");
    }

    @Test
    void twoThingsDueAtOnceHappenInTheOrderOfTheirNames() {
        given().by(UKR, proposeTalks("b", on("05-12"), RUS), proposeTalks("a", on("05-12"), RUS))
                .whenTimePassesUntil("05-13T00:00")
                .thenHappens(
                        new ProposalConsequences.ProposalLapsed(name("a"), List.of(RUS)),
                        new ProposalConsequences.ProposalLapsed(name("b"), List.of(RUS)))
                .allAt(endOf("05-12"));
    }

    @Test
    void earlierThingsComeFirstWhateverTheyAre() {
        given().by(FRA, ultimatum("deadline", null, on("05-11"), RUS))
                .by(RUS, declareCeasefire("truce", ceasefire(on("05-12"), days(1))))
                .by(UKR, proposeTalks("meet", on("05-10"), RUS))
                .whenTimePassesUntil("05-31T00:00")
                .thenHappens(
                        new ProposalConsequences.ProposalLapsed(name("meet"), List.of(RUS)),
                        new PressureConsequences.UltimatumRanOut(name("deadline"), false),
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("truce")),
                        new UndertakingConsequences.CeasefireExpired(name("truce")));
    }

    @Test
    void oneMomentInFullOrder() {
        given().by(
                        UKR,
                        proposeTalks("met", sharp("05-15T10:00"), RUS),
                        proposeTalks("missed", sharp("05-15T10:00"), RUS))
                .by(RUS, acceptTalks("met"), acceptTalks("missed"), new Attend(name("met")))
                .by(UKR, new Attend(name("met")))
                .by(RUS, declareCeasefire("old", ceasefire(null, null)))
                .by(RUS, new DenounceCeasefire(name("old")))
                .by(RUS, declareCeasefire("truce", ceasefire(sharp("05-15T10:00"), null)))
                .by(UKR, proposeExchange("swap", RUS))
                .by(RUS, acceptExchange("swap", talksOpened("met")))
                .by(FRA, ultimatum("deadline", agreed("swap"), sharp("05-15T10:00"), RUS))
                .by(UKR, new ProposeSettlement(offer("text", RUS).openUntil(sharp("05-15T10:00")), settlement("a")))
                .whenTimePassesUntil("05-15T10:00")
                .thenHappens(
                        new UndertakingConsequences.CeasefireEnteredIntoForce(name("truce")),
                        new TalksConsequences.TalksOpened(name("met")),
                        new ProposalConsequences.AcceptanceTookEffect(name("swap"), RUS),
                        new ProposalConsequences.ExchangeAgreed(name("swap"), List.of(UKR, RUS)),
                        new TalksConsequences.TalksMissed(name("missed")),
                        new PressureConsequences.UltimatumRanOut(name("deadline"), true),
                        new ProposalConsequences.ProposalLapsed(name("text"), List.of(RUS)))
                .allAt("05-15T10:00");
    }

    @Test
    void whatIsOverdueWhenItIsAgreedComesAtOnce() {
        given().by(UKR, new ProposeTalks(offer("meet", RUS).openUntil(on("05-20")), talks(on("05-15"))))
                .at("05-18T12:00")
                .when(RUS, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(UKR, RUS)),
                        new TalksConsequences.TalksMissed(name("meet")))
                .allAt("05-18T12:00");
    }
}
