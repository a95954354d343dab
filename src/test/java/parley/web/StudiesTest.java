package parley.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.play.NegotiationId;
import parley.report.Part;
import parley.report.Section;

/** Work beside the page: begun, stopped, and what it has by then. */
class StudiesTest {

    private static final NegotiationId ONE = new NegotiationId("n-1");
    private static final NegotiationId OTHER = new NegotiationId("n-2");

    private final Studies studies = new Studies();
    private final CountDownLatch begun = new CountDownLatch(1);

    @AfterEach
    void close() {
        studies.destroy();
    }

    @Test
    void whatIsFinishedIsDone() {
        Studies.Study study = studies.begin(ONE, 3, "To talks", 0, any -> found());
        await().until(study::isOver);
        assertThat(study.getState()).isEqualTo(Studies.State.DONE);
        assertThat(study.result()).isNotNull();
    }

    @Test
    void whatIsStoppedSaysWhatItHas() throws InterruptedException {
        Studies.Study study = studies.begin(ONE, 3, "To talks", 0, this::untilStopped);
        begun.await();
        studies.cancel(study.getId());
        await().until(study::isOver);
        assertThat(study.getState()).isEqualTo(Studies.State.CANCELLED);
        assertThat(study.result()).as("what was found until then").isNotNull();
    }

    @Test
    void whatBreaksOffHasNothing() throws InterruptedException {
        Studies.Study study = studies.begin(ONE, 3, "Futures", 10, asked -> {
            untilStopped(asked);
            throw new CancellationException();
        });
        begun.await();
        studies.cancel(study.getId());
        await().until(study::isOver);
        assertThat(study.getState()).isEqualTo(Studies.State.CANCELLED);
        assertThat(study.result()).isNull();
    }

    @Test
    void aNewQuestionTakesThePlaceOfTheOneBeforeAndOthersWait() throws InterruptedException {
        Studies.Study first = studies.begin(ONE, 3, "To talks", 0, this::untilStopped);
        begun.await();
        Studies.Study other = studies.begin(OTHER, 3, "To talks", 0, any -> found());
        assertThat(other.getState()).isEqualTo(Studies.State.WAITING);
        Studies.Study second = studies.begin(ONE, 3, "To a ceasefire", 0, any -> found());
        await().until(() -> first.isOver() && other.isOver() && second.isOver());
        assertThat(List.of(first.getState(), other.getState(), second.getState()))
                .containsExactly(Studies.State.CANCELLED, Studies.State.DONE, Studies.State.DONE);
    }

    @Test
    void whatIsOverIsNotStopped() {
        Studies.Study study = studies.begin(ONE, 3, "To talks", 0, any -> found());
        await().until(study::isOver);
        studies.cancel(study.getId());
        assertThat(study.getState()).isEqualTo(Studies.State.DONE);
    }

    private Studies.Result untilStopped(Studies.Study study) {
        begun.countDown();
        while (!study.isUnwanted()) {
            Thread.onSpinWait();
        }
        return found();
    }

    private static Studies.Result found() {
        Section section = new Section(
                "paths",
                "To talks",
                Section.Footing.ASSUMED,
                "Which?",
                List.of(Part.Words.of("None.")),
                List.of("Nothing."),
                List.of(),
                "parley paths");
        return new Studies.Result(section, List.of(), null);
    }
}
