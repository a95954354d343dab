package parley.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.negotiation.MoveKind;
import parley.scenario.Scenario;

/** What the reference of the language says is true: every example is read, played, and comes out as it expects. */
@Timeout(20)
class ScenarioDocsTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("(?m)^name: ([a-z0-9-]+)");

    private static final Shelf EXAMPLES = Shelf.of(examples());
    private static final ScenarioReader READER = reader();

    private static String text() {
        try {
            return Files.readString(Path.of("docs/scenarios.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScenarioReader reader() {
        Shelf seeds = Shelf.folder(Path.of("seeds"));
        return ScenarioReader.with(
                ScenarioReaderTest.SCENARIOS,
                FactsReader.with(seeds).read(seeds).orElseThrow());
    }

    private static List<Sheet> examples() {
        return EXAMPLE.matcher(text()).results().map(ScenarioDocsTest::sheet).toList();
    }

    private static Sheet sheet(MatchResult example) {
        String yaml = example.group(1);
        String name = NAME.matcher(yaml)
                .results()
                .findFirst()
                .map(found -> found.group(1) + ".yaml")
                .orElseThrow(() -> new AssertionError("a yaml block without a name is no whole file: " + yaml));
        return new Sheet(name, name, () -> new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }

    static List<String> names() {
        return EXAMPLES.names();
    }

    /** What the table of mistakes quotes is what broken files are told. */
    @Test
    void theMistakesAreToldInTheseWords() throws IOException {
        List<String> told = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/broken/scenarios"))) {
            for (Path file : files.toList()) {
                told.addAll(Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("#> "))
                        .toList());
            }
        }
        String table = text().substring(
                        text().indexOf("## Mistakes that everybody"), text().indexOf("## Let your editor help"));
        List<String> quoted = Pattern.compile("``(.+?)``(?!`)")
                .matcher(table)
                .results()
                .map(found -> found.group(1).replaceFirst("\\(first on line \\d+\\)", "(first on line 11)"))
                .toList();
        assertThat(quoted).hasSizeGreaterThanOrEqualTo(12);
        assertThat(quoted)
                .filteredOn(words -> !words.contains("`RU`"))
                .allSatisfy(words -> assertThat(told).anyMatch(line -> line.contains(words)));
    }

    @ParameterizedTest
    @EnumSource(MoveKind.class)
    void everyMoveIsListed(MoveKind kind) {
        String table = text().split("\\| move \\| fields \\|", 2)[1];

        assertThat(table).contains("`" + kind.word() + "`");
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyExampleComesOutAsItSays(String name) {
        Sheet sheet = EXAMPLES.sheet(name + ".yaml").orElseThrow();

        Scenario scenario = READER.read(sheet).orElseThrow();

        assertThat(ScenarioCheck.of(scenario, sheet, List.of()))
                .noneMatch(finding -> finding.level() == Finding.Level.FAILURE);
    }

    @Test
    void thereAreExamplesOfEachSort() {
        assertThat(names()).contains("moscow-says-yes", "moscow-says-yes-expecting", "river", "river-tree");
    }

    @Test
    void everyEventIsListed() {
        assertThat(ExpectFields.events())
                .hasSizeGreaterThan(40)
                .allSatisfy(word -> assertThat(text()).contains("`" + word + "`"));
    }

    @Test
    void everyWayToStandIsListed() {
        CircumstanceWords.words().forEach((thing, words) -> assertThat(text()).contains("{" + thing + ": x, is: ..}"));
    }
}
