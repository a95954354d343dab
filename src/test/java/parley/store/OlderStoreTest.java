package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Table;
import parley.play.Key;
import parley.play.KeyTaken;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;

/**
 * A store as a program before this one left it: its tables are brought up to date, and nothing of it is lost.
 *
 * <p>{@code stores/of-version-3.zip} was written by the program of 27 November 2026, whose last migration was the third: two replays
 * (n-1, n-2), and a branch of the first at event 9 (n-3), in which Russia accepted {@code kyiv-call} under the key
 * {@code my-move-1}.
 */
class OlderStoreTest {

    private static final NegotiationId BRANCH = new NegotiationId("n-3");

    @TempDir
    Path temp;

    private static Attempt said(String words, StoredNegotiations store) {
        return Attempt.of(
                Settings.UKR,
                store.table(BRANCH).now(),
                new MakeStatement(MakeStatement.Kind.ASSERTION, words, null, null));
    }

    @BeforeEach
    void unpack() throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(Files.newInputStream(Path.of("src/test/resources/stores/of-version-3.zip")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, temp.resolve(entry.getName()));
            }
        }
    }

    @Test
    void isBroughtUpToDateAndGoesOn() {
        Table left;
        try (H2File file = H2File.open(new DataDirectory(temp), EventRows.TABLE)) {
            StoredNegotiations store = StoredNegotiations.in(file);

            assertThat(store.list()).extracting(Listed::events).containsExactly(11, 70, 86);
            assertThat(store.play(BRANCH, said("yes", store), Key.of("my-move-1", "whatever it was"))
                            .repeated())
                    .as("what it was for was not kept")
                    .isTrue();
            assertThat(store.play(BRANCH, said("more", store), Key.of("a new key", "more"))
                            .repeated())
                    .isFalse();
            left = store.table(BRANCH);
        }
        try (H2File file = H2File.open(new DataDirectory(temp), EventRows.TABLE)) {
            StoredNegotiations store = StoredNegotiations.in(file);

            assertThat(store.table(BRANCH)).isEqualTo(left);
            assertThat(store.play(BRANCH, said("more", store), Key.of("a new key", "more"))
                            .repeated())
                    .isTrue();
            assertThatThrownBy(() -> store.play(BRANCH, said("other", store), Key.of("a new key", "other")))
                    .isInstanceOf(KeyTaken.class);
        }
    }
}
