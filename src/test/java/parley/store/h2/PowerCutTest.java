package parley.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.h2.Recorded.Change;

/**
 * With O_DSYNC a power cut leaves the changes of the file up to some moment, the last of them perhaps in part. Every such file is
 * made here and opened: it must hold all that was acknowledged by then, or be refused. Nothing may be lost without a word.
 */
class PowerCutTest {

    private static final long SEED = Long.getLong("parley.seed", System.nanoTime());
    private static final int APPENDS = 20;
    private static final int SECTOR = 512;

    @TempDir
    Path temp;

    private DataDirectory directory;
    private Path start;
    private UUID store;
    /** How many changes the file had seen when each append was acknowledged. */
    private final List<Integer> acknowledged = new ArrayList<>();

    @Test
    void whateverThePowerCutLeavesNothingIsLostWithoutAWord() throws Exception {
        Random random = new Random(SEED);
        int refusedWhole = 0;
        int refusedTorn = 0;
        for (int changes = 0; changes <= Recorded.CHANGES.size(); changes++) {
            refusedWhole += refuses(changes, null) ? 1 : 0;
            if (changes < Recorded.CHANGES.size()) {
                refusedTorn += refuses(changes, random) ? 1 : 0;
            }
        }
        assertThat(acknowledged).hasSize(APPENDS);
        assertThat(refusedWhole).as("refused though no change was torn").isZero();
        assertThat(refusedTorn).as("refused, seed %d", SEED).isLessThan(APPENDS);
        System.out.printf(
                "Power cuts, seed %d: %d files opened, %d torn ones refused, nothing lost%n",
                SEED, 2 * Recorded.CHANGES.size() + 1, refusedTorn);
    }

    @BeforeEach
    void recordAppends() throws Exception {
        directory = new DataDirectory(temp.resolve("data"));
        try (H2File made = H2File.open(directory, Rows.EVENTS)) {
            Rows.createTable(made.dataSource());
        }
        store = HighWater.read(directory.highWater()).orElseThrow().store();
        start = Files.copy(directory.database(), temp.resolve("start.mv.db"));
        Path recorded = Files.copy(start, temp.resolve("recorded.mv.db"));
        Recorded.register();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(
                "jdbc:h2:recorded:" + recorded.toString().replace(".mv.db", "") + ";WRITE_DELAY=0;DB_CLOSE_DELAY=-1");
        for (int i = 0; i < APPENDS; i++) {
            Rows.append(source, "peace", "may");
            acknowledged.add(Recorded.CHANGES.size());
        }
        H2.drop(source.getConnection());
    }

    /** Opens what is left after so many changes and, with chance, some sectors of the next. */
    private boolean refuses(int changes, @Nullable Random torn) throws IOException {
        long promised = acknowledged.stream().filter(seen -> seen <= changes).count();
        Files.copy(start, directory.database(), StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel file = FileChannel.open(directory.database(), StandardOpenOption.WRITE)) {
            for (Change change : Recorded.CHANGES.subList(0, changes)) {
                apply(file, change);
            }
            if (torn != null) {
                tear(file, Recorded.CHANGES.get(changes), torn);
            }
        }
        HighWater.create(directory.highWater(), new HighWater.Mark(store, promised, promised));
        Files.deleteIfExists(directory.cleanStop());
        try (H2File opened = H2File.open(directory, Rows.EVENTS)) {
            List<Long> found = Rows.versions(opened.dataSource(), "peace");
            assertThat(found)
                    .as("after %d changes, seed %d", changes, SEED)
                    .isEqualTo(LongStream.range(0, found.size()).boxed().toList())
                    .hasSizeGreaterThanOrEqualTo((int) promised);
            opened.writer().write(() -> Rows.append(opened.dataSource(), "peace", "may"));
            return false;
        } catch (StoreRefused e) {
            assertThat(e).hasMessageContaining("is not what it was");
            return true;
        }
    }

    private static void apply(FileChannel file, Change change) throws IOException {
        ByteBuffer bytes = change.bytes();
        if (bytes == null) {
            file.truncate(change.at());
        } else {
            file.write(bytes.duplicate(), change.at());
        }
    }

    /** The disk writes sectors as a whole, and in any order. */
    private static void tear(FileChannel file, Change change, Random random) throws IOException {
        ByteBuffer bytes = change.bytes();
        if (bytes == null) {
            return;
        }
        for (int sector = 0; sector < bytes.capacity(); sector += SECTOR) {
            if (random.nextBoolean()) {
                int length = Math.min(SECTOR, bytes.capacity() - sector);
                file.write(bytes.slice(sector, length), change.at() + sector);
            }
        }
    }
}
