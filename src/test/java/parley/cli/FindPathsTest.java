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

class FindPathsTest {

    private static final String EVENING = "2025-05-11T20:00";

    @TempDir
    private Path folder = Path.of("");

    private static Run paths(String scenario, String goal, String... more) {
        String[] line = new String[6 + more.length];
        System.arraycopy(new String[] {"paths", scenario, "--as-of", EVENING, "--goal", goal}, 0, line, 0, 6);
        System.arraycopy(more, 0, line, 6, more.length);
        return Run.of(line);
    }

    private static String flat(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    @Test
    void theShortestWaysToACeasefireByThursday() {
        Run run = paths("may-2025", "ceasefire in force by 2025-05-15", "--most", "3")
                .isFine();

        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
        assertThat(flat(run))
                .containsSubsequence(
                        "Wanted: a ceasefire in force by 15 May 2025, 23:59.",
                        "3 ways were found, the shortest of 1 move.",
                        "1. 1 move, by Russia; reached on 12 May 2025.",
                        "Russia accepts “ceasefire of at least 30 days from 12 May”.",
                        "2. 2 moves, by Russia and Ukraine",
                        "“unconditional 30-day ceasefire”",
                        "3. 2 moves",
                        "The same if the new offer comes from",
                        "HYPOTHETICAL",
                        "states looked at in");
    }

    /** In the morning Ukraine's yes to talks waits for the call: whoever can say it without, says it now and not days later. */
    @Test
    void nobodyWaitsWithAMoveThatCanBeMadeNow() {
        Run run = Run.of(
                        "paths",
                        "may-2025",
                        "--as-of",
                        "2025-05-11T12:00",
                        "--goal",
                        "talks opened by 2025-05-16",
                        "--most",
                        "2")
                .isFine();

        assertThat(flat(run)).contains("2. 3 moves", "11 May 2025, 12:00 Ukraine accepts “direct talks in Istanbul”.");
    }

    /** Under the gate the ways differ by who has to move first; nobody comes before the day, or before it is agreed. */
    @Test
    void theShortestWaysToTalksUnderTheGate() {
        Run run = paths("may-2025@hard-gate", "talks opened by 2025-05-16", "--most", "4")
                .isFine();

        assertThat(flat(run))
                .contains("4 ways were found, the shortest of 4 moves; 4 are as short.")
                .contains("softens its precondition to")
                .containsSubsequence("15 May 2025 Russia has come to", "Ukraine has come to", "open, with");
        assertThat(run.out()).doesNotContain("11 May 2025, 20:00  Russia has come");
    }

    @Test
    void bothKeepToTheirConditionsWhereBothBeginAtOneHour() {
        Run run = paths(
                        "may-2025@hard-gate",
                        "talks opened and ceasefire in force by 2025-05-16",
                        "--hold",
                        "UKR:ceasefire-before-talks",
                        "--hold",
                        "rus:ceasefire-within-talks",
                        "--most",
                        "1")
                .isFine();

        assertThat(flat(run))
                .contains("Ukraine keeps its precondition ceasefire-from-12-may; Russia keeps to this order")
                .contains("“a ceasefire from the hour of the talks”")
                .doesNotContain("softens");
    }

    @Test
    void whereThereIsNoneItSaysWhatConflicts() {
        Run alone = paths("may-2025", "ceasefire in force by 2025-05-15", "--only", "UKR", "--moves", "4");
        assertThat(alone.code()).isEqualTo(ExitCode.NO);
        assertThat(alone.err()).isEmpty();
        assertThat(flat(alone))
                .contains("There is no way of at most 4 moves. This alone rules it out: only Ukraine moves.");

        JsonNode hurried = paths(
                        "may-2025",
                        "ceasefire in force by 2025-05-15",
                        "--hold",
                        "RUS:ceasefire-within-talks",
                        "--moves",
                        "1",
                        "--format",
                        "json")
                .json();
        assertThat(hurried.required("found").booleanValue()).isFalse();
        assertThat(hurried.required("inTheWay").size()).isEqualTo(2);
        assertThat(hurried.required("certain").booleanValue()).isTrue();
    }

    @Test
    void aBudgetThatIsTooSmallIsSaidToBe() {
        Run run = paths("may-2025@hard-gate", "talks opened by 2025-05-16", "--budget", "20");
        assertThat(run.code()).isEqualTo(ExitCode.NO);
        assertThat(flat(run))
                .contains(
                        "None was found before the budget was used up. Proved is that every way, if there is one, takes 4"
                                + " moves or more.");
        assertThat(paths("may-2025", "ceasefire in force", "--budget", "10min", "--most", "1")
                        .isFine()
                        .out())
                .contains("1 move, by Russia");
    }

    /** Some are found and the budget ends: what is told is a shortest one, and from where on others may be missing. */
    @Test
    void whatIsProvedWhenTheBudgetEndsIsSaid() {
        Run run = paths("may-2025@hard-gate", "talks opened by 2025-05-16", "--most", "50", "--budget", "4000")
                .isFine();
        assertThat(flat(run))
                .containsPattern(
                        "The search stopped at its budget: none is shorter, that is proved; others of [4-6] moves or"
                                + " more there may be");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "talks opened or ceasefire in force by 2025-05-15 | talks opened, or a ceasefire in force by 15 May 2025, 23:59.",
                "{any-of: [ceasefire-in-force, exchange-carried-out]} | a ceasefire in force, or an exchange carried out.",
                "(ceasefire in force or talks opened) by 2025-05-15 | a ceasefire in force by 15 May 2025, 23:59, or talks opened by 15 May 2025, 23:59.",
                "ceasefire in force and (talks opened or exchange agreed) | a ceasefire in force, and talks opened, or a ceasefire in force, and an exchange agreed."
            })
    void oneOfSeveralIsEnough(String goal, String wanted) {
        assertThat(flat(paths("may-2025", goal, "--most", "1").isFine())).contains("Wanted: " + wanted);
    }

