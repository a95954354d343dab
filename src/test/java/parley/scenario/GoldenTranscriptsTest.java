package parley.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.exchange.Prose;

/**
 * The approved transcripts: every scenario of the library under every reading. {@code mvn -q test -Dapprove} writes them anew; the
 * diff is reviewed as a change of history.
 */
class GoldenTranscriptsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved", "transcripts");

    /** More courses than any file of the library has. */
    private static final int MOST = 100;

    /** One way to play one scenario. */
    record Play(Scenario scenario, @Nullable Reading reading, Course course) {

        Path approved() {
            StringBuilder name = new StringBuilder(scenario.name().text());
            if (reading != null) {
                name.append('.').append(reading.name());
            }
            course.picks().forEach(pick -> name.append('.').append(pick.option()));
            return APPROVED.resolve(name + ".txt");
        }

        @Override
        public String toString() {
            return APPROVED.relativize(approved()).toString();
        }
    }

    static List<Play> plays() {
        return Replayed.names().stream()
                .map(Replayed::scenario)
                .flatMap(GoldenTranscriptsTest::plays)
                .toList();
    }

    /** A scenario under each reading; a branch, which shares most of its words with a scenario, under its own, and along each course. */
    private static Stream<Play> plays(Scenario scenario) {
        List<@Nullable Reading> readings = new ArrayList<>();
        if (scenario.fork() != null || scenario.readings().isEmpty()) {
            readings.add(scenario.defaultReading());
        } else {
            readings.addAll(scenario.readings());
        }
        return readings.stream()
                .flatMap(reading -> scenario.courses(MOST).stream().map(course -> new Play(scenario, reading, course)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plays")
    void theTranscriptIsTheApprovedOne(Play play) throws IOException {
        String prose = Prose.of(Playing.of(play.scenario(), play.reading(), play.course()));
        Path approved = play.approved();

        if (Boolean.getBoolean("parley.approve")) {
            Files.createDirectories(APPROVED);
            Files.writeString(approved, prose, UTF_8);
        }

        assertThat(approved)
                .as("an approved transcript; mvn -q test -Dapprove writes it")
                .exists();
        assertThat(prose).isEqualTo(Files.readString(approved, UTF_8));
        assertThat(prose.lines())
                .as("lines fit the page")
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void whatItExpectsOfItselfComesAbout(String name) {
        assertThat(Expectations.unmetAnywhere(Replayed.scenario(name), MOST))
                .allSatisfy((way, unmet) -> assertThat(unmet).as(way).isEmpty());
    }

    static List<String> names() {
        return Replayed.names();
    }

    @Test
    void everyApprovedTranscriptIsOfAScenarioThatThereIs() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files).isSubsetOf(plays().stream().map(Play::approved).toList());
        }
    }
}
