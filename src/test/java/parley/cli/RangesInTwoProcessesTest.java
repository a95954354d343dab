package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs split by ranges over two processes, at the same time and on different numbers of threads, add up to what one process counts. */
class RangesInTwoProcessesTest {

    private static final List<String> QUESTION =
            List.of("ensemble", "may-2025@hard-gate", "--seed", "42", "--format", "json");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theyAddUpExactly() throws IOException, InterruptedException {
        Path a = folder.resolve("a.json");
        Path b = folder.resolve("b.json");
        // Neither half is cut where anything else is.
        Process one = started(a, "--first", "0", "--runs", "937", "--threads", "1");
        Process other = started(b, "--first", "937", "--runs", "763", "--threads", "2");
        assertThat(one.waitFor()).isZero();
        assertThat(other.waitFor()).isZero();

        String merged = out("--merge", b.toString(), a.toString());
        assertThat(merged).isEqualTo(out("--runs", "1700")).contains("\"runs\" : 1700");
    }

    @Test
    void theSameRangeTwiceIsNotAddedUp() throws IOException {
        Path a = folder.resolve("a.json");
        List<String> question = new ArrayList<>(QUESTION);
        question.addAll(List.of("--runs", "50"));
        Files.writeString(a, Run.of(question.toArray(String[]::new)).isFine().out());
        List<String> twice = new ArrayList<>(QUESTION);
        twice.addAll(List.of("--merge", a.toString(), a.toString()));
        Run.of(twice.toArray(String[]::new)).isBadInput("run 0 is counted twice", "--first");
    }

    private static Process started(Path out, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "parley.Parley"));
        command.addAll(QUESTION);
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.to(new File(out + ".err")))
                .start();
    }

    private static String out(String... more) {
        List<String> command = new ArrayList<>(QUESTION);
        command.addAll(List.of(more));
        return Run.of(command.toArray(String[]::new)).isFine().out();
    }
}
