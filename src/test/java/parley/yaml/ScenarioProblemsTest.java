package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.scenario.Scenario;

/** Every broken file says what is wrong with it, and where. What is expected stands in its own first lines, each after {@code #>}. */
class ScenarioProblemsTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken/scenarios");
    private static final Shelf SEEDS = Shelf.folder(Path.of("seeds"));
    private static final ScenarioReader READER = ScenarioReader.with(
            Shelf.folder(Path.of("scenarios")),
            FactsReader.with(SEEDS).read(SEEDS).orElseThrow());

    static List<String> brokenFiles() {
        return Shelf.folder(BROKEN).yaml().stream().map(Sheet::name).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void eachBrokenFileSaysWhatIsWrongAndWhere(String name) throws IOException {
        List<String> expected = Files.readAllLines(BROKEN.resolve(name)).stream()
                .takeWhile(line -> line.startsWith("#> "))
                .map(line -> name + ":" + line.substring(3))
                .toList();

        Read<Scenario> read = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> READER.read(sheet(name)));

        assertThat(read.problems().stream().map(Problem::toString).toList())
                .isNotEmpty()
                .isEqualTo(expected);
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(brokenFiles()).hasSizeGreaterThanOrEqualTo(50);
    }

    private static Sheet sheet(String name) {
        return new Sheet(
                name,
                name,
                () -> Files.newInputStream(BROKEN.resolve(name)),
                other -> Files.exists(BROKEN.resolve(other)) ? Optional.of(sheet(other)) : Optional.empty());
    }
}
