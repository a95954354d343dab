package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.name;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Situation.given;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Declining, withdrawing, endorsing, and saying what binds nobody. */
class AnsweringTest {

    @Test
    void aNeededNoClosesTheProposalAndItsTalksAreOff() {
        given().by(UKR, proposeTalks("meet", RUS))
                .when(RUS, new DeclineProposal(name("meet")))
                .thenHappens(new DeclineProposal.ProposalDeclined(name("meet")))
                .told("Russia declines \u201cmeet\u201d.")
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet UKR -> RUS: declined
                    talks      meet of UKR+RUS: off
                    """);
    }

    @Test
    void aNoThatIsNotNeededIsNotedAndClosesNothing() {
        given().by(UKR, proposeTalks("meet", RUS, FRA))
                .when(FRA, new DeclineProposal(name("meet")))
                .thenHappens(new DeclineProposal.ProposalDeclined(name("meet")))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet UKR -> RUS+FRA: open, unanswered, awaits RUS
                    talks      meet of UKR+RUS: proposed
                    """);
    }

    @Test
    void aYesMayBeTakenBackBeforeItIsAgreed() {
        given().by(USA, proposeTalks("meet", UKR, RUS))
                .by(UKR, acceptTalks("meet"))
                .when(UKR, new DeclineProposal(name("meet")))
                .thenHappens(new DeclineProposal.ProposalDeclined(name("meet")));
    }

    @Test
    void declinedIsAnAnswerToAnOpenProposalThatAsksThem() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .when(UKR, new DeclineProposal(name("pause")))
                .thenRefused("theyAreAskedToAnswerIt", "Ukraine's own proposal", name("pause"))
                .and()
                .when(RUS, new DeclineProposal(name("nothing")))
                .thenRefused("theProposalIsOpen", "no proposal nothing", name("nothing"))
                .and()
                .by(RUS, new DeclineProposal(name("pause")))
                .when(RUS, new DeclineProposal(name("pause")))
                .thenRefusedOnlyFor("theProposalIsOpen");
    }

    @Test
    void theyHaveNotDeclinedItAlready() {
        given().by(UKR, proposeCeasefire("pause", RUS, FRA))
                .by(FRA, new DeclineProposal(name("pause")))
                .when(FRA, new DeclineProposal(name("pause")))
                .thenRefused("theyHaveNotDeclinedItAlready", "France has declined", name("pause"));
    }

    @Test
    void anOfferIsWithdrawn() {
        given().by(UKR, proposeTalks("meet", RUS))
                .when(UKR, new WithdrawProposal(name("meet")))
                .thenHappens(new WithdrawProposal.ProposalWithdrawn(name("meet")))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet UKR -> RUS: withdrawn
                    talks      meet of UKR+RUS: off
                    """)
                .thenTheTable(table ->
                        assertThat(table.seat(UKR).stances()).containsEntry(name("meet"), Seat.Stance.WITHDRAWN))
                .and()
                .when(UKR, new WithdrawProposal(name("meet")))
                .thenRefused("theProposalIsOpen", "it is withdrawn", name("meet"));
    }

    @Test
    void theProposalIsTheirOwn() {
        given().by(UKR, proposeTalks("meet", RUS))
                .when(RUS, new WithdrawProposal(name("meet")))
                .thenRefused("theProposalIsTheirOwn", "was proposed by Ukraine, who alone", name("meet"));
    }

    @Test
    void aProposalOrAPreconditionIsEndorsed() {
        given().by(UKR, proposeCeasefire("pause", RUS), gate("first", ceasefireInForce(), Subject.TALKS))
                .when(FRA, new Endorse(name("pause")))
                .thenHappens(new Endorse.Endorsed(name("pause")))
                .and()
                .when(FRA, new Endorse(name("first")))
                .thenHappens(new Endorse.Endorsed(name("first")))
                .thenTheTable(table -> {
                    assertThat(table.seat(FRA).endorsements()).containsExactly(name("first"), name("pause"));
                    assertThat(table.proposals().get(name("pause")).bound())
                            .as("it binds nobody")
                            .containsExactly(UKR, RUS);
                });
    }

    @Test
    void itIsAPositionThatCanBeEndorsed() {
        given().by(USA, new Urge(name("press"), List.of(RUS), "to agree", null))
                .when(FRA, new Endorse(name("press")))
                .thenRefused("itIsAPositionThatCanBeEndorsed", "is neither an open proposal", name("press"))
                .and()
                .by(UKR, gate("first", ceasefireInForce(), Subject.TALKS), new LiftPrecondition(name("first")))
                .when(FRA, new Endorse(name("first")))
                .thenRefusedOnlyFor("itIsAPositionThatCanBeEndorsed");
    }

    @Test
    void itIsNotTheirOwn() {
        given().by(UKR, proposeCeasefire("pause", RUS), gate("first", ceasefireInForce(), Subject.TALKS))
                .when(UKR, new Endorse(name("pause")))
                .thenRefused("itIsNotTheirOwn", "is Ukraine's own position", name("pause"))
                .and()
                .when(UKR, new Endorse(name("first")))
                .thenRefused("itIsNotTheirOwn", "is Ukraine's own position", name("first"));
    }

    @Test
    void theyHaveNotEndorsedItAlready() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .by(FRA, new Endorse(name("pause")))
                .when(FRA, new Endorse(name("pause")))
                .thenRefused("theyHaveNotEndorsedItAlready", "France has endorsed pause", name("pause"));
    }

    @Test
    void aStatementBindsNobody() {
        Order within = new Order(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS);
        given().by(UKR, proposeCeasefire("pause", RUS))
                .when(
                        RUS,
                        new MakeStatement(MakeStatement.Kind.POSSIBILITY, "it is not excluded", name("pause"), within))
                .thenHappens(new MakeStatement.StatementMade(
                        MakeStatement.Kind.POSSIBILITY, "it is not excluded", name("pause"), within))
                .told("Russia says (possibility): it is not excluded [a ceasefire within talks].")
                .thenTheTable(table -> {
                    assertThat(table.seat(RUS).orders()).containsExactly(within);
                    assertThat(table.seat(RUS).preconditions().live())
                            .as("no precondition")
                            .isEmpty();
                    assertThat(table.proposals().get(name("pause")).status()).isEqualTo(Proposal.Status.OPEN);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"it is late.", "what now?", "\u201cenough!\u201d", "and so on\u2026"})
    void aStatementThatEndsAsASentenceEndsOnce(String says) {
        given().when(RUS, new MakeStatement(MakeStatement.Kind.DOUBT, says, null, null))
                .thenHappens(new MakeStatement.StatementMade(MakeStatement.Kind.DOUBT, says, null, null))
                .told("Russia says (doubt): " + says);
    }

    @Test
    void theLatestOrderStandsLastAndOnce() {
        Order within = new Order(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS);
        Order regardless = new Order(Subject.CEASEFIRE, Sequence.REGARDLESS, Subject.TALKS);
        given().by(
                        RUS,
                        new MakeStatement(MakeStatement.Kind.RATIONALE, "a", null, within),
                        new MakeStatement(MakeStatement.Kind.RATIONALE, "b", null, regardless))
                .when(RUS, new MakeStatement(MakeStatement.Kind.RATIONALE, "c", null, within))
                .thenTheTable(table -> assertThat(table.seat(RUS).orders()).containsExactly(regardless, within));
    }

    @Test
    void whatItIsAboutExists() {
        given().when(UKR, new MakeStatement(MakeStatement.Kind.DOUBT, "perhaps not", name("nothing"), null))
                .thenRefused("whatItIsAboutExists", "nothing called nothing", name("nothing"));
    }
}
