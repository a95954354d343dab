package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
                        "Fine: \\d+ facts in \\d files, \\d+ concepts, \\d+ scenarios, \\d+ conflicts, \\d+ domains\\.\n");
    }

    @Test
    void oneFileIsFine() {
        assertThat(Run.of("check", "scenarios/may-2025.yaml").isFine().out()).isEqualTo("Fine: 1 scenario.\n");
        assertThat(Run.of("check", "seeds/seed-article.yaml").isFine().out()).startsWith("Fine: ");
        assertThat(Run.of("check", "scenarios").isFine().out()).contains("scenarios.");
    }

    @Test
    void withoutAFolderThePackedOnesAreChecked() {
        Check check = Check.everything(folder);

        assertThat(check.broken()).isEmpty();
        assertThat(check.failed()).isEmpty();
        assertThat(check.summary()).contains("facts in", "(packed)", "scenarios (packed)");
    }

    @Test
    void theFoldersAtHandAreCheckedInTheirPlace() throws IOException {
        Path scenarios = Files.createDirectory(folder.resolve("scenarios"));
        Files.copy(Path.of("scenarios/scenario.schema.json"), scenarios.resolve("scenario.schema.json"));
        Files.writeString(scenarios.resolve("draft.yaml"), "format: 1\nname: draft\n");

        Check check = Check.everything(folder);

        assertThat(check.broken()).isNotEmpty().allMatch(problem -> problem.contains("draft.yaml:"));
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
        assertThat(run.out()).contains("is refused under the default reading `hard-gate`");
        assertThat(run.out().lines())
                .allMatch(line -> line.matches(".*may-2025\\.yaml:[1-9]\\d*:1: the documented move .*"));
    }

    @Test
    void aFileThatIsNotThereIsBadInput() {
        Run run = Run.of("check", folder.resolve("nowhere.yaml").toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("nowhere.yaml:1:1: the file cannot be read");
    }

    @Test
    void anEmptyFolderIsBadInput() {
        Run run = Run.of("check", folder.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).contains("no YAML file");
    }
}
