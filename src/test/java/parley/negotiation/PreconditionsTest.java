package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.name;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptExchange;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.allOf;
import static parley.testing.Moves.anyOf;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.declareCeasefire;
import static parley.testing.Moves.exchangeCarriedOut;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.impose;
import static parley.testing.Moves.measureLifted;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeExchange;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who blocks what: a hard gate stands in the way of its holder's own consent, and of nobody else's. */
class PreconditionsTest {

    private static final Condition CEASEFIRE = ceasefireInForce();

    // ---- setting, softening, lifting

    @Test
    void aPreconditionIsSet() {
        given().when(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .thenHappens(new SetPrecondition.PreconditionSet(
                        name("first"), CEASEFIRE, Subject.TALKS, null, List.of(), Sequence.BEFORE))
                .told("Ukraine sets a precondition: a ceasefire is in force, before talks.")
                .thenTheTableLooksLike("""
                    8 May 00:00
                    gate       UKR first: a ceasefire is in force, before talks
                    """);
    }

    @Test
    void aPreconditionIsSoftenedThenLifted() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .when(UKR, new SoftenPrecondition(name("first"), Sequence.PARALLEL))
                .thenHappens(new SoftenPrecondition.PreconditionSoftened(name("first"), Sequence.PARALLEL))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    gate       UKR first: a ceasefire is in force, in parallel with talks
                    """)
                .and()
                .when(UKR, new LiftPrecondition(name("first")))
                .thenHappens(new LiftPrecondition.PreconditionLifted(name("first")))
                .thenTheTableLooksLike("8 May 00:00\n");
    }

    @Test
    void theyHoldThePrecondition() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .when(RUS, new LiftPrecondition(name("first")))
                .thenRefused("theyHoldThePrecondition", "is held by Ukraine, not by Russia", UKR, name("first"))
                .and()
                .when(RUS, new SoftenPrecondition(name("first"), Sequence.AFTER))
                .thenRefused("theyHoldThePrecondition", "only its holder", UKR, name("first"))
                .and()
                .when(UKR, new LiftPrecondition(name("other")))
                .thenRefused("theyHoldThePrecondition", "There is no precondition other", name("other"))
                .and()
                .by(UKR, new LiftPrecondition(name("first")))
                .when(UKR, new LiftPrecondition(name("first")))
                .thenRefused("theyHoldThePrecondition", "lifted already", name("first"));
    }

    @Test
    void thisIsAnOrderForPreconditions() {
        given().when(UKR, new SetPrecondition(name("first"), CEASEFIRE, Subject.TALKS, null, Sequence.REGARDLESS))
                .thenRefused("thisIsAnOrderForPreconditions", "not regardless of")
                .and()
                .by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .when(UKR, new SoftenPrecondition(name("first"), Sequence.WITHIN))
                .thenRefused("thisIsAnOrderForPreconditions", "not within");
    }

    @Test
    void thisIsSofter() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .by(UKR, new SoftenPrecondition(name("first"), Sequence.PARALLEL))
                .when(UKR, new SoftenPrecondition(name("first"), Sequence.BEFORE))
                .thenRefused("thisIsSofter", "stands in parallel with already", name("first"))
                .and()
                .when(UKR, new SoftenPrecondition(name("first"), Sequence.AFTER))
                .thenHappens(new SoftenPrecondition.PreconditionSoftened(name("first"), Sequence.AFTER));
    }

    @Test
    void whatAPreconditionNamesExists() {
        given().when(UKR, gate("first", allOf(CEASEFIRE, talksOpened("summit")), Subject.TALKS, "meet"))
                .thenRefused("whatTheConditionsNameExists", "names summit", name("summit"))
                .thenRefused("whatItIsAboutExists", "nothing called meet", name("meet"));
    }

    // ---- what a gate blocks

    @Test
    void aGateBlocksEveryActThatNeedsItsHoldersConsent() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet"))
                .thenRefused("noHardGateOfTheirOwnStandsInTheWay", "not met", UKR, name("first"), name("meet"))
                .and()
                .when(UKR, new Attend(name("meet")))
                .thenRefused("noHardGateOfTheirOwnStandsInTheWay", "not met", UKR, name("first"), name("meet"))
                .and()
                .when(UKR, new NameDelegation(name("meet"), "a minister", List.of(), null))
                .thenRefused("noHardGateOfTheirOwnStandsInTheWay", "not met", UKR, name("first"), name("meet"));
    }

    @Test
    void aGateBlocksDeclaringACeasefireAndResumingTalks() {
        given().by(RUS, gate("talks-first", talksOpened(), Subject.CEASEFIRE))
                .when(RUS, declareCeasefire("truce", ceasefire()))
                .thenRefused("noHardGateOfTheirOwnStandsInTheWay", "not met", RUS, name("talks-first"), name("truce"))
                .and()
                .by(UKR, proposeTalks("meet", RUS))
                .by(RUS, acceptTalks("meet"), new Attend(name("meet")))
                .by(UKR, new Attend(name("meet")), new Recess(name("meet"), null))
                .by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .when(UKR, new Resume(name("meet")))
                .thenRefused("noHardGateOfTheirOwnStandsInTheWay", "not met", UKR, name("first"), name("meet"))
                .and()
                .when(RUS, new Resume(name("meet")))
                .thenHappens(new Resume.TalksResumed(name("meet")));
    }

    @Test
    void aGateOfSomebodyElsesBlocksNothing() {
        given().by(FRA, gate("first", CEASEFIRE, Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR, FRA))
                .when(FRA, acceptTalks("meet"))
                .thenRefused("noHardGateOfTheirOwnStandsInTheWay", "France holds", FRA, name("first"), name("meet"))
                .and()
                .when(UKR, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)))
                .and()
                .by(RUS, new Attend(name("meet")))
                .when(UKR, new Attend(name("meet")))
                .thenHappens(new Attend.Attended(name("meet")), new TalksConsequences.TalksOpened(name("meet")));
    }

    @Test
    void aGateOnOneThingLeavesTheOthersOpen() {
        given().by(RUS, proposeTalks("one", UKR), proposeTalks("two", UKR))
                .by(UKR, gate("first", CEASEFIRE, Subject.TALKS, "one"))
                .when(UKR, acceptTalks("one"))
                .thenRefused("noHardGateOfTheirOwnStandsInTheWay", "before ‘one’", UKR, name("first"), name("one"))
                .and()
                .when(UKR, acceptTalks("two"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("two"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("two"), List.of(RUS, UKR)));
    }

    @Test
    void aGateOnOneKindLeavesTheOthersOpen() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .by(RUS, proposeExchange("swap", UKR))
                .when(UKR, acceptExchange("swap"))
                .thenHappens(
                        new AcceptExchange.ExchangeAccepted(name("swap"), List.of()),
                        new ProposalConsequences.ExchangeAgreed(name("swap"), List.of(RUS, UKR)));
    }

    @Test
    void aSoftenedGateIsADemandAndBlocksNothing() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .by(UKR, new SoftenPrecondition(name("first"), Sequence.PARALLEL))
                .by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)));
    }

    @Test
    void aGateThatIsMetBlocksNothing() {
        given().by(UKR, proposeCeasefire("pause", RUS), gate("first", CEASEFIRE, Subject.TALKS))
                .by(RUS, acceptCeasefire("pause"), proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet"))
                .thenHappens(
                        new AcceptTalks.TalksAccepted(name("meet"), List.of()),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(RUS, UKR)));
    }

    @Test
    void aUnilateralTruceMeetsNoDemandForACeasefire() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR), declareCeasefire("truce", ceasefire()))
                .when(UKR, acceptTalks("meet"))
                .thenRefusedOnlyFor("noHardGateOfTheirOwnStandsInTheWay");
    }

    @Test
    void aYesThatWaitsForTheGatesOwnConditionMayBeGiven() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet", CEASEFIRE))
                .thenHappens(new AcceptTalks.TalksAccepted(name("meet"), List.of(CEASEFIRE)));
    }

    @Test
    void aYesThatWaitsForOneOfTwoGatesIsNotThroughTheOther() {
        given().by(UKR, gate("a-first", CEASEFIRE, Subject.TALKS), gate("b-first", exchangeCarriedOut(), Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet", CEASEFIRE))
                .thenRefused(
                        "noHardGateOfTheirOwnStandsInTheWay",
                        "the precondition “an exchange has been carried out, before talks”",
                        UKR,
                        name("b-first"),
                        name("meet"))
                .and()
                .when(UKR, acceptTalks("meet", CEASEFIRE, exchangeCarriedOut()))
                .thenHappens(new AcceptTalks.TalksAccepted(name("meet"), List.of(CEASEFIRE, exchangeCarriedOut())));
    }

    @Test
    void everyGateThatStandsInTheWayIsNamed() {
        given().by(UKR, gate("a-first", CEASEFIRE, Subject.TALKS), gate("b-first", exchangeCarriedOut(), Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR))
                .when(UKR, acceptTalks("meet"))
                .thenRefused(
                        "noHardGateOfTheirOwnStandsInTheWay",
                        "the preconditions “a ceasefire is in force, before talks” and “an exchange",
                        UKR,
                        name("a-first"),
                        name("b-first"),
                        name("meet"));
    }

    @Test
    void aGateSetAfterAYesHoldsUpTheAgreement() {
        given().by(USA, proposeTalks("meet", UKR, RUS))
                .by(UKR, acceptTalks("meet"), gate("first", CEASEFIRE, Subject.TALKS))
                .when(RUS, acceptTalks("meet"))
                .thenHappens(new AcceptTalks.TalksAccepted(name("meet"), List.of()))
                .and()
                .when(UKR, new LiftPrecondition(name("first")))
                .thenHappens(
                        new LiftPrecondition.PreconditionLifted(name("first")),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(UKR, RUS)));
    }

    @Test
    void aProposersOwnGateHoldsUpTheAgreementToo() {
        given().by(UKR, gate("first", CEASEFIRE, Subject.TALKS), proposeTalks("meet", RUS))
                .when(RUS, acceptTalks("meet"))
                .thenHappens(new AcceptTalks.TalksAccepted(name("meet"), List.of()))
                .and()
                .when(UKR, new SoftenPrecondition(name("first"), Sequence.AFTER))
                .thenHappens(
                        new SoftenPrecondition.PreconditionSoftened(name("first"), Sequence.AFTER),
                        new ProposalConsequences.TalksAgreed(name("meet"), List.of(UKR, RUS)));
    }

    // ---- what conditions look at

    @Test
    void whatEachConditionWaitsFor() {
        given().by(UKR, proposeCeasefire("pause", RUS), proposeTalks("meet", RUS), proposeExchange("swap", RUS))
                .by(USA, impose("sanctions", RUS))
                .when(RUS, acceptExchange("swap"))
                .thenTheTable(table -> {
                    assertThat(agreed("swap").holds(table)).isTrue();
                    assertThat(agreed("pause").holds(table)).isFalse();
                    assertThat(exchangeCarriedOut().holds(table)).isFalse();
                    assertThat(exchangeCarriedOut("swap").holds(table)).isFalse();
                    assertThat(measureLifted("sanctions").holds(table)).isFalse();
                    assertThat(ceasefireInForce("pause").holds(table)).isFalse();
                    assertThat(talksOpened("meet").holds(table)).isFalse();
                    assertThat(anyOf(agreed("pause"), agreed("swap")).holds(table))
                            .isTrue();
                    assertThat(allOf(agreed("pause"), agreed("swap")).holds(table))
                            .isFalse();
                })
                .and()
                .by(UKR, new CarryOutExchange(name("swap")), new Attend(name("meet")))
                .by(USA, new EaseMeasure(name("sanctions")))
                .by(RUS, acceptCeasefire("pause"), acceptTalks("meet"))
                .when(RUS, new Attend(name("meet")))
                .thenTheTable(table -> {
                    assertThat(exchangeCarriedOut().holds(table)).isTrue();
                    assertThat(exchangeCarriedOut("swap").holds(table)).isTrue();
                    assertThat(measureLifted("sanctions").holds(table)).isTrue();
                    assertThat(ceasefireInForce().holds(table)).isTrue();
                    assertThat(ceasefireInForce("pause").holds(table)).isTrue();
                    assertThat(talksOpened().holds(table)).isTrue();
                    assertThat(talksOpened("meet").holds(table)).isTrue();
                    assertThat(allOf(agreed("pause"), agreed("swap")).holds(table))
                            .isTrue();
                });
    }
}
