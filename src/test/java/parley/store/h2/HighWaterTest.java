package parley.store.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.h2.HighWater.Mark;

class HighWaterTest {

    private static final UUID STORE = new UUID(1, 2);

    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void aNewOne() throws IOException {
        file = temp.resolve("high-water");
        HighWater.create(file, mark(0));
    }

    @Test
    void remembersTheLastMark() throws IOException {
        raiseTo(1, 2, 3, 40);
        assertThat(HighWater.read(file)).contains(mark(40));
        raiseTo(41);
        assertThat(HighWater.read(file)).contains(mark(41));
    }

    @Test
    void neverFalls() throws IOException {
        raiseTo(5, 3, 5);
        assertThat(HighWater.read(file)).contains(mark(5));
    }

    @Test
    void anyByteTornInTheLastWriteLeavesTheMarkThatWasForcedBefore() throws IOException {
        raiseTo(6);
        byte[] before = Files.readAllBytes(file);
        raiseTo(7);
        byte[] whole = Files.readAllBytes(file);
        int slot = Arrays.mismatch(before, whole) / 4096 * 4096;
        for (int torn = 0; torn < 4096; torn += 7) {
            byte[] bytes = whole.clone();
            bytes[slot + torn] ^= 0x11;
            Files.write(file, bytes);
            assertThat(HighWater.read(file)).as("torn at %d", torn).contains(mark(6));
        }
    }

    @Test
    void aWriteThatStoppedHalfWayLeavesTheMarkThatWasForcedBefore() throws IOException {
        raiseTo(6);
        byte[] before = Files.readAllBytes(file);
        raiseTo(1234567);
        byte[] after = Files.readAllBytes(file);
        int start = Arrays.mismatch(before, after);
        for (int written = start; written < start + 40; written++) {
            byte[] half = before.clone();
            System.arraycopy(after, 0, half, 0, written);
            Files.write(file, half);
            assertThat(HighWater.read(file)).as("cut at %d", written).contains(mark(6));
        }
    }

    @Test
    void whileOneSlotIsForcedAnotherIsWritten() throws IOException {
        try (HighWater highWater = HighWater.open(file)) {
            Set<Integer> slots = new HashSet<>();
            Awaitility.await().untilAsserted(() -> {
                byte[] before = Files.readAllBytes(file);
                highWater.raise(mark(highWater.mark().position() + 1));
                slots.add(Arrays.mismatch(before, Files.readAllBytes(file)) / 4096);
                assertThat(slots).containsExactlyInAnyOrder(0, 1, 2);
            });
        }
    }

    @Test
    void nothingIsBelievedOfAFileOfSomethingElse() throws IOException {
        for (String words : new String[] {"", "x", "parley-high-water 1 store=", "\0".repeat(3 * 4096)}) {
            Files.writeString(file, words);
            assertThat(HighWater.read(file)).isEmpty();
        }
    }

    @Test
    void theMarkOfAnotherStoreIsAMistake() throws IOException {
        try (HighWater highWater = HighWater.open(file)) {
            assertThatThrownBy(() -> highWater.raise(new Mark(new UUID(3, 4), 9, 9)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void raiseTo(long... positions) throws IOException {
        try (HighWater highWater = HighWater.open(file)) {
            for (long position : positions) {
                highWater.raise(mark(position));
            }
        }
    }

    private static Mark mark(long position) {
        return new Mark(STORE, position, position);
    }
}
