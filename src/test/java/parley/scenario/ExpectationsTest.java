package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.at;
import static parley.testing.Cast.name;
import static parley.testing.Moves.talksOpened;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.negotiation.Event;
import parley.negotiation.MoveKind;
import parley.negotiation.Proposal;
import parley.negotiation.ProposalConsequences.CeasefireAgreed;
import parley.negotiation.ProposalConsequences.ProposalLapsed;
import parley.negotiation.Talks;
import parley.negotiation.TalksConsequences.TalksOpened;

class ExpectationsTest {

    private static Expectation talksAre(Talks.State state) {
        return new Expectation.Holds(new Circumstance.TalksAre(name("istanbul-offer"), state));
    }

    private static List<Unmet> unmet(Reading reading, Expected... expected) {
        return Expectations.unmet(Playing.of(Scripts.trunk(expected), reading, Course.FIRST));
    }

    private static Unmet theOneUnmet(Reading reading, Place place, Expectation expectation) {
        List<Unmet> unmet = unmet(reading, Expected.at(place, expectation));
        assertThat(unmet).hasSize(1);
        return unmet.get(0);
    }

    @Test
    void whatIsAsExpectedIsNotListed() {
        assertThat(unmet(
                        Scripts.PARALLEL,
                        Expected.at(Place.after(name("istanbul-offer")), talksAre(Talks.State.PROPOSED)),
                        Expected.at(Place.after(name("ukraine-goes")), talksAre(Talks.State.AGREED)),
                        Expected.at(Place.after(name("ukraine-comes")), talksAre(Talks.State.OPEN)),
                        Expected.at(Place.END, talksAre(Talks.State.ENDED)),
                        Expected.at(Place.END, new Expectation.Holds(new Circumstance.Holds(talksOpened()))),
                        Expected.at(Place.END, new Expectation.IsAdmitted(name("ukraine-goes"))),
                        Expected.at(
                                Place.END,
                                new Expectation.Happened(ProposalLapsed.class, name("kyiv-call"), at("05-13T00:00"))),
                        Expected.at(Place.END, new Expectation.NeverHappened(CeasefireAgreed.class, null)),
                        Expected.at(
                                Place.after(name("russia-comes")),
                                new Expectation.NeverHappened(TalksOpened.class, null))))
                .isEmpty();
        assertThat(unmet(
                        Scripts.HARD_GATE,
                        Expected.at(
                                Place.END,
                                new Expectation.IsRefused(name("ukraine-goes"), "noHardGateOfTheirOwnStandsInTheWay")),
                        Expected.at(Place.after(name("ukraine-goes")), talksAre(Talks.State.PROPOSED))))
                .isEmpty();
    }

    @Test
    void whatHeldAndHoldsNoMoreNamesTheEventThatChangedIt() {
        Unmet unmet = theOneUnmet(Scripts.PARALLEL, Place.END, talksAre(Talks.State.OPEN));
        assertThat(unmet.difference()).isNotNull();
        assertThat(EventWords.of(Scripts.the(unmet.difference()).event())).isEqualTo("TalksEnded");
        assertThat(unmet.said())
                .startsWith("Expected at the end that the talks istanbul-offer are open; found that the talks "
                        + "istanbul-offer are ended, since event 10 (15 May 2025, 18:00): The talks");
    }

    @Test
    void whatNeverHeldSaysSo() {
        Unmet unmet = theOneUnmet(
                Scripts.PARALLEL,
                Place.after(name("ukraine-goes")),
                new Expectation.Holds(new Circumstance.ProposalIs(name("kyiv-call"), Proposal.Status.ACCEPTED)));
        assertThat(unmet.difference()).isNull();
        assertThat(unmet.said())
                .isEqualTo("Expected after ukraine-goes that the proposal kyiv-call is agreed; found that the proposal"
                        + " kyiv-call is open, unanswered, and it never held before.");
    }

    @Test
    void anUnexpectedRefusalTellsEveryReasonAndTheEventBehindIt() {
        Unmet unmet = theOneUnmet(Scripts.HARD_GATE, Place.END, new Expectation.IsAdmitted(name("ukraine-goes")));
        assertThat(unmet.said()).contains("it is refused: ", "(noHardGateOfTheirOwnStandsInTheWay)");
        assertThat(unmet.difference()).isNotNull();
    }

