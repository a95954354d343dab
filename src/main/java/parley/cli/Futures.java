package parley.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import parley.scenario.Transcript;

/** Whatever can be held against something else: scenarios as they are played, and negotiations that are kept in a directory. */
final class Futures implements AutoCloseable {

    private final Bookcase books = Bookcase.packed();
    private final @Nullable Kept kept;
    private final @Nullable String reading;

    private Futures(@Nullable Kept kept, @Nullable String reading) {
        this.kept = kept;
        this.reading = reading;
    }

    /**
     * @param data where negotiations are kept; null if none are asked for
     * @param reading for where a scenario names none; null for its own default
     */
    static Futures of(Desk desk, @Nullable Path data, @Nullable String reading) {
        return new Futures(data == null ? null : Kept.in(desk, data), reading);
    }

    /** A negotiation that is kept under this id, or the playing of a scenario that the word names. */
    Transcript get(String word) {
        Kept there = kept;
        return there == null
                ? Asked.of(books, word, reading).played()
                : there.find(word)
                        .map(there::transcript)
                        .orElseGet(() -> Asked.of(books, word, reading).played());
    }

    @Override
    public void close() {
        if (kept != null) {
            kept.close();
        }
    }
}
