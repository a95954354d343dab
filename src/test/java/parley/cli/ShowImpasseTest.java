package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.json.MoveJson;
import tools.jackson.databind.JsonNode;

class ShowImpasseTest {

    private static final String EVENING = "2025-05-11T20:00";

    @TempDir
    private Path folder = Path.of("");

    private static String told(String... line) {
        return Run.of(line).isFine().out();
    }

    @Test
    void theAnswerComesFirstThenWhoWaitsThenWhatWouldOpenIt() {
        String out = told("impasse", "may-2025@hard-gate", "--as-of", EVENING);

        assertThat(out.lines()).allMatch(line -> line.length() <= 100);
        assertThat(out.replaceAll("\\s+", " "))
                .containsSubsequence(
                        "As of 11 May 2025, 20:00 (position 41; reading: hard-gate)",
                        "Stuck. Talks wait for a ceasefire (Ukraine, France,",
                        "Who waits for whom",
                        "Russia (Vladimir Putin) speaks of a ceasefire within talks",
                        "[event 14: S7, M5c]",
                        "Ukraine has talks wait until a ceasefire is in force. The rules hold it to that. [event 40: S21, S22, S24, M14]",
                        "HYPOTHETICAL: each of these by itself opens it",
                        "1. Ukraine softens its precondition “a ceasefire is in force, before talks”",
                        "2. Russia says yes to",
                        "HYPOTHETICAL: with nobody giving up a condition",
                        "A simultaneous start, put by the United States, on 15 May 2025, 12:00",
                        "on condition that a ceasefire is in force",
                        "A step-by-step start, put by the United States",
                        "It says nothing about why");
    }

    @Test
    void thatThereIsNoneIsAnAnswerToo() {
        assertThat(told("impasse", "may-2025", "--reading", "parallel", "--as-of", EVENING))
                .contains("No impasse. There is a circle, but");
        assertThat(told("impasse", "cuba-1962")).contains("No impasse.");
        // A moment at which nothing has happened yet.
        assertThat(told("impasse", "may-2025", "--as-of", "1")).contains("No impasse.");
    }

    @Test
    void jsonHasTheMovesAsTheyCouldBeSent() {
        JsonNode root = Run.of("impasse", "seed-only@hard-gate", "--format", "json")
                .isFine()
                .json();

        assertThat(root.propertyNames())
                .containsExactly(
                        "scenario",
                        "reading",
                        "position",
                        "at",
                        "stuck",
                        "answer",
                        "complete",
                        "steps",
                        "waits",
                        "cycles",
                        "deadEnds");
        assertThat(root.required("stuck").booleanValue()).isTrue();
        JsonNode cycle = root.required("cycles").required(0);
        assertThat(cycle.required("steps").toString()).isEqualTo("[\"talks\",\"ceasefire\"]");
        assertThat(cycle.required("force").stringValue()).isEqualTo("word");
        assertThat(cycle.required("openings")
                        .valueStream()
                        .map(opening -> opening.required("who").toString()))
                .containsExactly("[\"UKR\"]", "[\"RUS\"]");
        JsonNode moves = cycle.required("bridges").required(0).required("moves");
        assertThat(moves.size()).isGreaterThan(4);
        moves.valueStream()
                .forEach(
                        move -> assertThat(MoveJson.read(move.required("move"))).isNotNull());
        assertThat(told("impasse", "seed-only@hard-gate", "--format", "json"))
                .isEqualTo(told("impasse", "seed-only@hard-gate", "--format", "json"));
    }

    @Test
    void theGraphIsDrawn() throws IOException {
        Path file = folder.resolve("waiting.svg");

        String dot =
                told("impasse", "may-2025@hard-gate", "--as-of", EVENING, "--format", "dot", "--svg", file.toString());

        assertThat(dot)
                .startsWith("digraph waiting {")
                .contains("\"talks\" -> \"ceasefire\" [label=\"Ukraine\\nFrance");
        assertThat(Files.readString(file)).contains("<svg", "Talks wait for a ceasefire");
        Run.of("impasse", "may-2025", "--svg", file.toString()).isBadInput("There is already a file");
    }

    @Test
    void aNegotiationThatIsKeptIsAskedById() {
        Path data = folder.resolve("data");
        told("replay", "seed-only", "--reading", "hard-gate", "--data", data.toString());
        String id = Run.of("tree", "seed-only", "--data", data.toString(), "--format", "json")
                .isFine()
                .json()
                .valueStream()
                .filter(tree -> tree.required("kind").stringValue().equals("negotiation"))
                .findFirst()
                .orElseThrow()
                .required("name")
                .stringValue();

        assertThat(told("impasse", id, "--data", data.toString())).contains("Stuck.", "softens its precondition");
        assertThat(told("impasse", id, "--data", data.toString(), "--as-of", "5"))
                .contains("No impasse.");
        Run.of("impasse", "n-none", "--data", data.toString()).isBadInput("There is no negotiation 'n-none'");
        Run.of("impasse", id, "--data", data.toString(), "--reading", "parallel")
                .isBadInput("mean nothing to a negotiation that is kept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "impasse | Missing required parameter: 'SCENARIO'",
                "impasse may-2024 | Did you mean `may-2025`?",
                "impasse may-2025 --as-of 900 | There is no position 900",
                "impasse may-2025 --as-of 2024-01-01 | is before the scenario begins",
                "impasse may-2025@softgate | There is no reading 'softgate'",
                "impasse may-2025 --format csv | text, json, dot",
                "impasse n-1 --data /no/such/directory | There is no directory"
            })
    void badInputIsRefused(String line, String words) {
        Run.of(line.split(" ")).isBadInput(words);
    }
}
