package parley.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
