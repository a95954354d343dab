package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, in a process of its own: it ends soon, says how far it had come, and leaves nothing half written. */
@DisabledOnOs(OS.WINDOWS)
class BrokenOffTest {

    /** Of the processor, not of the clock: by then it has long begun to play, however busy the machine. */
    private static final Duration WELL_UNDER_WAY = Duration.ofSeconds(8);

    @TempDir
    private Path folder = Path.of("");

    /** Of {@code man 7 signal}. */
    private enum Signal {
        INT(2),
        TERM(15);

        private final int number;

        Signal(int number) {
            this.number = number;
        }

        /** What the shell started behind {@code &} is deaf to Ctrl-C, and so are its children; they are ended by the other. */
        static Signal heard() throws IOException {
            Path status = Path.of("/proc/self/status");
            if (!Files.exists(status)) {
                return INT;
            }
            long ignored = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .mapToLong(line -> Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16))
                    .findFirst()
                    .orElse(0);
            return (ignored & 1L << (INT.number - 1)) == 0 ? INT : TERM;
        }
    }

    @Test
    void anEnsembleSaysHowFarItHadComeAndWritesNothing() throws IOException, InterruptedException {
        Signal signal = Signal.heard();
        Path out = folder.resolve("out.json");
        Path err = folder.resolve("err.txt");
        Path svg = folder.resolve("outcomes.svg");
        Process process = started(
                out, err, "ensemble", "may-2025", "--runs", "50000000", "--format", "json", "--svg", svg.toString());
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> process.info()
                                    .totalCpuDuration()
                                    .orElse(Duration.ZERO)
                                    .compareTo(WELL_UNDER_WAY)
                            > 0);
            new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        // As a shell tells of whatever Ctrl-C has ended.
        assertThat(process.exitValue()).isEqualTo(128 + signal.number);
        assertThat(Files.readString(out)).isEmpty();
        assertThat(svg).doesNotExist();
        assertThat(Files.readString(err))
                .containsPattern(
                        "^parley: broken off after [1-9][0-9,]* of 50,000,000 futures; nothing was written\\. The same seed gives"
                                + " the same again\\.\\s*$");
    }

    private static Process started(Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "parley.Parley"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }
}
