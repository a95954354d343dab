package parley.scenario;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.exchange.Prose;

/** The approved transcripts. {@code mvn -q test -Dapprove} writes them anew; the diff is reviewed as a change of history. */
class GoldenTranscriptsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "approved", "transcripts");

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"may-2025, parallel", "may-2025, hard-gate", "seed-only, parallel", "seed-only, hard-gate"})
    void theTranscriptIsTheApprovedOne(String scenario, String reading) throws IOException {
        String prose = Prose.of(Replayed.of(scenario, reading).transcript());
        Path approved = APPROVED.resolve(scenario + "." + reading + ".txt");

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
}
