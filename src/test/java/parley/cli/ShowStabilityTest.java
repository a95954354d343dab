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
import tools.jackson.databind.JsonNode;

class ShowStabilityTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void jsonHasEveryStateForEveryParty() {
        JsonNode root = Run.of("stability", "prisoners-dilemma", "--format", "json")
                .isFine()
                .json();

        assertThat(root.propertyNames()).containsExactly("states", "stability", "equilibria");
        assertThat(words(root.required("states"))).containsExactly("NN", "NY", "YN", "YY");
        assertThat(root.required("stability").propertyNames()).containsExactly("A", "B");
        assertThat(root.required("stability").required("A").required("NN").toString())
                .isEqualTo("{\"nash\":false,\"gmr\":true,\"smr\":true,\"seq\":true}");
        assertThat(root.required("equilibria").propertyNames()).containsExactly("nash", "gmr", "smr", "seq");
        assertThat(words(root.required("equilibria").required("nash"))).containsExactly("YY");
        for (String concept : List.of("gmr", "smr", "seq")) {
            assertThat(words(root.required("equilibria").required(concept))).containsExactly("NN", "YY");
        }
    }

    @Test
    void theAnswerComesFirstAndItsAssumptionsWithIt() {
        String out = Run.of("stability", "prisoners-dilemma").isFine().out();

        assertThat(out.replaceAll("\\s+", " "))
                .containsSubsequence(
                        "Stable for everybody under Nash, GMR, SMR and SEQ: YY",
                        "Stable for everybody under GMR, SMR and SEQ: NN",
                        "The status quo",
                        "From here to YY",
                        "Each move is a gain",
                        "The equilibria, and why",
                        "Its one move leads to nothing that it prefers.",
                        "Together: Suspect A and Suspect B both prefer NN",
                        "What this assumes",
                        "not anybody's motives",
                        "Suspect A, best first: YN > NN > YY > NY.");
        assertThat(out.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void oneStateAndAWishedOne() {
        assertThat(Run.of("stability", "prisoners-dilemma", "--state", "yn")
                        .isFine()
                        .out())
                .contains("YN (Suspect A: “confess”): no equilibrium.")
                .doesNotContain("The status quo");
        assertThat(Run.of("stability", "prisoners-dilemma", "--want", "NN")
                        .isFine()
                        .out())
                .contains("What would make NN", "Nash: not stable as assumed. It must not prefer YN (not so here).");
    }

    @Test
    void oneWhoHasNobodyAgainstItAndNothingToChoose() throws IOException {
        assertThat(text("parties: [A]\noptions: {x: {by: A}}\npreferences: {A: {ranking: [Y, N]}}"))
                .contains("Stable for everybody under Nash, GMR, SMR and SEQ: Y (A: “x”)");
        assertThat(
                        text(
                                "parties: [A, B]\noptions: {x: {by: A}}\npreferences: {A: {statements: [x]}, B: {ranking: ['-']}}"))
                .contains("B (stable under all four): It has no move from here.");
        // Everybody is indifferent to everything.
        assertThat(text("parties: [A, B]\noptions: {x: {by: A}, y: {by: B}}\n"
                        + "preferences: {A: {ranking: ['--']}, B: {ranking: ['--']}}"))
                .contains("under Nash, GMR, SMR and SEQ: NN (nothing is taken up); NY (B: “y”);");
    }

    @Test
    void twelveParties() throws IOException {
        StringBuilder file = new StringBuilder("parties: [");
        StringBuilder options = new StringBuilder("options:\n");
        StringBuilder preferences = new StringBuilder("preferences:\n");
        for (char party = 'A'; party < 'M'; party++) {
            file.append(party == 'A' ? "" : ", ").append(party);
            options.append("  o").append(party).append(": {by: ").append(party).append("}\n");
            preferences
                    .append("  ")
                    .append(party)
                    .append(": {statements: [o")
                    .append(party)
                    .append("]}\n");
        }
        String text =
                text(file.append("]\n").append(options).append(preferences).toString());

        assertThat(text).contains("12 parties, 12 options, 4096 feasible situations");
        assertThat(text).contains("Stable for everybody under Nash, GMR, SMR and SEQ: YYYYYYYYYYYY");
    }

    @Test
    void aScenarioStatesOneWhoseAnswerChangesWithTheReading() {
        assertThat(nash("may-2025")).containsExactly("NNNY", "YNYY", "YYYN");
        assertThat(nash("may-2025@hard-gate")).containsExactly("NNNY", "NNYY", "YYYN");
        // Under the gate what both sides prefer is reached by both together, and by neither alone.
        assertThat(told("--reading", "hard-gate"))
                .contains("Together: Ukraine and Russia both prefer YYYN", "read as a gate", "[S21, S24]")
                .doesNotContain("read as a demand beside the talks");
        assertThat(told("--reading", "parallel")).contains("read as a demand beside the talks");
    }

    @Test
    void theStatusQuoIsWhatTheMovesUntilThenHaveLedTo() {
        assertThat(told("--as-of", "2025-05-10")).contains("The status quo NNNN (");
        assertThat(told("--as-of", "2025-05-11T12:00")).contains("The status quo NNYN (");
        assertThat(told()).contains("The status quo YNYN (");
        assertThat(told("--reading", "hard-gate")).contains("The status quo NNYN (");
    }

    private static String told(String... options) {
        return Run.of(Stream.concat(Stream.of("stability", "may-2025"), Stream.of(options))
                        .toArray(String[]::new))
                .isFine()
                .out()
                .replaceAll("\\s+", " ");
    }

    private static List<String> nash(String scenario) {
        return words(Run.of("stability", scenario, "--format", "json")
                .isFine()
                .json()
                .required("equilibria")
                .required("nash"));
    }

    @Test
    void aMistakeInASectionHasItsPlaceAndIsFoundByCheck() throws IOException {
        String may = Files.readString(Path.of("scenarios/may-2025.yaml"));
        for (String[] mistake : new String[][] {
            {"since: [istanbul-offer]", "since: [istanbul-ofer]", "Did you mean `istanbul-offer`?"},
            {"cites: [S21, S24]", "cites: [S21, S99]", "there is no fact `S99`"},
            {
                "only-in: [hard-gate]\n        statements",
                "only-in: [hard-gat]\n        statements",
                "Did you mean `hard-gate`?"
            },
            {"FOUR: {statements: [truce, ", "FOUR: {statements: [truse, ", "there is no option `truse`"}
        }) {
            assertThat(may).contains(mistake[0]);
            Path file = Files.writeString(folder.resolve("may-2025.yaml"), may.replace(mistake[0], mistake[1]));

            Run check = Run.of("check", file.toString());

            assertThat(check.code()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(check.out()).containsPattern("may-2025.yaml:\\d+:\\d+: ").contains(mistake[2]);
            assertThat(Run.of("stability", file.toString()).code()).isEqualTo(ExitCode.BAD_INPUT);
        }
    }

    private String text(String conflict) throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), conflict);
        return Run.of("stability", file.toString()).isFine().out();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "stability | Missing required parameter: 'CONFLICT'",
                "stability prisoner-dilemma | Did you mean `prisoners-dilemma`?",
                "stability none-such | no scenario of this name",
                "stability seed-only | seed-only has no section `options`",
                "stability prisoners-dilemma --reading parallel | prisoners-dilemma is no scenario",
                "stability may-2025 --reading paralel | Did you mean `parallel`?",
                "stability prisoners-dilemma --state YYY | --state is 'YYY': expected 2 letters, one for each option",
                "stability prisoners-dilemma --want X | --want is 'X': expected 2 letters",
                "stability prisoners-dilemma --want YY --format json | Leave out --state and --want",
                "stability prisoners-dilemma --format csv | text, json"
            })
    void badInputIsRefused(String line, String words) {
        Run.of(line.split(" ")).isBadInput(words);
    }

    @Test
    void aBrokenFileIsToldWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("c.yaml"), "parties: [A]\noptions: {x: {by: B}}\n");

        Run run = Run.of("stability", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("c.yaml:2:19: there is no party `B`", "c.yaml:1:1: `preferences` is missing");
    }

    private static List<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
