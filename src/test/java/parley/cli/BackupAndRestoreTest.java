package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupAndRestoreTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatWasKeptComesBack() {
        String data = folder.resolve("data").toString();
        String other = folder.resolve("other").toString();
        String file = folder.resolve("b.zip").toString();
        String kept = Run.of("replay", "seed-only", "--data", data).isFine().out();

        Run backup = Run.of("backup", file, "--data", data).isFine();
        Run restored = Run.of("restore", file, "--data", other).isFine();
        Run again = Run.of("restore", file, "--data", other).isFine();

        assertThat(backup.out()).matches("Backed up \\d+ events to .*b\\.zip\n");
        assertThat(restored.out()).matches("Restored \\d+ events from .*b\\.zip\n");
        assertThat(again.out()).contains("What was there before is kept in ");
        assertThat(Run.of("replay", "seed-only", "--data", other).isFine().out())
                .isEqualTo(kept);
    }

    @Test
    void aBackupOverwritesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("thesis.doc"), "x");

        Run.of("backup", file.toString(), "--data", folder.toString()).isBadInput("overwrites nothing", "another name");

        assertThat(file).hasContent("x");
    }

    @Test
    void whereNothingIsKeptThereIsNothingToBackUp() {
        Run run = Run.of(
                "backup",
                folder.resolve("b.zip").toString(),
                "--data",
                folder.resolve("none").toString());

        assertThat(run.code()).isEqualTo(ExitCode.NO);
        assertThat(run.err()).contains("There is no store in", "--data DIR").doesNotContain("\tat ");
    }

    @Test
    void aFileThatIsNotThereIsNotRestored() {
        Run.of("restore", folder.resolve("b.zip").toString()).isBadInput("There is no file", "parley backup FILE");
    }

    @Test
    void aFileThatIsNoBackupIsNotRestored() throws IOException {
        Path file = Files.writeString(folder.resolve("b.zip"), "not a backup");

        Run run = Run.of(
                "restore", file.toString(), "--data", folder.resolve("data").toString());

        assertThat(run.code()).isEqualTo(ExitCode.NO);
        assertThat(run.err()).startsWith("parley: ").doesNotContain("\tat ");
        assertThat(run.err().lines()).hasSize(1);
    }
}
