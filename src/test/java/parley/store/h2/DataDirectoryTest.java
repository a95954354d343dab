package parley.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path temp;

    @Test
    void standsInTheHomeOfTheUserUnlessAskedOtherwise() {
        assertThat(DataDirectory.ofTheUser().root()).isEqualTo(Path.of(System.getProperty("user.home"), ".parley"));
    }

    @Test
    void aSecondHolderIsToldWhoTheFirstOneIs() throws IOException {
        DataDirectory directory = new DataDirectory(temp.resolve("data"));
        try (Hold first = directory.hold()) {
            assertThatThrownBy(directory::hold)
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid() + ", since ")
                    .hasMessageContaining("--data DIR");
            first.servingAt(URI.create("http://192.168.1.20:8080"));
            assertThatThrownBy(directory::hold).hasMessageContaining("serving at http://192.168.1.20:8080, since ");
            // As a version that runs since before this one was installed signs.
            Files.writeString(directory.holder(), "pid=17 port=8080 since=2026-01-02T03:04:05Z\n");
            assertThatThrownBy(directory::hold)
                    .hasMessageContaining("in use by process 17, serving on port 8080, since ");
        }
        directory.hold().close();
    }

    @Test
    void twoNamesOfOneDirectoryAreOneDirectory() throws IOException {
        DataDirectory directory = new DataDirectory(temp.resolve("data"));
        try (Hold first = directory.hold()) {
            Path link = Files.createSymbolicLink(
                    temp.resolve("link"), first.directory().root());
            assertThatThrownBy(new DataDirectory(link)::hold).isInstanceOf(StoreRefused.class);
        }
    }

    @Test
    void aDirectoryOfOtherThingsIsRefusedAndLeftOpen() throws IOException {
        Path home = Files.createDirectory(temp.resolve("home"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(home.resolve("thesis.odt"));
        assertThatThrownBy(new DataDirectory(home)::hold)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("it holds other things (thesis.odt)");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
                .isEqualTo("rwxr-xr-x");
    }

    @Test
    void aFileIsRefused() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(new DataDirectory(file)::hold)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("is a file, not a directory");
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsRefused() throws IOException {
        Path file = Files.createFile(temp.resolve("file"));
        for (Path place : new Path[] {file.resolve("data"), Path.of("/proc/parley")}) {
            assertThatThrownBy(new DataDirectory(place)::hold)
                    .isInstanceOf(StoreRefused.class)
                    .hasMessageContaining("cannot be used")
                    .hasMessageContaining("a place you may write to")
                    .satisfies(refused -> assertThat(refused.getMessage()).doesNotContainIgnoringCase("exception"));
        }
    }

    @Test
    void aNameThatTheDatabaseWouldTakeForASettingIsRefused() {
        assertThatThrownBy(new DataDirectory(temp.resolve("data;INIT=RUNSCRIPT FROM 'x'"))::hold)
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("semicolon");
    }

    @Test
    void oddNamesAreFine() {
        for (String name : new String[] {"with space", "Переговори", "a%20b", "a:b", "a'b", "a\"b", "#a?b=c&d", "~"}) {
            DataDirectory directory = new DataDirectory(temp.resolve(name));
            try (H2File store = H2File.open(directory, Rows.EVENTS)) {
                Rows.createTable(store.dataSource());
                store.writer().write(() -> Rows.append(store.dataSource(), "peace", "may"));
            }
            try (H2File store = H2File.open(directory, Rows.EVENTS)) {
                assertThat(Rows.count(store.dataSource())).as(name).isEqualTo(1);
                assertThat(directory.database()).exists();
            }
        }
    }
}
