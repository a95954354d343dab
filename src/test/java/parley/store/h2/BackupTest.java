package parley.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    Path temp;

    private DataDirectory directory;
    private Path file;
    private @Nullable BackupDesk desk;

    @BeforeEach
    void names() {
        directory = new DataDirectory(temp.resolve("data"));
        file = temp.resolve("parley.zip");
    }

    @AfterEach
    void closeTheDesk() {
        if (desk != null) {
            desk.close();
        }
    }

    @Test
    void whatWasBackedUpComesBack() throws IOException {
        append(7);
        assertThat(Backup.take(directory, Rows.EVENTS, file).events()).isEqualTo(7);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        append(3);
        Backup.Restored restored = Backup.restore(directory, Rows.EVENTS, file);
        assertThat(restored.events()).isEqualTo(7);
        assertThat(count(directory)).isEqualTo(7);
        append(1);
        assertThat(count(directory)).isEqualTo(8);
    }

    @Test
    void theOldDataIsKeptAside() throws IOException {
        append(7);
        Backup.take(directory, Rows.EVENTS, file);
        append(3);
        Path aside = Objects.requireNonNull(
                Backup.restore(directory, Rows.EVENTS, file).aside());
        assertThat(aside).isDirectoryContaining("glob:**/parley.high-water");
        Backup.Restored back = Backup.restore(directory, Rows.EVENTS, aside.resolve("parley.mv.db"));
        assertThat(back.events()).isEqualTo(10);
        assertThat(count(directory)).isEqualTo(10);
    }

    @Test
    void restoresIntoANewDirectory() {
        append(7);
        Backup.take(directory, Rows.EVENTS, file);
        DataDirectory other = new DataDirectory(temp.resolve("other"));
        assertThat(Backup.restore(other, Rows.EVENTS, file).aside()).isNull();
        assertThat(count(other)).isEqualTo(7);
    }

    @Test
    void mendsAStoreThatTheGuardRefuses() throws IOException {
        append(7);
        Backup.take(directory, Rows.EVENTS, file);
        Files.delete(directory.database());
        assertThatThrownBy(() -> count(directory)).isInstanceOf(StoreRefused.class);
        Backup.restore(directory, Rows.EVENTS, file);
        assertThat(count(directory)).isEqualTo(7);
    }

    @Test
    void aRunningProcessIsAskedAndAnswers() throws Exception {
        try (H2File store = openWithDesk()) {
            Rows.createTable(store.dataSource());
            write(store, 5);
            assertThat(Backup.take(directory, Rows.EVENTS, file).events()).isEqualTo(5);
            assertThat(directory.requests()).isEmptyDirectory();
            write(store, 1);
        }
        Backup.restore(directory, Rows.EVENTS, file);
        assertThat(count(directory)).isEqualTo(5);
    }

    @Test
    void aBackupBesideBusyWritersIsOneMoment() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(3);
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong acknowledged = new AtomicLong();
        try (H2File store = openWithDesk()) {
            Rows.createTable(store.dataSource());
            Future<?>[] busy = new Future<?>[3];
            for (int i = 0; i < busy.length; i++) {
                busy[i] = writers.submit(() -> {
                    while (!stop.get()) {
                        write(store, 1);
                        acknowledged.incrementAndGet();
                    }
                });
            }
            for (int i = 0; i < 3; i++) {
                long before = acknowledged.get();
                long taken = Backup.take(directory, Rows.EVENTS, temp.resolve(i + ".zip"))
                        .events();
                assertThat(taken).isBetween(before, acknowledged.get() + busy.length);
            }
            stop.set(true);
            for (Future<?> one : busy) {
                one.get();
            }
        } finally {
            stop.set(true);
            writers.shutdown();
        }
        for (int i = 0; i < 3; i++) {
            long events = Backup.restore(directory, Rows.EVENTS, temp.resolve(i + ".zip"))
                    .events();
            try (H2File store = H2File.open(directory, Rows.EVENTS)) {
                assertThat(Rows.versions(store.dataSource(), "peace"))
                        .isEqualTo(LongStream.range(0, events).boxed().toList());
            }
        }
    }

    @Test
    void aRestoreIsRefusedWhileSomebodyHoldsTheData() {
        append(2);
        Backup.take(directory, Rows.EVENTS, file);
        try (H2File store = H2File.open(directory, Rows.EVENTS)) {
            assertThatThrownBy(() -> Backup.restore(directory, Rows.EVENTS, file))
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("in use by process");
            assertThat(Rows.count(store.dataSource())).isEqualTo(2);
        }
    }

    @Test
    void anyDamageToTheArchiveIsNoticedAndNothingIsChanged() throws IOException {
        append(4);
        Backup.take(directory, Rows.EVENTS, file);
        byte[] sound = Files.readAllBytes(file);
        for (int at : new int[] {0, 40, 90, sound.length / 3, sound.length / 2, sound.length - 30}) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x21;
            Files.write(file, damaged);
            assertRestoreRefused("at " + at);
        }
        for (int kept : new int[] {0, 3, 100, sound.length / 2, sound.length - 1}) {
            Files.write(file, Arrays.copyOf(sound, kept));
            assertRestoreRefused("cut at " + kept);
        }
        assertThat(count(directory)).isEqualTo(4);
    }

    @Test
    void aManifestThatClaimsMoreThanThereIsIsRefused() throws IOException {
        append(4);
        Backup.take(directory, Rows.EVENTS, file);
        Path database = temp.resolve("parley.mv.db");
        Archive.Manifest manifest = Archive.unpack(file, database);
        HighWater.Mark more = new HighWater.Mark(manifest.mark().store(), 5, 5);
        Archive.write(
                file, database, new Archive.Manifest(more, manifest.bytes(), manifest.sha256(), manifest.taken()));
        assertThatThrownBy(() -> Backup.restore(directory, Rows.EVENTS, file))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("it says 5 events and holds 4");
    }

    @Test
    void anOldBackupIsOnlyReplacedByAWholeOne() throws IOException {
        append(4);
        Backup.take(directory, Rows.EVENTS, file);
        append(1);
        assertThat(Backup.take(directory, Rows.EVENTS, file).events()).isEqualTo(5);
        assertThat(temp).isDirectoryNotContaining("glob:**.part");
        assertThat(directory.staging()).doesNotExist();
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Backup.take(directory, Rows.EVENTS, file))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("There is no store in");
        assertThatThrownBy(() -> Backup.restore(directory, Rows.EVENTS, file))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("There is no file");
        append(1);
        assertThatThrownBy(() -> Backup.take(directory, Rows.EVENTS, temp.resolve("nowhere/parley.zip")))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("There is no directory");
    }

    private H2File openWithDesk() {
        H2File store = H2File.open(directory, Rows.EVENTS);
        desk = BackupDesk.open(store, Rows.EVENTS);
        return store;
    }

    private void assertRestoreRefused(String which) {
        assertThatThrownBy(() -> Backup.restore(directory, Rows.EVENTS, file))
                .as(which)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("Nothing was changed");
        assertThat(directory.staging()).doesNotExist();
    }

    private void append(int events) {
        try (H2File store = H2File.open(directory, Rows.EVENTS)) {
            Rows.createTable(store.dataSource());
            write(store, events);
        }
    }

    private static void write(H2File store, int events) {
        for (int i = 0; i < events; i++) {
            store.writer().write(() -> Rows.append(store.dataSource(), "peace", "may"));
        }
    }

    private static long count(DataDirectory directory) {
        try (H2File store = H2File.open(directory, Rows.EVENTS)) {
            return Rows.count(store.dataSource());
        }
    }
}
