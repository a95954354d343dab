package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BranchOffTest {

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void aWhatIfIsWrittenCheckedAndCompared() throws IOException {
        Run written = Run.of("branch", "may-2025", "--at", "kyiv-call", "--name", "mine", "--out", folder.toString());

        assertThat(written.isFine().out())
                .isEqualTo(
                        "Wrote " + path("mine.yaml") + ", which leaves may-2025 after position 6. Edit it, then: parley"
                                + " check " + path("mine.yaml") + "\n");
        Run.of("check", path("mine.yaml")).isFine();
        assertThat(Run.of("compare", "may-2025", path("mine.yaml")).isFine().out())
                .contains("They do not differ: 86 entries are the same on both sides.");

        Run.of("branch", "may-2025", "--at", "0", "--name", "mine", "--out", folder.toString())
                .isBadInput("There is already a file", "nothing is overwritten");
    }

    @Test
    void aBranchOfOnesOwnFileStandsBesideIt() throws IOException {
        Files.copy(Path.of("scenarios/seed-only.yaml"), folder.resolve("seed-only.yaml"));
        Files.createDirectory(folder.resolve("else"));

        Run.of("branch", path("seed-only.yaml") + "@hard-gate", "--at", "2025-05-11T12:00", "--name", "mine")
                .isFine();

        assertThat(folder.resolve("mine.yaml")).content().contains("of: seed-only", "reading: hard-gate");
        Run.of("branch", path("mine.yaml"), "--at", "2", "--name", "mine-too").isFine();
        Run.of("check", path("mine-too.yaml")).isFine();
        Run.of("branch", path("mine.yaml"), "--at", "2", "--name", "lost", "--out", path("else"))
                .isBadInput("mine.yaml is not beside " + path("else/lost.yaml"));
    }

    @Test
    void whatIsKeptIsForkedAndDeleted() {
        Run.of("replay", "seed-only", "--data", path("data")).isFine();

        assertThat(Run.of("branch", "n-1", "--at", "5", "--title", "If", "--data", path("data"))
                        .isFine()
                        .out())
                .isEqualTo("Forked n-1 after position 5 as n-2\n");
        assertThat(Run.of("branch", "n-2", "--at", "2025-05-11T09:00", "--data", path("data"))
                        .isFine()
                        .out())
                .startsWith("Forked n-2 after position ")
                .endsWith(" as n-3\n");
        assertThat(Run.of("tree", "seed-only", "--data", path("data")).isFine().out())
                .contains("n-1", "n-2", "n-3", "If");

        Run stays = Run.of("branch", "n-1", "--delete", "--data", path("data"));
        assertThat(stays.code()).isEqualTo(ExitCode.NO);
        assertThat(stays.err()).contains("n-1 has a branch (n-2)", "--with-branches deletes all.");
        assertThat(Run.of("branch", "n-1", "--delete", "--with-branches", "--data", path("data"))
                        .isFine()
                        .out())
                .isEqualTo("Deleted n-3, n-2, n-1\n");
        Run.of("export", "n-1", "--data", path("data")).isBadInput("There is no negotiation 'n-1' there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "may-2025 --at 6 | --name is missing",
                "may-2025 --at 6 --name Moscow_Answers | is no name. Expected small letters",
                "may-2025 --name x | --at is missing",
                "may-2025 --name x --at 999 | There is no position 999: this replay has positions 0 to 86",
                "may-2025 --name x --at -1 | neither a position nor a date-time",
                "may-2025 --name x --at kyiv-cal | may-2025 has no move 'kyiv-cal'. Did you mean `kyiv-call`?",
                "may-2025 --name x --at 12.5.2025 | neither a position nor a date-time",
                "may-2025 --name x --at 2020-01-01 | is before the scenario begins",
                "may-2025 --name x --at 1 --reading hardgate | Did you mean `hard-gate`?",
                "may-2025 --name x --at 1 --delete | are for a negotiation that is kept",
                "may-2025 --name x --at 1 --with-branches | means nothing without --delete",
                "may-2025 --name x --at 1 --out y.yaml | a scenario has the name of its file",
                "may-2025 --name may-2025 --at 1 | is the name of what it leaves",
                "may-2024 --name x --at 1 | Did you mean `may-2025`?",
                "n-1 --at 1 --data NOWHERE | There is no directory",
                "n-1 --at 1 --name x --data DATA | are for a scenario",
                "n-1 --at 99 --data DATA | There is no position 99",
                "n-1 --at kyiv-call --data DATA | has no script",
                "n-9 --at 1 --data DATA | There is no negotiation 'n-9' there",
                "n-1 --delete --at 3 --data DATA | mean nothing with --delete"
            })
    void badInputIsRefusedAndNothingIsWritten(String line, String words) {
        if (line.contains("DATA")) {
            Run.of("replay", "seed-only", "--data", path("data")).isFine();
        }
        String filled = line.replace("DATA", path("data")).replace("NOWHERE", path("nowhere"));
        Run.of(("branch " + filled).split(" ")).isBadInput(words);
        assertThat(Path.of("x.yaml")).doesNotExist();
        assertThat(Path.of("y.yaml")).doesNotExist();
    }

    @Test
    void aTitleThatCannotBeIsRefused() {
        Run.of("replay", "seed-only", "--data", path("data")).isFine();

        Run.of("branch", "n-1", "--at", "1", "--title", "x".repeat(201), "--data", path("data"))
                .isBadInput("the title of a branch has 201 characters");
    }
}
