package parley.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.h2.Backup;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;
import parley.store.h2.Rows;
import parley.store.h2.StoreRefused;

/** Another process has the data. */
class SecondProcessTest {

    @TempDir
    Path temp;

    @Test
    void theSecondIsToldWhoHasTheDataAndThatItIsFreeAgainAfterwards() throws IOException, InterruptedException {
        DataDirectory directory = new DataDirectory(temp.resolve("data"));
        Process first = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=crash-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        DurableJdbc.class.getName(),
                        directory.root().toString(),
                        "1")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = first.inputReader(StandardCharsets.US_ASCII)) {
            assertThat(lines.readLine()).startsWith("have");
            assertThat(lines.readLine()).startsWith("ready");

            assertThatThrownBy(() -> H2File.open(directory, Rows.EVENTS))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("in use by process " + first.pid() + ", since ");
            assertThatThrownBy(() -> Backup.restore(directory, Rows.EVENTS, temp))
                    .isInstanceOf(StoreRefused.class);
            assertThatThrownBy(() -> Backup.take(directory, Rows.EVENTS, temp.resolve("parley.zip")))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("process " + first.pid())
                    .hasMessageContaining("does not make backups for others");
        } finally {
            first.toHandle().destroyForcibly();
            assertThat(first.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
        try (H2File store = H2File.open(directory, Rows.EVENTS)) {
            assertThat(store.afterUncleanStop()).isTrue();
        }
    }
}
