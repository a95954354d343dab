package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

class ShowTreeTest {

    @TempDir
    private Path folder;

    /** Moscow says yes to the call, and a further branch of that, in files beside each other. */
    private Path branches() throws IOException {
        Files.writeString(folder.resolve("moscow-yes.yaml"), """
                format: 1
                name: moscow-yes
                title: "Moscow says yes"
                question: "And if?"
                about: "A branch for a test."
                branch: {of: may-2025, at: kyiv-call}
                moves:
                  - {id: moscow-accepts, at: 2025-05-10T20:00, by: RUS, accept-ceasefire: {proposal: kyiv-call}}
                """);
        return Files.writeString(folder.resolve("no-talks.yaml"), """
                format: 1
                name: no-talks
                title: "And Kyiv declines the talks"
                question: "And then?"
                about: "A branch of a branch for a test."
                branch: {of: moscow-yes, at: istanbul-offer}
                moves:
                  - {id: kyiv-declines, at: 2025-05-11T12:00, by: UKR, decline-proposal: {proposal: istanbul-offer}}
                """);
    }

    @Test
    void withoutAScenarioItDrawsAllThatComeWithParley() {
        String drawn = Run.of("tree").isFine().out();

        assertThat(drawn.lines()).anyMatch(line -> line.startsWith("may-2025  "));
        assertThat(drawn.lines()).anyMatch(line -> line.startsWith("seed-only  "));
    }

    @Test
    void aBranchOfABranchHangsFromTheTrunkThroughWhatIsBetween() throws IOException {
        List<String> drawn =
                Run.of("tree", branches().toString()).isFine().out().lines().toList();

        assertThat(drawn).hasSize(3);
        assertThat(drawn.get(0)).startsWith("may-2025  ");
        assertThat(drawn.get(1)).startsWith("└─ after kyiv-call (6): moscow-yes [what-if]  Moscow says yes");
        assertThat(drawn.get(2)).startsWith("   └─ after istanbul-offer (14): no-talks [what-if]  ");
    }

    @Test
    void asOfAMomentOnlyWhatHasLeftByThen() throws IOException {
        String file = branches().toString();

        assertThat(Run.of("tree", file, "--as-of", "5").isFine().out().lines()).hasSize(1);
        assertThat(Run.of("tree", file, "--as-of", "6").isFine().out().lines()).hasSize(2);
        assertThat(Run.of("tree", file, "--as-of", "2025-05-10T16:59")
                        .isFine()
                        .out()
                        .lines())
                .hasSize(1);
        assertThat(Run.of("tree", file, "--as-of", "2025-05-10").isFine().out().lines())
                .hasSize(2);
        assertThat(Run.of("tree", file, "--as-of", "2025-05-11").isFine().out().lines())
                .hasSize(3);
        Run.of("tree", file, "--as-of", "yesterday").isBadInput("--as-of 'yesterday' is neither a position nor a date");
    }

    @Test
    void jsonHasTheForks() throws IOException {
        JsonNode trunk = Run.of("tree", branches().toString(), "--format", "json")
                .isFine()
                .json()
                .get(0);

        assertThat(trunk.propertyNames())
                .containsExactly("kind", "name", "title", "about", "leaves", "choices", "branches");
        assertThat(trunk.required("leaves").isNull()).isTrue();
        JsonNode branch = trunk.required("branches").get(0);
        assertThat(branch.required("kind").stringValue()).isEqualTo("what-if");
        assertThat(branch.required("leaves"))
                .isEqualTo(Json.mapper()
                        .createObjectNode()
                        .put("of", "may-2025")
                        .put("step", "kyiv-call")
                        .put("position", 6)
                        .put("reading", "parallel"));
    }

    @ParameterizedTest
    @CsvSource({"dot,digraph parley {", "mermaid,flowchart LR"})
    void otherProgramsDrawItToo(String format, String first) throws IOException {
        assertThat(Run.of("tree", branches().toString(), "--format", format)
                        .isFine()
                        .out())
                .startsWith(first + "\n")
                .contains("moscow-yes", "after kyiv-call (6)");
    }

    @Test
    void whatIsKeptIsDrawnToo() {
        String data = folder.resolve("data").toString();
        Run.of("replay", "seed-only", "--data", data).isFine();

        assertThat(Run.of("tree", "--data", data).isFine().out()).contains("n-1  ", "(seed-only@parallel, ");
        assertThat(kinds(Run.of("tree", "seed-only", "--data", data, "--format", "json")))
                .containsExactly("scenario", "negotiation");
        assertThat(kinds(Run.of("tree", "korea-1951", "--data", data, "--format", "json")))
                .containsExactly("scenario");
    }

    private static Stream<String> kinds(Run run) {
        return run.isFine()
                .json()
                .valueStream()
                .map(tree -> tree.required("kind").stringValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tree mai-2025 | Did you mean `may-2025`?",
                "tree --format png | text, dot, mermaid, json",
            })
    void badInputIsRefused(String line, String words) {
        Run.of(line.split(" ")).isBadInput(words);
    }
}