    /** As it stands in what is asked of Parley. */
    @Test
    void ukraineKeepsToItsOrder() {
        Run run = Run.of(
                        "paths",
                        "may-2025",
                        "--as-of",
                        "2025-05-11T20:00",
                        "--goal",
                        "ceasefire in force by 2025-05-15",
                        "--hold",
                        "UKR:ceasefire-before-talks",
                        "--most",
                        "5")
                .isFine();
        assertThat(flat(run))
                .contains("Given: Ukraine keeps to this order: talks not before a ceasefire.")
                .contains("the shortest of 1 move")
                .doesNotContain("budget");
    }

    @Test
    void whatIsSoAlreadyNeedsNoMove() {
        assertThat(flat(Run.of("paths", "may-2025", "--goal", "talks opened").isFine()))
                .contains("It is so already: no move is needed.");
    }

    @Test
    void jsonIsTheSameEachTimeAndHasTheMovesAsTheyCouldBeSent() {
        Run run = paths("may-2025", "{agreed: kyiv-call} by 2025-05-12", "--format", "json")
                .isFine();

        JsonNode root = run.json();
        assertThat(root.propertyNames())
                .containsExactly(
                        "scenario",
                        "reading",
                        "position",
                        "at",
                        "goal",
                        "constraints",
                        "found",
                        "answer",
                        "complete",
                        "atLeast",
                        "states",
                        "paths",
                        "inTheWay",
                        "certain");
        JsonNode path = root.required("paths").required(0);
        assertThat(path.propertyNames()).containsExactly("moves", "reached", "who", "orOfferedBy", "steps", "events");
        assertThat(path.required("steps")
                        .valueStream()
                        .map(step ->
                                MoveJson.read(step.required("move")).about().text()))
                .containsExactly("kyiv-call");
        assertThat(run).isEqualTo(paths("may-2025", "{agreed: kyiv-call} by 2025-05-12", "--format", "json"));
    }

