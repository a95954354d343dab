package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.endOf;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptExchange;
import static parley.testing.Moves.acceptSettlement;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.change;
import static parley.testing.Moves.days;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.offer;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeExchange;
import static parley.testing.Moves.proposeSettlement;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.settlement;
import static parley.testing.Moves.talks;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptingTest {

    // ---- as it stands

    @Test
    void aCeasefireIsAccepted() {
        given().by(UKR, proposeCeasefire("pause", ceasefire(on("05-12"), days(30)), RUS))
                .at("05-10T18:00")
                .when(RUS, acceptCeasefire("pause"))
                .thenHappens(
                        new AcceptCeasefire.CeasefireAccepted(name("pause"), List.of()),
                        new ProposalConsequences.CeasefireAgreed(name("pause"), List.of(UKR, RUS)))
                .allAt("05-10T18:00")
                .thenTheTableLooksLike("""
                    10 May 18:00
                    proposal   pause UKR -> RUS: agreed
                    ceasefire  pause binds UKR+RUS: agreed, not yet in force, 12 May 00:00 to 11 Jun 00:00
                    """);
    }

    @Test
    void talksAreAccepted() {
        given().by(RUS, proposeTalks("meet", on("05-15"), UKR))
                .when(UKR, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet RUS -> UKR: agreed
                    talks      meet of RUS+UKR: agreed
                    """);
    }

    @Test
    void anExchangeIsAccepted() {
        given().by(RUS, proposeExchange("swap", UKR))
                .when(UKR, acceptExchange("swap"))
                .thenHappens(
                        new AcceptExchange.ExchangeAccepted(name("swap"), List.of()),
                        new ProposalConsequences.ExchangeAgreed(name("swap"), List.of(RUS, UKR)))
                .told("The exchange \u201cswap\u201d is agreed between Russia and Ukraine.");
    }

    @Test
    void aSettlementIsAccepted() {
        given().by(USA, proposeSettlement("text", UKR, RUS))
                .when(UKR, acceptSettlement("text"))
                .thenHappens(new AcceptSettlement.SettlementAccepted(name("text"), List.of()))
                .and()
                .when(RUS, acceptSettlement("text"))
                .thenHappens(
                        new AcceptSettlement.SettlementAccepted(name("text"), List.of()),
                        new ProposalConsequences.SettlementAgreed(name("text"), List.of(UKR, RUS)));
    }

    @Test
    void oneYesOfTwoIsNotYetAnAgreement() {
        given().by(USA, proposeCeasefire("pause", UKR, RUS))
                .when(UKR, acceptCeasefire("pause"))
                .thenHappens(new AcceptCeasefire.CeasefireAccepted(name("pause"), List.of()))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   pause USA -> UKR+RUS: accepted, not yet agreed, awaits RUS
                    """)
                .thenTheTable(table ->
                        assertThat(table.seat(UKR).stances()).containsEntry(name("pause"), Seat.Stance.ACCEPTED));
    }

    @Test
    void aSupportersYesOnConditionsLeavesTheProposalUnanswered() {
        given().by(UKR, proposeTalks("meet", RUS, FRA))
                .when(FRA, acceptTalks("meet", new Condition.CeasefireInForce(null)))
                .thenTheTable(table ->
                        assertThat(table.proposals().get(name("meet")).status()).isEqualTo(Proposal.Status.OPEN));
    }

    @Test
    void aSupportersYesIsNotedAndNotNeeded() {
        given().by(UKR, proposeTalks("meet", RUS, FRA))
                .by(FRA, acceptTalks("meet"))
                .when(RUS, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(UKR, RUS)));
    }

    // ---- on conditions

    @Test
    void aConditionalYesWaits() {
        given().by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet", ceasefireInForce()))
                .thenHappens(new AcceptTalks.TalksAccepted(name("meet"), List.of(ceasefireInForce())))
                .told("Ukraine accepts \u201cmeet\u201d, on condition that a ceasefire is in force.")
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet RUS -> UKR: conditionally accepted, awaits UKR
                    talks      meet of RUS+UKR: proposed
                    """)
                .thenTheTable(table ->
                        assertThat(table.seat(UKR).stances()).containsEntry(name("meet"), Seat.Stance.ACCEPTED_IF));
    }

    @Test
    void aConditionThatHoldsAlreadyTakesEffectAtOnce() {
        given().by(RUS, proposeTalks("meet", UKR), proposeExchange("swap", UKR))
                .by(UKR, acceptExchange("swap"))
                .when(UKR, acceptTalks("meet", agreed("swap")))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of(agreed("swap"))),
                        new ProposalConsequences.AcceptanceTookEffect(name("meet"), UKR),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)));
    }

    @Test
    void aConditionalYesMayBeMadeUnconditional() {
        given().by(RUS, proposeTalks("meet", UKR))
                .by(UKR, acceptTalks("meet", ceasefireInForce()))
                .when(UKR, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)));
    }

    @Test
    void whatAnOfferItselfWaitsForHoldsItUp() {
        given().by(UKR, proposeExchange("swap", RUS))
                .by(UKR, new ProposeTalks(offer("meet", RUS).onlyIf(agreed("swap")), talks()))
                .when(RUS, acceptTalks("meet"))
                .thenHappens(new AcceptTalks.TalksAccepted(name("meet"), List.of()))
                .and()
                .when(RUS, acceptExchange("swap"))
                .thenHappens(
                        new AcceptExchange.ExchangeAccepted(name("swap"), List.of()),
                        new ProposalConsequences.ExchangeAgreed(name("swap"), List.of(UKR, RUS)),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(UKR, RUS)));
    }

    // ---- with a change

    @Test
    void personallyChangesTheLevelAndSoMakesANewOffer() {
        Terms.Talks offered = new Terms.Talks("Istanbul", on("05-15"), Form.DIRECT, null, List.of(), true);
        Terms.Talks leaders = new Terms.Talks(null, null, null, Level.LEADERS, List.of(), false);
        // That the offer comes without preconditions was said by the one who made it, not by the one who changes it.
        Terms.Talks whole = new Terms.Talks("Istanbul", on("05-15"), Form.DIRECT, Level.LEADERS, List.of(), false);
        Offer newOffer = offer("in-person", RUS).answering(name("meet"));

        given().by(RUS, new ProposeTalks(offer("meet", UKR), offered))
                .when(UKR, new AcceptTalks(name("meet"), List.of(), change("in-person", leaders)))
                .thenHappens(new Acceptance.AcceptedWithChanges(newOffer, whole, List.of(RUS, UKR), endOf("05-15")))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   in-person UKR -> RUS: open, unanswered, awaits RUS
                    proposal   meet RUS -> UKR: countered, awaits UKR
                    talks      in-person of RUS+UKR: proposed
                    talks      meet of RUS+UKR: proposed
                    """)
                .and()
                .when(RUS, acceptTalks("in-person"))
                .thenTheTable(table -> {
                    assertThat(table.talks().get(name("in-person")).state()).isEqualTo(Talks.State.AGREED);
                    assertThat(table.proposals().get(name("meet")).open()).isTrue();
                });
    }

    @Test
    void termsOfEachKindCanBeChanged() {
        given().by(RUS, proposeCeasefire("pause", ceasefire(on("05-12"), days(3)), UKR))
                .by(RUS, proposeExchange("swap", UKR), proposeSettlement("text", UKR))
                .by(UKR, new AcceptCeasefire(name("pause"), List.of(), change("longer", ceasefire(null, days(30)))))
                .by(
                        UKR,
                        new AcceptExchange(
                                name("swap"), List.of(), change("all", new Terms.Exchange("all for all", null, null))))
                .when(UKR, new AcceptSettlement(name("text"), List.of(), change("mine", settlement("two", "points"))))
                .thenTheTable(table -> {
                    assertThat(table.proposals().get(name("longer")).terms())
                            .isEqualTo(ceasefire(on("05-12"), days(30)));
                    assertThat(table.proposals().get(name("all")).terms())
                            .isEqualTo(new Terms.Exchange("all for all", 1000, null));
                    assertThat(table.proposals().get(name("mine")).terms()).isEqualTo(settlement("two", "points"));
                    assertThat(table.proposals().get(name("mine")).proposer()).isEqualTo(UKR);
                    assertThat(table.proposals().get(name("text")).status()).isEqualTo(Proposal.Status.COUNTERED);
                });
    }

    @Test
    void aYesWithAChangeNeedsNoGateOfTheirOwnOpen() {
        given().by(UKR, gate("first", ceasefireInForce(), Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR))
                .when(UKR, new AcceptTalks(name("meet"), List.of(), change("mine", talks(on("05-20")))))
                .thenTheTable(
                        table -> assertThat(table.proposals().get(name("mine")).proposer())
                                .isEqualTo(UKR));
    }

    // ---- the rules

    @Test
    void theProposalIsOpen() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .by(RUS, acceptCeasefire("pause"))
                .when(RUS, acceptCeasefire("pause"))
                .thenRefused("theProposalIsOpen", "is not open: it is agreed", name("pause"))
                .and()
                .when(RUS, acceptTalks("nothing"))
                .thenRefused("theProposalIsOpen", "There is no proposal nothing", name("nothing"));
    }

    @Test
    void theProposalIsForWhatIsAccepted() {
        given().by(UKR, proposeCeasefire("pause", RUS), proposeExchange("swap", RUS))
                .when(RUS, acceptTalks("pause"))
                .thenRefused("theProposalIsFor", "proposes a ceasefire, not talks", name("pause"))
                .and()
                .when(RUS, acceptSettlement("swap"))
                .thenRefused("theProposalIsFor", "proposes an exchange, not a settlement", name("swap"))
                .and()
                .when(RUS, new AcceptTalks(name("pause"), List.of(), change("mine", talks())))
                .thenRefusedOnlyFor("theProposalIsFor");
    }

    @Test
    void theyAreAskedToAnswerIt() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .when(UKR, acceptCeasefire("pause"))
                .thenRefused("theyAreAskedToAnswerIt", "is Ukraine's own proposal", name("pause"))
                .and()
                .when(FRA, acceptCeasefire("pause"))
                .thenRefused("theyAreAskedToAnswerIt", "is not addressed to France", name("pause"));
    }

    @Test
    void theyHaveNotAcceptedItAlready() {
        given().by(USA, proposeCeasefire("pause", UKR, RUS))
                .by(UKR, acceptCeasefire("pause"))
                .when(UKR, acceptCeasefire("pause"))
                .thenRefused("theyHaveNotAcceptedItAlready", "Ukraine has accepted", name("pause"));
    }

    @Test
    void whatTheConditionsNameExists() {
        given().by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet", ceasefireInForce("pause")))
                .thenRefused("whatTheConditionsNameExists", "names pause", name("pause"));
    }

    @Test
    void noHardGateOfTheirOwnStandsInTheWay() {
        given().by(UKR, gate("first", ceasefireInForce(), Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet"))
                .thenRefused(
                        "noHardGateOfTheirOwnStandsInTheWay",
                        "Ukraine holds the precondition “a ceasefire is in force, before talks”",
                        UKR,
                        name("first"),
                        name("meet"));
    }

    @Test
    void theChangeChangesSomething() {
        given().by(RUS, proposeTalks("meet", on("05-15"), UKR))
                .when(UKR, new AcceptTalks(name("meet"), List.of(), change("mine", talks(on("05-15")))))
                .thenRefused("theChangeChangesSomething", "leaves the terms of", name("meet"));
    }

    @Test
    void aNewOfferNeedsANewNameAndADateToCome() {
        given().by(RUS, proposeTalks("meet", UKR))
                .at("05-16T00:00")
                .when(UKR, new AcceptTalks(name("meet"), List.of(), change("meet", talks(on("05-15")))))
                .thenRefused("theNameIsNew", "meet is taken", name("meet"))
                .thenRefused("theNewOffersDateHasNotPassed", "15 May 2025, has passed", name("meet"))
                .and()
                .when(
                        UKR,
                        new AcceptTalks(name("meet"), List.of(talksOpened("none")), change("mine", talks(on("05-17")))))
                .thenRefusedOnlyFor("whatTheConditionsNameExists");
    }

    @Test
    void aDateThatAChangeLeavesMayHavePassedAsWell() {
        given().by(UKR, new ProposeCeasefire(offer("pause", RUS).openUntil(on("05-20")), ceasefire(on("05-12"), null)))
                .at("05-15T12:00")
                .when(RUS, new AcceptCeasefire(name("pause"), List.of(), change("longer", ceasefire(null, days(30)))))
                .thenRefused("theNewOffersDateHasNotPassed", "12 May 2025, has passed", name("pause"))
                .and()
                .when(
                        RUS,
                        new AcceptCeasefire(
                                name("pause"), List.of(), change("longer", ceasefire(on("05-18"), days(30)))))
                .thenTheTable(table ->
                        assertThat(table.proposals().get(name("longer")).open()).isTrue());
    }
}
