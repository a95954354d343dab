package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.OSC;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.endOf;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Cast.sharp;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.ceasefireWhen;
import static parley.testing.Moves.days;
import static parley.testing.Moves.exchange;
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

class ProposingTest {

    @Test
    void nothingOnTheTableIsCalledNothing() {
        given().when(UKR, proposeTalks(Move.NOTHING_IN_PARTICULAR.text(), RUS))
                .thenRefused("theNameIsNew", "is kept for moves that are about nothing", Move.NOTHING_IN_PARTICULAR);
    }

    @Test
    void aCeasefireIsProposed() {
        Terms.Ceasefire terms = ceasefire(on("05-12"), days(30));
        Offer offer = offer("kyiv-call", RUS).with(FRA);

        given().when(UKR, new ProposeCeasefire(offer, terms))
                .thenHappens(new ProposeCeasefire.CeasefireProposed(offer, terms, List.of(UKR, RUS), endOf("05-12")))
                .told("Ukraine, with France, proposes a ceasefire to Russia: \u201ckyiv-call\u201d (from 12 May 2025;"
                        + " 30 days).")
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   kyiv-call UKR -> RUS: open, unanswered, awaits RUS
                    """);
    }

    @Test
    void talksAreProposed() {
        Offer offer = offer("meet", UKR);

        given().when(RUS, new ProposeTalks(offer, talks(on("05-15"))))
                .thenHappens(
                        new ProposeTalks.TalksProposed(offer, talks(on("05-15")), List.of(RUS, UKR), endOf("05-15")))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   meet RUS -> UKR: open, unanswered, awaits UKR
                    talks      meet of RUS+UKR: proposed
                    """);
    }

    @Test
    void anExchangeIsProposed() {
        Offer offer = offer("all-for-all", RUS);

        given().when(UKR, new ProposeExchange(offer, exchange()))
                .thenHappens(new ProposeExchange.ExchangeProposed(offer, exchange(), List.of(UKR, RUS), null));
    }

    @Test
    void aSettlementIsProposed() {
        Offer offer = offer("text", UKR, RUS);

        given().when(USA, new ProposeSettlement(offer, settlement("a point")))
                .thenHappens(
                        new ProposeSettlement.SettlementProposed(offer, settlement("a point"), List.of(UKR, RUS), null))
                .thenTheTableLooksLike("""
                    8 May 00:00
                    proposal   text USA -> UKR+RUS: open, unanswered, awaits UKR+RUS
                    """);
    }

    @Test
    void aProposalBindsThePrincipalsAmongThemAndNobodyElse() {
        given().by(USA, proposeCeasefire("a", UKR, RUS, FRA))
                .by(UKR, new ProposeCeasefire(offer("b", RUS).with(FRA, USA), ceasefire()))
                .when(FRA, proposeTalks("c", TUR))
                .thenTheTable(table -> {
                    assertThat(table.proposals().get(name("a")).bound()).containsExactly(UKR, RUS);
                    assertThat(table.proposals().get(name("b")).bound()).containsExactly(UKR, RUS);
                    assertThat(table.proposals().get(name("c")).bound())
                            .as("nobody's own conduct is at stake: all whom it names")
                            .containsExactly(FRA, TUR);
                });
    }

    @Test
    void aCounterProposalLeavesTheFirstOneOpen() {
        Offer counter = offer("later", UKR).answering(name("now"));

        given().by(UKR, proposeCeasefire("now", RUS))
                .when(RUS, new ProposeTalks(counter, talks()))
                .thenHappens(new ProposeTalks.TalksProposed(counter, talks(), List.of(RUS, UKR), null))
                .thenTheTable(table -> {
                    Proposal now = table.proposals().get(name("now"));
                    assertThat(now.open()).isTrue();
                    assertThat(now.status()).isEqualTo(Proposal.Status.COUNTERED);
                    Answer answer = now.given().get(RUS);
                    assertThat(answer).isEqualTo(new Answer(RUS, Answer.Kind.COUNTERED, List.of(), name("later"), 2));
                    assertThat(table.seat(RUS).stances())
                            .containsEntry(name("now"), Seat.Stance.COUNTERED)
                            .containsEntry(name("later"), Seat.Stance.PROPOSED);
                });
    }

    @Test
    void itLapsesWhenTheOfferSaysSoRatherThanOnTheTermsDate() {
        Offer offer = offer("meet", RUS).openUntil(sharp("05-10T12:00"));

        given().when(UKR, new ProposeTalks(offer, talks(on("05-15"))))
                .thenHappens(new ProposeTalks.TalksProposed(
                        offer,
                        talks(on("05-15")),
                        List.of(UKR, RUS),
                        sharp("05-10T12:00").to()));
    }

    // ---- the rules

    @Test
    void theNameIsNew() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .when(RUS, proposeTalks("pause", UKR))
                .thenRefused("theNameIsNew", "pause is taken", name("pause"));
    }

    @Test
    void anythingOnTheTableBearsItsNameAlone() {
        given().by(FRA, new Urge(name("a"), List.of(RUS), "to agree", null))
                .by(TUR, new OfferVenue(name("b"), "Istanbul", null, List.of(UKR), null))
                .by(USA, new OfferGoodOffices(name("c"), List.of(UKR), "calls"))
                .by(UKR, new SetPrecondition(name("d"), ceasefireInForce(), Subject.TALKS, null, Sequence.BEFORE))
                .by(USA, new ImposeMeasure(name("e"), List.of(RUS), "sanctions", null))
                .by(RUS, new DeclareCeasefire(name("f"), "truce", ceasefire()))
                .by(UKR, new AllegeViolation(name("g"), List.of(RUS), name("f")))
                .by(OSC, new ReportViolation(name("h"), RUS, name("f"), "an incident"))
                .when(UKR, proposeTalks("z", RUS))
                .thenTheTable(table -> {
                    for (String taken : List.of("a", "b", "c", "d", "e", "f", "g", "h", "z")) {
                        assertThat(Rulebook.judge(table, Attempt.of(RUS, table.now(), proposeCeasefire(taken, UKR))))
                                .as(taken)
                                .isInstanceOfSatisfying(
                                        Verdict.Refused.class,
                                        refused -> assertThat(refused.reasons())
                                                .extracting(Reason::rule)
                                                .containsExactly("theNameIsNew"));
                    }
                });
    }

    @Test
    void itIsAddressedToSomebodyElse() {
        given().when(UKR, proposeCeasefire("pause"))
                .thenRefused("itIsAddressedToSomebodyElse", "addressed to nobody")
                .and()
                .when(UKR, proposeCeasefire("pause", RUS, UKR))
                .thenRefused("itIsAddressedToSomebodyElse", "Ukraine cannot address itself");
    }

    @Test
    void theyAreInTheCast() {
        PartyId nobody = PartyId.of("NOBODY");

        given().when(UKR, proposeExchange("swap", nobody))
                .thenRefused("theyAreInTheCast", "no party NOBODY")
                .and()
                .when(UKR, new ProposeCeasefire(offer("pause", RUS).with(nobody), ceasefire()))
                .thenRefused("theyAreInTheCast", "no party NOBODY");
    }

    @Test
    void itsDateHasNotPassed() {
        given().at("05-13T09:00")
                .when(UKR, proposeCeasefire("pause", ceasefire(on("05-12"), null), RUS))
                .thenRefused("itsDateHasNotPassed", "12 May 2025, has passed")
                .and()
                .when(UKR, new ProposeCeasefire(offer("pause", RUS).openUntil(sharp("05-13T08:59")), ceasefire()))
                .thenRefused("itsDateHasNotPassed", "13 May 2025, 08:59, has passed");
    }

    @Test
    void aDayHasNotPassedBeforeItIsOver() {
        given().at("05-12T22:00")
                .when(UKR, proposeTalks("meet", on("05-12"), RUS))
                .thenRefusedOnlyFor();
    }

    @Test
    void whatTheConditionsNameExists() {
        given().when(UKR, new ProposeExchange(offer("swap", RUS).onlyIf(talksOpened("summit")), exchange()))
                .thenRefused("whatTheConditionsNameExists", "names summit, which is not on the table", name("summit"));
    }

    @Test
    void whatAStartWaitsForExists() {
        given().when(UKR, proposeCeasefire("pause", ceasefireWhen(talksOpened("summit"), null), RUS))
                .thenRefused("whatTheConditionsNameExists", "names summit, which is not on the table", name("summit"));
    }

    @Test
    void aReplyIsToAnOpenProposalThatAsksThem() {
        given().by(UKR, proposeCeasefire("pause", RUS))
                .when(RUS, new ProposeTalks(offer("meet", UKR).answering(name("nothing")), talks()))
                .thenRefused("theProposalIsOpen", "no proposal nothing", name("nothing"))
                .and()
                .when(UKR, new ProposeTalks(offer("meet", RUS).answering(name("pause")), talks()))
                .thenRefused("theyAreAskedToAnswerIt", "Ukraine's own proposal", name("pause"))
                .and()
                .when(TUR, new ProposeTalks(offer("meet", RUS).answering(name("pause")), talks()))
                .thenRefused("theyAreAskedToAnswerIt", "not addressed to Türkiye", name("pause"));
    }

    @Test
    void whatIsTabledInsideTalksIsTabledByWhoIsThere() {
        given().by(UKR, proposeTalks("meet", RUS))
                .when(UKR, new ProposeExchange(offer("swap", RUS).inside(name("meet")), exchange()))
                .thenRefused("theTalksAreOpen", "not open: they are proposed", name("meet"))
                .thenRefused("theyAreAtTheTalks", "Ukraine is not at", name("meet"))
                .and()
                .by(RUS, acceptTalks("meet"), new Attend(name("meet")))
                .by(UKR, new Attend(name("meet")))
                .when(UKR, new ProposeExchange(offer("swap", RUS).inside(name("meet")), exchange()))
                .thenTheTable(table ->
                        assertThat(table.proposals().get(name("swap")).inside()).isEqualTo(name("meet")))
                .and()
                .when(FRA, new ProposeSettlement(offer("text", RUS).inside(name("meet")), settlement("a point")))
                .thenRefusedOnlyFor("theyAreAtTheTalks");
    }

    @Test
    void everyReasonIsGiven() {
        given().by(UKR, proposeSettlement("text", RUS))
                .when(UKR, new ProposeTalks(offer("text").onlyIf(ceasefireInForce("none")), talks()))
                .thenRefusedOnlyFor("theNameIsNew", "itIsAddressedToSomebodyElse", "whatTheConditionsNameExists");
    }
}