    /** Whoever checks the file plays the path again, and finds the goal reached. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "may-2025 | 2025-05-11T20:00 | ceasefire in force by 2025-05-15 | 3",
                "may-2025 | 12 | talks opened and ceasefire in force by 2025-05-20 | 1",
                "seed-only | 2025-05-11T19:00 | exchange carried out | 1",
                "two-readings | 2 | ceasefire agreed | 1",
                "good-friday-1998 | 20 | settlement agreed | 1",
                "korea-1951 | 12 | exchange agreed | 1"
            })
    void aPathOpensAsABranchThatChecks(String scenario, String asOf, String goal, int number) throws IOException {
        Path file = folder.resolve("a-way.yaml");

        Run run = Run.of(
                "paths",
                scenario,
                "--as-of",
                asOf,
                "--goal",
                goal,
                "--open",
                String.valueOf(number),
                "--to",
                file.toString());

        assertThat(run.err()).contains("wrote path " + number);
        assertThat(run.code()).isZero();
        assertThat(Files.readString(file)).contains("branch: {of: " + scenario, "expect:\n  - {holds: ");
        Run check = Run.of("check", file.toString());
        assertThat(check.out()).contains("Fine: 1 scenario");
        assertThat(check.code()).isZero();
    }

    @Test
    void aPathOfANegotiationThatIsKeptOpensAsAForkThere() {
        String data = folder.resolve("data").toString();
        Run.of("replay", "seed-only", "--data", data).isFine();
        String id = negotiation(data, 0);

        Run run = Run.of(
                "paths",
                id,
                "--data",
                data,
                "--as-of",
                "20",
                "--goal",
                "ceasefire in force by 2025-05-15",
                "--open",
                "1");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("path 1 is open as ");
        String fork = run.err().replaceAll("(?s).*is open as ([a-z0-9-]+)\\..*", "$1");
        assertThat(flat(Run.of("paths", fork, "--data", data, "--goal", "ceasefire in force")
                        .isFine()))
                .contains("It is so already");
    }

    private static String negotiation(String data, int number) {
        return Run.of("tree", "seed-only", "--data", data, "--format", "json")
                .isFine()
                .json()
                .valueStream()
                .filter(tree -> tree.required("kind").stringValue().equals("negotiation"))
                .skip(number)
                .findFirst()
                .orElseThrow()
                .required("name")
                .stringValue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "cease fire in force | --goal:1:1: the condition is `cease-fire-in-force` | Did you mean `ceasefire-in-force`?",
                "{agreed: kyiv-cal} by 2025-05-15 | --goal:1:10: there is no proposal `kyiv-cal` | Did you mean `kyiv-call`?",
                "kyiv-cal agreed | --goal:1:1: nothing on the table that could be agreed | Did you mean `kyiv-call`?",
                "talks opened and kyiv-call opened | --goal:1:18: nothing on the table that could be opened | mean",
                "talks opened by tomorrow | --goal:1:17: the date is `tomorrow` | expected a date",
                "talks opened by 2025-05-01 | --goal:1:17: the date is over | --as-of",
                "{not: talks-opened} | --goal:1:1: a path can lead to something that comes about | Ask for",
                "{any-of: [talks-opened | --goal:1: | ",
                "{any-of: [talks-opened, {not: talks-opened}]} | --goal:1:1: a path can lead to | joined by `and` or `or`",
                "talks opened or | --goal:1:16: something to come about is missing | Write",
                "(talks opened or ceasefire in force | --goal:1:1: a bracket is open | (A or B)",
                "talks opened or (ceasefir in force) | --goal:1:18: | Did you mean",
                "' ' | --goal:1:1: | Write for example"
            })
    void aBadGoalIsExplainedAtItsColumn(String goal, String what, String mend) {
        assertThat(paths("may-2025", goal.replace("'", "")).isBadInput(what).err())
                .contains(mend == null ? "" : mend);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--hold UKR | expected a party and a precondition",
                "--hold UKR:nothing | UKR holds no precondition 'nothing'",
                "--hold UKX:ceasefire-before-talks | Did you mean `UKR`?",
                "--only UKR,XX | there is no party 'XX'",
                "--moves -1 | --moves is -1",
                "--most 0 | --most is 0",
                "--budget soon | expected a number of states",
                "--open 1 | --to is missing",
                "--to x.yaml | say which: --open 1",
                "--open 0 --to x.yaml | the number of a path"
            })
    void badInputIsRefused(String options, String words) {
        paths("may-2025", "talks opened", options.split(" ")).isBadInput(words);
    }
}
