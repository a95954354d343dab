package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/help");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parley",
                "replay",
                "moves",
                "facts",
                "concepts",
                "diff",
                "compare",
                "impasse",
                "codes",
                "paths",
                "stability",
                "ensemble",
                "playthrough",
                "tree",
                "bargain",
                "report",
                "branch",
                "export",
                "picture",
                "handout",
                "import",
                "list",
                "check",
                "serve",
                "backup",
                "restore",
                "completion"
            })
    void helpReadsAsApproved(String command) throws IOException {
        Run run = command.equals("parley") ? Run.of("--help") : Run.of(command, "--help");
        run.isFine();

        Path approved = APPROVED.resolve(command + ".txt");
        if (Boolean.getBoolean("parley.approve")) {
            Files.writeString(approved, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(approved));
        assertThat(run.out()).contains("Examples:", "Exit codes:", "--debug");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void saysItsVersion() {
        assertThat(Run.of("--version").isFine().out()).startsWith("parley ").contains("Java ");
        assertThat(Run.of("replay", "-V").isFine().out()).startsWith("parley ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "replya | There is no command 'replya'. Did you mean `replay`? | See: parley --help",
                "peace | There is no command 'peace'. Expected one of: replay, moves, | See: parley --help",
                "--prot=9 | There is no option '--prot=9' of parley. Did you mean `--port`? | See: parley --help",
                "replay | Missing required parameter: 'SCENARIO' | See: parley replay --help",
                "replay may-2025 more | There is no further argument 'more' of parley replay | See: parley replay --help",
                "replay may-2025 --readng x | Did you mean `--reading`? | See: parley replay --help",
                "replay may-2025 --wind x | Expected one of: --reading, --choose | See: parley replay --help",
                "--port 9000 replay may-2025 | Put them after `replay` | See: parley --help",
                "--port nine | expected a whole number, such as 1000, and found 'nine' | See: parley --help",
                "--color=blue facts | auto, always, never | See: parley --help",
                "replay may-2025 --as-of | Missing required parameter for option '--as-of' | See: parley replay --help",
                "replay may-2025 --as-of 1 --as-of 2 | should be specified only once | See: parley replay --help",
                "@file | There is no command '@file' | See: parley --help"
            })
    void whatIsNotUnderstoodIsToldInTwoLines(String line, String words, String help) {
        Run.of(line.split(" ")).isBadInput(words, help);
    }

    @Test
    void controlCharactersOfAnArgumentAreMadeVisible() {
        assertThat(Run.of("\u001B[31mx").isBadInput("U+001B[31mx").err()).doesNotContain("\u001B");
    }

    @Test
    void theAnswerNoIsOneLine() {
        Run run = inMemory("backup", "somewhere.zip");

        assertThat(run).isEqualTo(new Run(ExitCode.NO, "", "parley: No cellar. Build one." + System.lineSeparator()));
    }

    @Test
    void aMistakeOfOursIsOneLineAndNoStackTrace(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("b.zip"), "x");

        Run run = inMemory("restore", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).startsWith("parley: a mistake inside Parley").contains("a mistake", "--debug");
        assertThat(run.err()).doesNotContain("\tat ", "of two lines");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void debugShowsWhere(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("b.zip"), "x");

        Run run = inMemory("restore", "--debug", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).contains("\tat ", "MemoryHouse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "serve"})
    void theMainJobTellsAndServes(String command) {
        MemoryHouse house = new MemoryHouse();
        String[] line = command.isEmpty() ? new String[] {"--port", "9000"} : new String[] {command, "--port", "9000"};

        Run run = Run.catching((out, err) -> Entrance.enter(line, Screen.of(out, err), house))
                .isFine();

        assertThat(run.out())
                .contains("Istanbul")
                .endsWith("Parley is at http://localhost:1234 (stop it with Ctrl-C)\n");
        assertThat(house.askedPort).isEqualTo(9000);
        assertThat(house.closed).isEqualTo(1);
    }

    @Test
    void openedToOthersItSaysWhatThatMeans() {
        MemoryHouse house = new MemoryHouse();

        Run run = Run.catching((out, err) ->
                        Entrance.enter(new String[] {"serve", "--listen", "0.0.0.0"}, Screen.of(out, err), house))
                .isFine();

        assertThat(run.out()).contains("Other machines reach it too", "nobody is asked for a password");
        assertThat(String.valueOf(house.askedListen)).contains("0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "1.2.3", "999.1.1.1", "", "::g"})
    void anAddressThatIsNoneIsRefused(String address) {
        Run.of("serve", "--listen", address).isBadInput("--listen: '" + address + "' is no address", "0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void aPortThatCannotBeIsRefused(String port) {
        Run.of("serve", "--port", port).isBadInput("There is no port " + port, "1 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "BASH"})
    void completionKnowsCommandsAndOptions(String shell) {
        assertThat(Run.of("completion", shell).isFine().out())
                .startsWith("#!/usr/bin/env bash")
                .contains("replay", "--as-of", "parley");
    }

    @Test
    void completionOfAnotherShellIsRefused() {
        Run.of("completion", "fish").isBadInput("bash, zsh", "fish");
        Run.of("completion").isBadInput("SHELL");
    }

    private static Run inMemory(String... line) {
        return Run.catching((out, err) -> Entrance.enter(line, Screen.of(out, err), new MemoryHouse()));
    }
}
