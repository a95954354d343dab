package parley.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.exchange.Prose;
import parley.negotiation.Name;

/**
 * The approved transcripts: every scenario of the library under every reading. {@code mvn -q test -Dapprove} writes them anew; the
 * diff is reviewed as a change of history.
 */
class GoldenTranscriptsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved", "transcripts");

    /** One way to play one scenario. */
    record Playing(String scenario, @Nullable Reading reading) {

        Path approved() {
            return APPROVED.resolve(scenario + (reading == null ? "" : "." + reading.name()) + ".txt");
        }

        @Override
        public String toString() {
            return APPROVED.relativize(approved()).toString();
        }
    }

    static List<Playing> playings() {
        return Replayed.names().stream()
                .flatMap(GoldenTranscriptsTest::playings)
                .toList();
    }

    private static Stream<Playing> playings(String name) {
        List<Reading> readings = Replayed.scenario(name).readings();
        return readings.isEmpty()
                ? Stream.of(new Playing(name, null))
                : readings.stream().map(reading -> new Playing(name, reading));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("playings")
    void theTranscriptIsTheApprovedOne(Playing playing) throws IOException {
        Name reading = playing.reading() == null ? null : playing.reading().name();
        String prose = Prose.of(Replayed.of(playing.scenario(), reading).transcript());
        Path approved = playing.approved();

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

    @Test
    void everyApprovedTranscriptIsOfAScenarioThatThereIs() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files)
                    .isSubsetOf(playings().stream().map(Playing::approved).toList());
        }
    }
}
