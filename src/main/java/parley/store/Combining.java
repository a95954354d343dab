package parley.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Does together what several threads want done at the same time. Whoever comes first leads: it does the work of all who wait, wakes
 * them, and hands the lead to the first who came meanwhile. A single thread works without waiting for anybody.
 *
 * @param <T> a piece of work, which keeps its own outcome
 */
final class Combining<T> {

    /** So that nobody waits long for a group that others keep growing. */
    static final int MOST = 64;

    private final Consumer<List<T>> work;
    private final ArrayDeque<Waiting<T>> waiting = new ArrayDeque<>();
    private boolean led;

    private static final class Waiting<T> {
        final T piece;
        final Semaphore woken = new Semaphore(0);
        /** Both are written before {@link #woken} is released. */
        boolean leads;

        boolean done;

        Waiting(T piece) {
            this.piece = piece;
        }
    }

    /** @param work does all the pieces; the outcome of each, good or bad, is kept in the piece */
    Combining(Consumer<List<T>> work) {
        this.work = work;
    }

    /** Returns once the piece has been done, by this thread or another. */
    void await(T piece) {
        Waiting<T> mine = new Waiting<>(piece);
        synchronized (waiting) {
            waiting.add(mine);
            mine.leads = !led;
            led = true;
        }
        if (!mine.leads) {
            mine.woken.acquireUninterruptibly();
        }
        if (!mine.done) {
            lead();
        }
    }

    private void lead() {
        List<Waiting<T>> group = new ArrayList<>();
        List<T> pieces = new ArrayList<>();
        synchronized (waiting) {
            while (group.size() < MOST && !waiting.isEmpty()) {
                Waiting<T> next = waiting.remove();
                group.add(next);
                pieces.add(next.piece);
            }
        }
        try {
            work.accept(pieces);
        } finally {
            handOver();
            for (Waiting<T> done : group) {
                done.done = true;
                done.woken.release();
            }
        }
    }

    private void handOver() {
        synchronized (waiting) {
            Waiting<T> next = waiting.peek();
            led = next != null;
            if (next != null) {
                next.leads = true;
                next.woken.release();
            }
        }
    }
}