    @Test
    void anUnexpectedYesAndAnotherReasonThanExpected() {
        Unmet yes = theOneUnmet(Scripts.PARALLEL, Place.END, new Expectation.IsRefused(name("ukraine-goes"), null));
        assertThat(yes.said()).isEqualTo("Expected that ukraine-goes is refused; it stands, as event 3.");
        assertThat(yes.difference()).isNotNull();
        Unmet other = theOneUnmet(
                Scripts.HARD_GATE, Place.END, new Expectation.IsRefused(name("ukraine-goes"), "theProposalIsOpen"));
        assertThat(other.said())
                .startsWith("Expected that ukraine-goes is refused for theProposalIsOpen; it is refused: ");
    }

    @Test
    void anEventThatCameTooLateOrShouldNotHaveCome() {
        Unmet late = theOneUnmet(
                Scripts.PARALLEL, Place.END, new Expectation.Happened(TalksOpened.class, null, at("05-14T00:00")));
        assertThat(late.said()).startsWith("Expected TalksOpened by 14 May 2025, 00:00; it came later: event 8");
        Unmet absent =
                theOneUnmet(Scripts.PARALLEL, Place.END, new Expectation.Happened(CeasefireAgreed.class, null, null));
        assertThat(absent.said()).isEqualTo("Expected CeasefireAgreed at the end; no such event happened.");
        Unmet never = theOneUnmet(
                Scripts.PARALLEL, Place.END, new Expectation.NeverHappened(ProposalLapsed.class, name("kyiv-call")));
        assertThat(never.said()).startsWith("Expected no ProposalLapsed about kyiv-call at the end; found event 5");
    }

    @Test
    void whatIsExpectedOfAStepOfAnotherReadingIsNotExpectedHere() {
        assertThat(unmet(
                        Scripts.PARALLEL,
                        Expected.at(Place.after(name("ceasefire-first")), talksAre(Talks.State.OPEN)),
                        Expected.at(Place.END, new Expectation.IsRefused(name("ceasefire-first"), null))))
                .isEmpty();
    }

    @Test
    void aPlaceOrStepThatDoesNotExistIsUnmetAndThrowsNothing() {
        assertThat(theOneUnmet(Scripts.PARALLEL, Place.after(name("nowhere")), talksAre(Talks.State.OPEN))
                        .said())
                .isEqualTo("Something is expected after nowhere, but no such step is in this playing.");
        assertThat(theOneUnmet(Scripts.PARALLEL, Place.at(1_000), talksAre(Talks.State.OPEN))
                        .said())
                .isEqualTo("Something is expected at position 1000, but no such position is in this playing.");
        for (Expectation expectation : List.of(
                new Expectation.IsRefused(name("nowhere"), null),
                new Expectation.IsAdmitted(name("nowhere")),
                new Expectation.IsSkipped(name("nowhere")))) {
            assertThat(theOneUnmet(Scripts.PARALLEL, Place.END, expectation).said())
                    .endsWith("no such step is in this playing.");
        }
    }

    @Test
    void anExpectationMayHoldUnderOneReadingOnly() {
        Expected gated = new Expected(
                Place.END,
                new Expectation.IsRefused(name("ukraine-goes"), null),
                List.of(Scripts.HARD_GATE.name()),
                null,
                0);
        assertThat(Expectations.unmetAnywhere(Scripts.trunk(gated), 10)).isEmpty();
        Expected everywhere = Expected.at(Place.END, gated.what());
        assertThat(Expectations.unmetAnywhere(Scripts.trunk(everywhere), 10)).containsOnlyKeys("reading parallel");
    }

    @Test
    void everyEventHasAWordAndEachWordIsOneEvent() {
        assertThat(EventWords.all())
                .hasSizeGreaterThan(MoveKind.values().length)
                .containsKeys("CeasefireProposed", "ProposalLapsed", "ClockMoved");
        EventWords.all().forEach((word, type) -> {
            assertThat(EventWords.of(type)).isEqualTo(word);
            assertThat(Event.class).isAssignableFrom(type);
        });
    }
}
