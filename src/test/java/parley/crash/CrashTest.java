package parley.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Give {@code -Dparley.seed=N} to repeat a run; the moments of the kills are the same, the machine's are not. */
class CrashTest {

    private static final long SEED = Long.getLong("parley.seed", System.nanoTime());

    @TempDir
    Path temp;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        Killing.Outcome outcome = new Killing(Negotiating.class, temp.resolve("data"), 4, SEED).run(20);
        System.out.println("Negotiations, " + outcome);
        assertThat(outcome.losses()).as(outcome.toString()).isEmpty();
        assertThat(outcome.acknowledged()).as(outcome.toString()).isGreaterThan(100);
    }

    @Test
    void theSameHarnessFindsTheLossesOfTheDefaultUrl() throws IOException, InterruptedException {
        Killing.Outcome outcome =
                new Killing(DefaultJdbc.class, Files.createDirectory(temp.resolve("data")), 4, SEED).run(20);
        System.out.println("H2's default URL, " + outcome);
        assertThat(outcome.losses()).as(outcome.toString()).isNotEmpty();
    }
}
