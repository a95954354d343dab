package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.negotiation.MoveKind;
import parley.scenario.Scenario;

/** The reference of the format is true. */
@Timeout(20)
class ScenarioDocsTest {

    private static String text() throws IOException {
        return Files.readString(Path.of("docs/scenarios.md"));
    }

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void everyMoveIsListed(MoveKind kind) throws IOException {
        String table = text().split("\\| move \\| fields \\|", 2)[1];

        assertThat(table).contains("`" + kind.word() + "`");
    }

    @Test
    void theExampleCanBeReadAndPlayed() throws IOException {
        String example = text().split("```yaml\n", 2)[1].split("```", 2)[0];
        Sheet sheet = new Sheet(
                "river.yaml", "river.yaml", () -> new ByteArrayInputStream(example.getBytes(StandardCharsets.UTF_8)));

        Scenario scenario = ScenarioReaderTest.reader().read(sheet).orElseThrow();

        assertThat(scenario.readings()).hasSize(2);
        assertThat(ScenarioCheck.of(scenario, sheet, List.of()))
                .singleElement()
                .asString()
                .contains("under the reading `first` 1 move is refused: yes");
    }
}
