package parley.store.h2;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one thread write at a time, first come, first served.
 *
 * <p>Work takes its turn before it takes a connection, and commits before it returns. When the outermost work is done, the high
 * water is raised, still in turn; only then does the caller get its answer. Work within work belongs to the same turn.
 */
public final class SingleWriter {

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Runnable afterCommit;
    private @Nullable StoreRefused closed;

    SingleWriter(Runnable afterCommit) {
        this.afterCommit = afterCommit;
    }

    /**
     * Does the work in turn and gives what it gives.
     *
     * @throws StoreRefused when the store is closed, or could no longer promise to keep what is written
     */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        turn.lock();
        try {
            if (closed != null) {
                throw new StoreRefused(closed.reason(), closed.mend(), closed);
            }
            T result = work.get();
            if (turn.getHoldCount() == 1) {
                settle();
            }
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** Does the work in turn. */
    public void write(Runnable work) {
        this.<@Nullable Void>write(() -> {
            work.run();
            return null;
        });
    }

    /** Waits for the work under way and lets nothing be written from then on. */
    void close(StoreRefused why) {
        turn.lock();
        try {
            if (closed == null) {
                closed = why;
            }
        } finally {
            turn.unlock();
        }
    }

    /** A disk that no longer takes the mark will not keep the next commit either: stop, rather than promise. */
    private void settle() {
        try {
            afterCommit.run();
        } catch (RuntimeException e) {
            closed = new StoreRefused(
                    "The store stopped writing because the disk failed (" + DataDirectory.words(e) + ")",
                    "See that the disk is sound and has room, then start again: what was answered before is kept.",
                    e);
            throw closed;
        }
    }
}
