package parley.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Java closes a file for everybody when a thread is interrupted in the middle of writing it; the store must not care. */
class InterruptionTest {

    private static final int ENOUGH = 20;
    private static final int MOST = 20_000;
    private static final long SEED = Long.getLong("parley.seed", System.nanoTime());

    @TempDir
    Path temp;

    @Test
    void interruptingThoseWhoWriteAndReadHurtsNobodyElse() throws InterruptedException {
        Random random = new Random(SEED);
        AtomicLong acknowledged = new AtomicLong();
        int interrupted = 0;
        try (H2File store = H2File.open(new DataDirectory(temp.resolve("data")), Rows.EVENTS)) {
            Rows.createTable(store.dataSource());
            // How many are caught at work depends on the machine: on until enough have been.
            for (int i = 0; interrupted < ENOUGH && i < MOST; i++) {
                Thread reckless = new Thread(() -> {
                    append(store);
                    acknowledged.incrementAndGet();
                    Rows.versions(store.dataSource(), "peace");
                });
                // when the interruption comes while it waits for a connection, it gets none
                reckless.setUncaughtExceptionHandler(
                        (thread, failure) -> assertThat(failure).isNotNull());
                reckless.start();
                LockSupport.parkNanos(random.nextInt(3_000_000));
                if (reckless.isAlive()) {
                    interrupted++;
                    reckless.interrupt();
                }
                reckless.join();
                append(store);
                acknowledged.incrementAndGet();
            }
        }
        assertThat(interrupted).as("seed %d", SEED).isEqualTo(ENOUGH);
        try (H2File store = H2File.open(new DataDirectory(temp.resolve("data")), Rows.EVENTS)) {
            List<Long> versions = Rows.versions(store.dataSource(), "peace");
            assertThat(versions)
                    .isEqualTo(LongStream.range(0, versions.size()).boxed().toList());
            assertThat((long) versions.size()).as("seed %d", SEED).isGreaterThanOrEqualTo(acknowledged.get());
        }
    }

    @Test
    void theThreadIsStillInterruptedAfterwards() {
        try (H2File store = H2File.open(new DataDirectory(temp.resolve("data")), Rows.EVENTS)) {
            Rows.createTable(store.dataSource());
            boolean after = store.writer().write(() -> {
                Thread.currentThread().interrupt();
                Rows.append(store.dataSource(), "peace", "may");
                return Thread.interrupted();
            });
            assertThat(after).isTrue();
            append(store);
            assertThat(Rows.count(store.dataSource())).isEqualTo(2);
        }
    }

    private static void append(H2File store) {
        store.writer().write(() -> Rows.append(store.dataSource(), "peace", "may"));
    }
}
