package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.ConflictOption;

class ConflictReaderTest {

    private static final String TWO = """
            parties: [A, B]
            options:
              - {name: a, by: A}
              - {name: b, by: B, moves: forward}
            infeasible: [YY]
            statusQuo: NN
            preferences:
              A: {ranking: [YN, [NN, NY]]}
              B: {payoffs: {NN: 1, NY: 2.5, YN: -3, YY: 9}}
            """;

    @Test
    void readsWhatIsWritten() {
        Conflict conflict = read(TWO).orElseThrow();

        assertThat(words(conflict)).containsExactly("NN", "NY", "YN");
        assertThat(levels(conflict, 0)).containsExactly(0, 0, 1);
        assertThat(levels(conflict, 1)).containsExactly(1, 2, 0);
        assertThat(conflict.statusQuo()).hasValue(0);
        assertThat(conflict.form().options())
                .extracting(ConflictOption::moves)
                .containsExactly(ConflictOption.Moves.BOTH, ConflictOption.Moves.FORWARD);
    }

    @Test
    void partiesAndOptionsMayBeMapsAndHaveTitles() {
        Conflict conflict = read("""
                        format: 1
                        title: "Two"
                        about: "An example."
                        source: "Nowhere"
                        assumptions: ["One.", "Two."]
                        parties:
                          A: Norland
                          B: {title: Sudland}
                        options:
                          a: {by: A, title: "strike", moves: backward}
                          b: {by: B}
                        preferences:
                          A: {statements: [a]}
                          B: {ranking: ["--"]}
                        """).orElseThrow();

        assertThat(conflict.form().parties()).extracting(side -> side.title()).containsExactly("Norland", "Sudland");
        assertThat(conflict.form().options()).extracting(ConflictOption::title).containsExactly("strike", "b");
        assertThat(conflict.heading().assumptions()).containsExactly("One.", "Two.");
        assertThat(levels(conflict, 1)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void theFirstPatternThatFitsDecides() {
        Conflict conflict = read(one("{ranking: [YN-, [Y--, NN-], '---']}")).orElseThrow();

        // NNN NNY NYN NYY YNN YNY YYN YYY
        assertThat(levels(conflict, 0)).containsExactly(1, 1, 0, 0, 2, 2, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x, '2']",
                "[1, y]",
                "['x', '\"y\" or y']",
                "['x and not (y and not y)', 'not not y']",
                "['!(-x)', 'y & y | y']",
                "[x if x, x, 'y IFF (x or not x)']"
            })
    void statementsFromTheMostImportantToTheLeast(String statements) {
        Conflict conflict = read(one("{statements: " + statements + "}")).orElseThrow();

        assertThat(levels(conflict, 0)).containsExactly(0, 0, 1, 1, 2, 2, 3, 3);
    }

    @Test
    void ifIsFalseOnlyWhereTheConditionHoldsAlone() {
        assertThat(levels(read(one("{statements: ['x if y']}")).orElseThrow(), 0))
                .containsExactly(1, 1, 0, 0, 1, 1, 1, 1);
        assertThat(levels(read(one("{statements: ['x iff y']}")).orElseThrow(), 0))
                .containsExactly(1, 1, 0, 0, 0, 0, 1, 1);
        assertThat(levels(read(one("{statements: ['x or y and z']}")).orElseThrow(), 0))
                .containsExactly(0, 0, 0, 1, 1, 1, 1, 1);
        assertThat(levels(read(one("{statements: [-3, 1]}")).orElseThrow(), 0)).containsExactly(2, 0, 2, 0, 3, 1, 3, 1);
    }

    @Test
    void seventyStatementsAreNoMoreThanTheStatesThatTheyTellApart() {
        String many = IntStream.range(0, 70).mapToObj(i -> "x").collect(Collectors.joining(", ", "[", ", y, z]"));

        assertThat(levels(read(one("{statements: " + many + "}")).orElseThrow(), 0))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void everyProblemHasItsPlace() {
        problem(TWO.replace("YN, [NN, NY]", "YN, NN"), "8:16: the feasible state `NY` has no place in `ranking`");
        problem(
                TWO.replace("NN: 1, NY: 2.5, ", ""),
                "9:16: the feasible state `NN` and 1 more have no place in `payoffs`");
        problem(TWO.replaceAll("  B: \\{payoffs.*\n", ""), "8:3: `B` is missing in `preferences`");
        problem(TWO.replaceAll("(?s)preferences.*", ""), "1:1: `preferences` is missing in the file");
        problem(TWO.replace("B: {payoffs", "C: {payoffs"), "9:3: the key `C` is not known in `preferences`");
        problem(TWO.replace("by: B,", "by: C,"), "4:19: there is no party `C`");
        problem(TWO.replace("by: B, ", ""), "4:5: `by` is missing in item 2 of `options`");
        problem(
                TWO.replace("moves: forward", "moves: forwards"),
                "4:29: `moves` is `forwards`; expected one of both, forward");
        problem(TWO.replace("[YY]", "[YY-]"), "5:14: item 1 of `infeasible` is `YY-`; expected 2 letters");
        problem(TWO.replace("[YY]", "['--']"), "5:13: no state is feasible");
        problem(TWO.replace("statusQuo: NN", "statusQuo: N-"), "6:12: `statusQuo` is `N-`; expected 2 letters");
        problem(TWO.replace("statusQuo: NN", "statusQuo: YY"), "6:12: the status quo `YY` is infeasible");
        problem(TWO.replace("NN: 1,", "NX: 1,"), "9:17: the key `NX` is no state");
        problem(TWO.replace("NN: 1,", "NN: much,"), "9:21: `NN` is `much`; expected a number");
        problem(TWO.replace("NN: 1,", "NN: 1e999,"), "9:21: `NN` is the number `1e999`; expected a finite number");
        problem(TWO.replace("{ranking: [YN, [NN, NY]]}", "{}"), "8:6: nothing is said of what `A` prefers");
        problem(TWO.replace("{ranking:", "{statements: a, ranking:"), "8:6: `A` has ranking and statements");
        problem(TWO.replace("name: b", "name: a"), "4:12: there is an option `a` already, on line 3");
        problem(TWO.replace("[A, B]", "[A, A]"), "there is a party `A` already");
        problem(TWO.replace("[A, B]", "[]"), "1:1: there are no parties");
        problem("parties: [A]\noptions: []\npreferences: {A: {ranking: []}}", "2:1: there are no options");
        problem(
                TWO.replace("parties", "partys"),
                "1:1: the key `partys` is not known in the file. Did you mean `parties`?");
        problem(TWO + "format: 2\n", "`format` is the number `2`; expected `1`");
        problem("[]", "1:1: the file is a list; expected a map");
    }

    @Test
    void aStatementThatCannotBeReadSaysWhere() {
        problem(one("{statements: ['x and']}"), "at its character 6: expected an option");
        problem(one("{statements: ['x and w']}"), "at its character 7: there is no option `w`. Known: x, y, z");
        problem(one("{statements: ['x y']}"), "at its character 3: expected `and`, `or`, `if`, `iff` or the end");
        problem(one("{statements: ['(x']}"), "at its character 3: expected `)`");
        problem(one("{statements: ['\"x']}"), "at its character 1: the quote is not closed");
        problem(one("{statements: ['4']}"), "at its character 1: there is no option `4`");
        problem(one("{statements: ['x if y if z']}"), "at its character 8: expected");
        problem(one("{statements: ['" + "(".repeat(60) + "x']}"), "brackets deep");
        problem(one("{statements: {x: y}}"), "`statements` is a map");
    }

    @Test
    void tooMuchIsRefusedBeforeItIsHeld() {
        String options =
                IntStream.range(0, 30).mapToObj(i -> "  o" + i + ": {by: A}\n").collect(Collectors.joining());
        problem(
                "parties: [A]\noptions:\n" + options + "preferences: {A: {statements: [o1]}}",
                "2:1: there are too many feasible states; expected at most 2097152");
        problem(
                "parties: [A]\noptions:\n" + options + options.replace("o", "p") + options.replace("o", "q")
                        + "preferences: {A: {statements: [o1]}}",
                "2:1: there are 90 options; expected at most 60");
        problem(
                "parties: [A]\noptions:\n" + options.replace("A", "A, moves: forward")
                        + "preferences: {A: {statements: [o1]}}",
                "`A` has 30 options of one direction; expected at most 22");
    }

    @Test
    void manyOptionsWithFewFeasibleStatesAreHeld() {
        // Forty options of which only one is ever taken up, or none.
        List<String> pairs = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, 40)
                        .mapToObj(j -> "-".repeat(i) + "Y" + "-".repeat(j - i - 1) + "Y" + "-".repeat(39 - j)))
                .toList();
        String options = IntStream.range(0, 40)
                .mapToObj(i -> "  o" + i + ": {by: " + (i % 2 == 0 ? "A" : "B") + "}\n")
                .collect(Collectors.joining());
        Conflict conflict = read("parties: [A, B]\noptions:\n" + options + "infeasible: ['" + String.join("', '", pairs)
                        + "']\npreferences: {A: {statements: [o1]}, B: {statements: [not o2]}}\n")
                .orElseThrow();

        assertThat(conflict.states().size()).isEqualTo(41);
    }

    private static String one(String preference) {
        return "parties: [A]\noptions: {x: {by: A}, y: {by: A}, z: {by: A}}\npreferences: {A: " + preference + "}\n";
    }

    private static void problem(String file, String words) {
        assertThat(read(file).problems().stream().map(Problem::toString))
                .as(file)
                .anySatisfy(problem -> assertThat(problem).contains(words));
    }

    private static List<String> words(Conflict conflict) {
        return IntStream.range(0, conflict.states().size())
                .mapToObj(conflict::words)
                .toList();
    }

    private static List<Integer> levels(Conflict conflict, int party) {
        return IntStream.range(0, conflict.states().size())
                .mapToObj(state -> conflict.level(party, state))
                .toList();
    }

    private static Read<Conflict> read(String file) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        return new ConflictReader().read(new Sheet("c.yaml", "c.yaml", () -> new ByteArrayInputStream(bytes)));
    }
}
