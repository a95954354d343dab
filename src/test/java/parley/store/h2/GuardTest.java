package parley.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    Path temp;

    private DataDirectory directory;

    @BeforeEach
    void aDirectory() {
        directory = new DataDirectory(temp.resolve("data"));
    }

    @Test
    void aNewDirectoryIsMadeForItsOwnerAlone() throws IOException {
        openAndAppend(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.root())))
                .isEqualTo("rwx------");
    }

    @Test
    void whatWasWrittenIsThereAfterACleanStop() {
        openAndAppend(5);
        try (H2File store = open()) {
            assertThat(store.afterUncleanStop()).isFalse();
            assertThat(Rows.versions(store.dataSource(), "peace")).containsExactly(0L, 1L, 2L, 3L, 4L);
        }
        assertThat(copies()).isEmpty();
    }

    @Test
    void theHighWaterIsRaisedBeforeTheWriterIsAnswered() throws IOException {
        try (H2File store = open()) {
            Rows.createTable(store.dataSource());
            for (int i = 1; i <= 5; i++) {
                append(store);
                assertThat(HighWater.read(directory.highWater())).hasValueSatisfying(mark -> {
                    assertThat(mark.position()).isEqualTo(Rows.count(store.dataSource()));
                    assertThat(mark.events()).isEqualTo(Rows.count(store.dataSource()));
                });
            }
        }
    }

    @Test
    void aMissingMarkerMeansACopyBeforeOpening() throws IOException {
        openAndAppend(3);
        Files.delete(directory.cleanStop());
        String before = Disk.sha256(directory.database());
        try (H2File store = open()) {
            assertThat(store.afterUncleanStop()).isTrue();
            assertThat(copies())
                    .singleElement()
                    .satisfies(copy -> assertThat(Disk.sha256(copy)).isEqualTo(before));
            append(store);
        }
    }

    @Test
    void aByteThatChangedInAClosedFileIsNoticedAndStaysSo() throws IOException {
        openAndAppend(200);
        byte[] closed = Files.readAllBytes(directory.database());
        for (int at : new int[] {9000, closed.length / 2, closed.length - 9000}) {
            byte[] changed = closed.clone();
            changed[at] ^= 1;
            Files.write(directory.database(), changed);
            for (int start = 1; start <= 2; start++) {
                assertThatThrownBy(this::open)
                        .isInstanceOf(StoreRefused.class)
                        .hasMessageContaining("is not what it was")
                        .hasMessageContaining("parley restore");
                assertThat(Files.readAllBytes(directory.database())).isEqualTo(changed);
            }
        }
        Files.write(directory.database(), closed);
        try (H2File store = open()) {
            assertThat(store.afterUncleanStop()).isFalse();
        }
    }

    @Test
    void aMarkerOfTheFirstSortStillCounts() throws IOException {
        openAndAppend(200);
        byte[] file = Files.readAllBytes(directory.database());
        byte[] ends = new byte[2 * 8192];
        System.arraycopy(file, 0, ends, 0, 8192);
        System.arraycopy(file, file.length - 8192, ends, 8192, 8192);
        Files.writeString(
                directory.cleanStop(), "stopped cleanly 1 bytes=" + file.length + " ends=" + Disk.sha256(ends) + "\n");
        try (H2File store = open()) {
            assertThat(store.afterUncleanStop()).isFalse();
        }
    }

    @Test
    void onlyTheLastCopiesAreKept() throws IOException {
        openAndAppend(1);
        for (int i = 0; i < Guard.COPIES + 2; i++) {
            Files.delete(directory.cleanStop());
            openAndAppend(1);
        }
        assertThat(copies()).hasSize(Guard.COPIES);
    }

    @Test
    void anEmptyDatabaseSwappedInIsRefused() throws IOException, SQLException {
        openAndAppend(3);
        Path empty = temp.resolve("empty.mv.db");
        H2.compact(H2.open(empty, true));
        Files.copy(empty, directory.database(), StandardCopyOption.REPLACE_EXISTING);
        assertRefused("opened as an empty one, and 3 events had been stored");
    }

    @Test
    void aFileOfNoLengthIsRefusedAndLeftAsItWas() throws IOException {
        openAndAppend(3);
        try (RandomAccessFile file = new RandomAccessFile(directory.database().toFile(), "rw")) {
            file.setLength(0);
        }
        assertRefused("opened as an empty one, and 3 events had been stored");
        assertThat(directory.database()).hasSize(0);
    }

    @Test
    void aTruncatedFileIsRefusedAndLeftAsItWas() throws IOException {
        openAndAppend(200);
        byte[] whole = Files.readAllBytes(directory.database());
        for (int kept : new int[] {whole.length / 2, whole.length - 4096, 8192, 4096, 100}) {
            try (RandomAccessFile file =
                    new RandomAccessFile(directory.database().toFile(), "rw")) {
                file.setLength(0);
                file.write(whole, 0, kept);
            }
            String cut = Disk.sha256(directory.database());
            assertThatThrownBy(this::open)
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("is not what it was")
                    .hasMessageContaining("parley restore");
            assertThat(Disk.sha256(directory.database())).isEqualTo(cut);
        }
    }

    @Test
    void anOlderCopySwappedInIsRefused() throws IOException {
        openAndAppend(3);
        Path older = Files.copy(directory.database(), temp.resolve("older.mv.db"));
        openAndAppend(2);
        Files.copy(older, directory.database(), StandardCopyOption.REPLACE_EXISTING);
        assertRefused("5 events up to number 5 had been stored, and the database file holds 3 up to number 3");
    }

    @Test
    void anOlderCopyThatLooksLikeTheRightOneIsRefusedToo() throws IOException {
        openAndAppend(3);
        Path older = Files.copy(directory.database(), temp.resolve("older.mv.db"));
        openAndAppend(2);
        FileTime modified = Files.getLastModifiedTime(directory.database());
        Files.copy(older, directory.database(), StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(directory.database(), modified);
        assertRefused("5 events up to number 5 had been stored");
    }

    @Test
    void theDatabaseOfAnotherStoreIsRefused() throws IOException {
        openAndAppend(3);
        DataDirectory other = new DataDirectory(temp.resolve("other"));
        try (H2File store = H2File.open(other, Rows.EVENTS)) {
            Rows.createTable(store.dataSource());
            for (int i = 0; i < 9; i++) {
                append(store);
            }
        }
        Files.copy(other.database(), directory.database(), StandardCopyOption.REPLACE_EXISTING);
        assertRefused("belongs to another store");
    }

    @Test
    void aLostEventInTheMiddleIsRefused() throws Exception {
        openAndAppend(5);
        tamper("DELETE FROM domain_event_entry WHERE sequence_number = 2");
        assertRefused("5 events up to number 5 had been stored, and the database file holds 4 up to number 5");
    }

    @Test
    void aGapInAStreamIsRefused() throws Exception {
        openAndAppend(5);
        tamper("UPDATE domain_event_entry SET sequence_number = 7 WHERE sequence_number = 4");
        assertRefused("the sequence_number of one aggregate_identifier has a gap");
    }

    @Test
    void aLostHighWaterIsRefused() throws IOException {
        openAndAppend(3);
        Files.delete(directory.highWater());
        assertRefused("parley.high-water, is gone");
    }

    @Test
    void aDamagedHighWaterIsRefused() throws IOException {
        openAndAppend(3);
        Files.writeString(directory.highWater(), "x".repeat(8192));
        assertRefused("parley.high-water, is damaged");
    }

    @Test
    void aLostDatabaseIsRefused() throws IOException {
        openAndAppend(3);
        Files.delete(directory.database());
        assertRefused("is gone, and 3 events with it");
        assertThat(directory.database()).doesNotExist();
    }

    @Test
    void anIdentityThatFellBehindIsSetRight() throws Exception {
        openAndAppend(5);
        tamper("ALTER TABLE domain_event_entry ALTER COLUMN global_index RESTART WITH 2");
        Files.delete(directory.cleanStop()); // as after a kill, which is when it happens
        openAndAppend(1);
        try (H2File store = open()) {
            assertThat(Rows.count(store.dataSource())).isEqualTo(6);
        }
    }

    @Test
    void theProbeLeavesNothingBehind() throws IOException {
        openAndAppend(3);
        for (int i = 0; i < 3; i++) {
            Files.delete(directory.cleanStop());
            openAndAppend(0);
        }
        openAndAppend(1);
        assertThat(HighWater.read(directory.highWater())).hasValueSatisfying(mark -> {
            assertThat(mark.position()).isEqualTo(4);
            assertThat(mark.events()).isEqualTo(4);
        });
    }

    @Test
    void manyUncleanRestartsDoNotWearTheStoreOut() throws IOException {
        for (int i = 0; i < 10; i++) {
            openAndAppend(10);
            Files.delete(directory.cleanStop());
        }
        try (H2File store = open()) {
            assertThat(Rows.versions(store.dataSource(), "peace"))
                    .isEqualTo(LongStream.range(0, 100).boxed().toList());
        }
    }

    @Test
    void aKillBetweenHighWaterAndDatabaseIsANewStore() throws IOException {
        Files.createDirectories(directory.root());
        HighWater.create(directory.highWater(), new HighWater.Mark(UUID.randomUUID(), 0, 0));
        openAndAppend(1);
    }

    private void assertRefused(String words) throws IOException {
        String before = Files.exists(directory.database()) ? Disk.sha256(directory.database()) : "";
        List<Path> kept = copies();
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining(words)
                    .hasMessageContaining("Nothing was changed")
                    .hasMessageContaining("parley restore FILE --data " + directory.root());
        }
        if (!before.isEmpty()) {
            assertThat(Disk.sha256(directory.database())).isEqualTo(before);
        }
        assertThat(copies()).isEqualTo(kept);
    }

    private void tamper(String sql) throws Exception {
        Connection connection = H2.open(directory.database(), false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        H2.compact(connection);
    }

    private List<Path> copies() {
        try (Stream<Path> kept = Files.list(directory.kept())) {
            return kept.sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private H2File open() {
        return H2File.open(directory, Rows.EVENTS);
    }

    private void openAndAppend(int events) {
        try (H2File store = open()) {
            Rows.createTable(store.dataSource());
            for (int i = 0; i < events; i++) {
                append(store);
            }
        }
    }

    private static void append(H2File store) {
        store.writer().write(() -> Rows.append(store.dataSource(), "peace", "may"));
    }
}
