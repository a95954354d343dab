package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.yaml.Finding;

class CheckFilesTest {

    @TempDir
    private Path folder = Path.of("");

    private String may = "";

    @BeforeEach
    void read() throws IOException {
        may = Files.readString(Path.of("scenarios/may-2025.yaml"));
    }

    @Test
    void oursAreFine() {
        assertThat(Run.of("check").isFine().out())
                .matches(
                        "Fine: \\d+ facts in \\d files, \\d+ concepts, \\d+ scenarios, \\d+ conflicts, \\d+ domains\\.\n(Worth knowing: \\d+; `parley check --all` tells\\.\n)?");
    }

    @Test
    void oneFileIsFine() {
        assertThat(Run.of("check", "scenarios/may-2025.yaml").isFine().out()).endsWith("Fine: 1 scenario.\n");
        assertThat(Run.of("check", "seeds/seed-article.yaml").isFine().out()).startsWith("Fine: ");
        assertThat(Run.of("check", "scenarios").isFine().out()).contains("scenarios.");
    }

    @Test
    void withoutAFolderThePackedOnesAreChecked() {
        Check check = Check.everything(folder);

        assertThat(check.has(Finding.Level.ERROR)).isFalse();
        assertThat(check.has(Finding.Level.FAILURE)).isFalse();
        assertThat(check.summary()).contains("facts in", "(packed)", "scenarios (packed)");
    }

    @Test
    void theFoldersAtHandAreCheckedInTheirPlace() throws IOException {
        Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
        Files.copy(Path.of("scenarios/scenario.schema.json"), scenarios.resolve("scenario.schema.json"));
        Files.writeString(scenarios.resolve("draft.yaml"), "format: 1\nname: draft\n");

        Check check = Check.everything(folder);

        assertThat(check.findings())
                .filteredOn(finding -> finding.level() == Finding.Level.ERROR)
                .isNotEmpty()
                .allMatch(finding -> finding.toString().contains("draft.yaml:"));
    }

    @Test
    void aBrokenScenarioIsToldWithItsPlaceAndItsMending() throws IOException {
        Path file = Files.writeString(folder.resolve("may-2025.yaml"), may.replaceFirst("by: UKR", "by: UKX"));

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains(file + ":").containsPattern(":\\d+:\\d+: .*UKX.*UKR");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aConflictIsRecognisedByWhatIsInItOrWhereItStands() throws IOException {
        Path fine = Path.of("scenarios/conflicts/prisoners-dilemma.yaml");
        assertThat(Run.of("check", fine.toString()).isFine().out()).isEqualTo("Fine: 1 conflict.\n");
        assertThat(Run.of("check", "scenarios/conflicts").isFine().out()).contains(" conflict");
        Path broken = Files.writeString(
                folder.resolve("mine.yaml"), Files.readString(fine).replace("[YN, NN, YY, NY]", "[YN, NN, YY]"));

        Run run = Run.of("check", broken.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("mine.yaml:").contains("the feasible state `NY` has no place in `ranking`");
    }

    @Test
    void aBrokenSeedIsRecognisedAsASeed() throws IOException {
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                "format: 1\nabout: x\nzone: Europe/Kyiv\nfacts:\n  - {id: S3, says: again}\n");

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains(file + ":5:");
    }

    @Test
    void aDocumentedMoveThatIsRefusedFails() throws IOException {
        // Played the other way round, the default reading refuses what the record shows.
        String swapped = may.replaceFirst("default: true", "default: false")
                .replaceFirst("(name: hard-gate)", "$1\n    default: true");
        Path file = Files.writeString(folder.resolve("may-2025.yaml"), swapped);

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.NO);
        assertThat(run.out())
                .containsPattern(
                        "may-2025\\.yaml:[1-9]\\d*:\\d+: `[a-z-]+` is refused under the reading `hard-gate`: ");
    }

    @Test
    void anExpectationThatFailsNamesTheEventThatMadeTheDifference() throws IOException {
        Path file = Files.writeString(folder.resolve("what-if.yaml"), """
                format: 1
                name: what-if
                title: "A yes"
                question: "What if the answer had been yes?"
                about: "A branch."
                branch: {of: may-2025, at: kyiv-call}
                moves:
                  - {id: moscow-yes, at: 2025-05-10T20:00, by: RUS, accept-ceasefire: {proposal: kyiv-call}}
                expect:
                  - {holds: {proposal: kyiv-call, is: open}}
                  - {after: moscow-yes, holds: {proposal: kyiv-call, is: agreed}}
                """);

        Run run = Run.of("check", file.toString());

        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.NO);
        assertThat(run.out())
                .contains("what-if.yaml:10:5: expected at the end that the proposal kyiv-call is open", "since event ")
                .contains("information: ", "kept from may-2025, has become inadmissible");
    }

    @Test
    void whatIsOnlyInformationIsToldOnRequest() {
        assertThat(Run.of("check", "--all").isFine().out())
                .contains("cited by no scenario", "never acts in this script");
        assertThat(Run.of("check", "--format", "json")
                        .isFine()
                        .json()
                        .required("fine")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void aFileThatIsNotThereIsBadInput() {
        Run run = Run.of("check", folder.resolve("nowhere.yaml").toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("nowhere.yaml:1:1: there is no such file");
    }

    @Test
    void anEmptyFolderIsBadInput() {
        Run run = Run.of("check", folder.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("no YAML file");
    }
}
