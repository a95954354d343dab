package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.talksOpened;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.negotiation.DeclineProposal;
import parley.negotiation.Endorse;
import parley.negotiation.Name;
import parley.negotiation.Proposal;
import parley.negotiation.Talks;
import parley.play.NegotiationsInMemory;
import parley.play.Replay;
import parley.testing.Cast;

class PlayingTest {

    private static final Choice ANSWER = new Choice(
            name("answer"),
            "What does Kyiv answer?",
            List.of(new Choice.Option(name("yes"), "a yes"), new Choice.Option(name("no"), "a no")),
            null);
    private static final Choice FRANCE = new Choice(
            name("france"),
            "Does France stand behind it?",
            List.of(new Choice.Option(name("silent"), "it says nothing"), new Choice.Option(name("behind"), "it does")),
            new Pick(name("answer"), name("no")));

    private static final Scenario TREE = Scripts.scenario(
            "tree",
            List.of(
                    Scripts.step("offer", "05-11T01:30", RUS, proposeTalks("offer", on("05-15"), UKR)),
                    Scripts.step("yes", "05-11T10:00", UKR, acceptTalks("offer"))
                            .in(new Pick(name("answer"), name("yes"))),
                    Scripts.step("counter", "05-11T10:00", UKR, proposeTalks("counter", on("05-20"), RUS))
                            .in(new Pick(name("answer"), name("no"))),
                    Scripts.step("behind", "05-11T11:00", Cast.FRA, new Endorse(name("counter")))
                            .in(new Pick(name("france"), name("behind"))),
                    Scripts.step("no", "05-11T12:00", UKR, new DeclineProposal(name("offer")))
                            .when(Circumstance.not(new Circumstance.TalksAre(name("offer"), Talks.State.AGREED)))),
            List.of(ANSWER, FRANCE),
            List.of());

    @Test
    void thePureAndTheKeptPlayingAreOneAndTheSame() {
        Scenario trunk = Scripts.trunk();
        for (Reading reading : trunk.readings()) {
            assertThat(Replay.inMemory(trunk, reading)).isEqualTo(Playing.of(trunk, reading, Course.FIRST));
        }
        for (Course course : TREE.courses(10)) {
            assertThat(new Replay(new NegotiationsInMemory())
                            .play(TREE, Scripts.PARALLEL, course, step -> {})
                            .transcript())
                    .isEqualTo(Playing.of(TREE, Scripts.PARALLEL, course));
        }
    }

    @Test
    void aChoiceThatArisesInAnOptionMultipliesOnlyThatOption() {
        assertThat(TREE.courses(10))
                .extracting(Course::toString)
                .containsExactly("answer=yes", "answer=no, france=silent", "answer=no, france=behind");
        assertThat(TREE.courses(2)).hasSize(2);
    }

    @Test
    void oneOptionIsPlayedAndTheFirstWhereNothingIsSaid() {
        assertThat(Scripts.words(Playing.of(TREE)))
                .containsExactly("TalksProposed", "TalksAccepted", "TalksAgreed", "TalksMissed");
        Course no = Course.of(new Pick(name("answer"), name("no")), new Pick(name("france"), name("behind")));
        Transcript played = Playing.of(TREE, null, no);
        assertThat(Scripts.words(played))
                .containsExactly("TalksProposed", "TalksProposed", "Endorsed", "ProposalDeclined");
        assertThat(played.table().proposals().get(name("offer")).status()).isEqualTo(Proposal.Status.DECLINED);
    }

    @Test
    void aPickInAnOptionThatIsNotTakenCountsForNothing() {
        Course odd = Course.of(new Pick(name("answer"), name("yes")), new Pick(name("france"), name("behind")));
        assertThat(Playing.of(TREE, null, odd).events())
                .isEqualTo(Playing.of(TREE).events());
        Course unknown = Course.of(new Pick(name("answer"), name("maybe")));
        assertThat(Playing.of(TREE, null, unknown).events())
                .isEqualTo(Playing.of(TREE).events());
    }

    @Test
    void aConditionalStepIsSkippedWithANoteWhenItsTimeHasCome() {
        Transcript yes = Playing.of(TREE);
        assertThat(yes.refused()).isEmpty();
        assertThat(yes.skipped()).singleElement().satisfies(skip -> {
            assertThat(skip.step().id()).isEqualTo(name("no"));
            assertThat(skip.after()).isEqualTo(3);
            assertThat(skip.why())
                    .isEqualTo(
                            "made only if it is not so that the talks offer are agreed; found that the talks offer are agreed");
        });
    }

    @Test
    void aConditionLooksAtTheTableAsItIsWhenItsTimeComesNotAsItWasAfterTheLastMove() {
        List<Step> steps = new ArrayList<>(Scripts.trunkSteps().subList(0, 1));
        Step late = Scripts.step("too-late", "05-13T10:00", RUS, proposeTalks("too-late", UKR));
        steps.add(late.when(new Circumstance.ProposalIs(name("kyiv-call"), Proposal.Status.LAPSED)));
        assertThat(Scripts.words(Playing.of(Scripts.scenario("lapse", steps, List.of(), List.of()))))
                .containsExactly("CeasefireProposed", "ProposalLapsed", "TalksProposed");
    }

    @Test
    void everyCircumstanceSaysWhatItFinds() {
        Transcript gated = Playing.of(Scripts.trunk(), Scripts.HARD_GATE, Course.FIRST);
        assertThat(new Circumstance.PreconditionHeld(name("ceasefire-first"), null).found(gated.table()))
                .isEqualTo("the precondition ceasefire-first is held as a hard gate");
        assertThat(new Circumstance.Holds(talksOpened()).found(gated.table()))
                .isEqualTo("it is not so that talks have opened");
        Name nothing = name("nothing");
        assertThat(new Circumstance.ProposalIs(nothing, Proposal.Status.OPEN).found(gated.table()))
                .isEqualTo("there is no proposal nothing");
        assertThat(new Circumstance.OnTheTable(nothing).holds(gated.table())).isFalse();
    }
}
