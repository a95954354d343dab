package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.store.Settings.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.crash.ManyNegotiations;
import parley.play.Key;
import parley.play.NegotiationId;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/** One commit an event makes H2's file grow tenfold; a clean stop gives the room back. */
class FileSizeTest {

    private static final int ONE_BY_ONE = 150;
    private static final int AT_ONCE = 2000;
    private static final int BYTES_AN_EVENT = 2048;

    @TempDir
    Path temp;

    @Test
    void afterACleanStopAnEventTakesTwoKilobytesAtMost() throws IOException {
        DataDirectory directory = new DataDirectory(temp.resolve("data"));
        long beforeTheStop;
        try (H2File file = H2File.open(directory, EventRows.TABLE)) {
            StoredNegotiations store = StoredNegotiations.in(file);
            store.record(store.open(opening()), ManyNegotiations.statements(AT_ONCE));
            NegotiationId id = store.open(opening());
            for (int n = 0; n < ONE_BY_ONE; n++) {
                store.play(id, AtOnceTest.statement(Settings.UKR, 1), Key.of("move " + n));
            }
            beforeTheStop = bytes();
        }
        assertThat(bytes()).isLessThan(beforeTheStop).isLessThan((long) BYTES_AN_EVENT * (AT_ONCE + ONE_BY_ONE));
    }

    private long bytes() throws IOException {
        return Files.size(temp.resolve("data").resolve("parley.mv.db"));
    }
}
