package parley.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.play.Listed;
import parley.store.EventRows;
import parley.store.StoredNegotiations;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/** The crash jobs that take minutes: {@code mvn -Pcrash}, which also fetches the H2 that loses. */
@Tag("long")
class LongCrashTest {

    private static final long SEED = Long.getLong("parley.seed", System.nanoTime());

    @TempDir
    Path temp;

    /** Why H2 stays at 2.4.240: with 2.5.252 and one writer for over a minute, acknowledged events are lost even without a delay. */
    @Test
    void aNewerH2LosesWhatOneWriterWasPromised() throws IOException, InterruptedException {
        Path jar = Path.of(Objects.requireNonNull(
                System.getProperty("parley.losing-h2"), "the jar of H2 2.5.252: run with mvn -Pcrash"));
        Killing.Outcome outcome = new Killing(UndelayedJdbc.class, Files.createDirectory(temp.resolve("data")), 1, SEED)
                .onH2(jar)
                .killingAfter(Duration.ofSeconds(65), Duration.ofSeconds(80))
                .run(6);
        System.out.println("H2 2.5.252, " + outcome);
        assertThat(outcome.losses()).as(outcome.toString()).isNotEmpty();
    }

    @Test
    void plainJdbcOnTheDurableFileLosesNothing() throws IOException, InterruptedException {
        Killing.Outcome outcome = new Killing(DurableJdbc.class, temp.resolve("data"), 4, SEED).run(40);
        System.out.println("Durable file, four writers, " + outcome);
        assertThat(outcome.losses()).as(outcome.toString()).isEmpty();
        assertThat(outcome.acknowledged()).as(outcome.toString()).isGreaterThan(500);
    }

    @Test
    void ourH2LosesNothingInTheSameTime() throws IOException, InterruptedException {
        Killing.Outcome outcome = new Killing(DurableJdbc.class, temp.resolve("durable"), 1, SEED)
                .killingAfter(Duration.ofSeconds(65), Duration.ofSeconds(80))
                .run(3);
        System.out.println("Durable file, one writer, " + outcome);
        assertThat(outcome.losses()).as(outcome.toString()).isEmpty();
    }

    /** How long a start takes that has to copy the file and read it through; the aim is three seconds. */
    @Test
    void aHundredThousandEventsAreThereSoonAfterAKill() throws IOException, InterruptedException {
        Path data = temp.resolve("many");
        long acknowledged = acknowledgedBeforeTheKill(data);
        Path database = data.resolve("parley.mv.db");
        long bytes = Files.size(database);
        long begun = System.nanoTime();
        H2File file = H2File.open(new DataDirectory(data), EventRows.TABLE);
        long opened = System.nanoTime();
        StoredNegotiations store = StoredNegotiations.in(file);
        List<Listed> listed = store.list();
        long ready = System.nanoTime();
        try (file) {
            int events = listed.stream().mapToInt(Listed::events).sum();
            assertThat(file.afterUncleanStop()).isTrue();
            assertThat((long) events).isGreaterThanOrEqualTo(ManyNegotiations.EVENTS + acknowledged);
            assertThat(store.table(listed.get(0).id()).position())
                    .isEqualTo(listed.get(0).events());
            System.out.printf(
                    "%,d events after a kill: file of %,d bytes opened in %,d ms, all listed after %,d ms; ",
                    events, bytes, millis(begun, opened), millis(begun, ready));
        }
        System.out.printf("%,d bytes after a clean stop%n", Files.size(database));
    }

    private static long millis(long from, long to) {
        return Duration.ofNanos(to - from).toMillis();
    }

    /** As many as were answered. */
    private static long acknowledgedBeforeTheKill(Path data) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dlogback.configurationFile=crash-logback.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        ManyNegotiations.class.getName(),
                        data.toString(),
                        "1")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        long acknowledged = 0;
        try (BufferedReader lines = child.inputReader(StandardCharsets.US_ASCII)) {
            String line;
            while (acknowledged < 50 && (line = lines.readLine()) != null) {
                acknowledged += line.startsWith("ack") ? 1 : 0;
            }
        } finally {
            child.toHandle().destroyForcibly();
            child.waitFor();
        }
        assertThat(acknowledged).isEqualTo(50);
        return acknowledged;
    }
}
