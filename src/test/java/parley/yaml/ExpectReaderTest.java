package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Pressure;
import parley.negotiation.Proposal;
import parley.negotiation.Talks;
import parley.negotiation.Undertaking;
import parley.scenario.Choice;
import parley.scenario.Circumstance;
import parley.scenario.Course;
import parley.scenario.EventWords;
import parley.scenario.Expectation;
import parley.scenario.Expectations;
import parley.scenario.Lesson;
import parley.scenario.Pick;
import parley.scenario.Place;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Step;

/** A script may be a small tree, and says what it expects of itself. */
@Timeout(20)
class ExpectReaderTest {

    private static final Scenario CLAIMS = ScenarioReaderTest.reader()
            .read(Shelf.file(ScenarioReaderTest.FILES.resolve("every-claim.yaml")))
            .orElseThrow();

    @Test
    void allThatItExpectsComesTrue() {
        assertThat(CLAIMS.expected()).hasSize(21);
        assertThat(Expectations.unmetAnywhere(CLAIMS, 100)).isEmpty();
    }

    @Test
    void anExpectationThatIsTurnedRoundFails() {
        for (var expected : CLAIMS.expected()) {
            if (expected.what() instanceof Expectation.Holds holds) {
                Scenario turned = new Scenario(
                        CLAIMS.name(),
                        CLAIMS.title(),
                        CLAIMS.question(),
                        CLAIMS.about(),
                        CLAIMS.setting(),
                        CLAIMS.readings(),
                        CLAIMS.steps(),
                        CLAIMS.until(),
                        CLAIMS.epilogue(),
                        CLAIMS.digest(),
                        CLAIMS.teaches(),
                        CLAIMS.choices(),
                        List.of(new parley.scenario.Expected(
                                expected.place(),
                                new Expectation.Holds(Circumstance.not(holds.what())),
                                expected.onlyIn(),
                                expected.option(),
                                expected.line())),
                        List.of(),
                        null);
                assertThat(Expectations.unmetAnywhere(turned, 100))
                        .as(holds.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void choicesAriseWithinOptions() {
        assertThat(CLAIMS.choices()).extracting(Choice::name).containsExactly(Name.of("the-answer"), Name.of("then"));
        assertThat(CLAIMS.choices().get(1).within()).isEqualTo(pick("the-answer", "talks-instead"));
        assertThat(CLAIMS.courses(100))
                .extracting(Course::toString)
                .containsExactly(
                        "the-answer=silence",
                        "the-answer=a-yes",
                        "the-answer=talks-instead, then=it-comes",
                        "the-answer=talks-instead, then=it-stays-away");
    }

    @Test
    void aMoveBelongsToAnOptionAndMayWaitForTheTable() {
        Step comes = step("aland-comes");

        assertThat(comes.option()).isEqualTo(pick("then", "it-comes"));
        assertThat(comes.when()).isEqualTo(new Circumstance.TalksAre(Name.of("talks"), Talks.State.AGREED));
        assertThat(Playing.of(CLAIMS, CLAIMS.defaultReading(), Course.FIRST).skipped())
                .extracting(skip -> skip.step().id().text())
                .containsExactly("welcome");
    }

    @Test
    void notesAreBoundToMoments() {
        assertThat(CLAIMS.lessons())
                .containsExactly(
                        new Lesson(Place.after(Name.of("call")), "open offer", "Nobody has answered yet."),
                        new Lesson(Place.after(Name.of("last-word")), "deadline", "A demand with a time."),
                        new Lesson(Place.END, null, "What is not answered is not refused."));
        assertThat(CLAIMS.teaches()).isEqualTo("silence as a state");
    }

    @Test
    void everyEventHasItsWord() {
        assertThat(ExpectFields.events())
                .hasSameSizeAs(EventWords.all().keySet())
                .contains("talks-opened", "proposal-lapsed");
    }

    @Test
    void everyWayToStandHasItsWord() {
        Map<String, List<String>> words = CircumstanceWords.words();

        assertThat(words.get("proposal"))
                .hasSize(Proposal.Status.values().length)
                .contains("agreed", "lapsed");
        assertThat(words.get("talks")).hasSize(Talks.State.values().length);
        assertThat(words.get("undertaking")).hasSize(Undertaking.State.values().length);
        assertThat(words.get("threat")).hasSize(Pressure.State.values().length);
        assertThat(MoveKind.values()).isNotEmpty();
    }

    private static Step step(String id) {
        Step step = CLAIMS.step(Name.of(id));
        if (step == null) {
            throw new AssertionError("there is no " + id);
        }
        return step;
    }

    private static Pick pick(String choice, String option) {
        return new Pick(Name.of(choice), Name.of(option));
    }
}
