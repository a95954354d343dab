package parley.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import parley.json.EventJson;
import parley.json.EventJson.Stored;
import parley.negotiation.Recorded;

/**
 * Understands stored events and hands them out in order. Understanding JSON is most of the work of loading: other cores do it while
 * the caller's thread reads on from the database, and while it does something with what has been understood. Few events are
 * understood at once, without waking anybody.
 */
final class ReadingAhead {

    /** Understanding as many takes a fraction of a millisecond. */
    private static final int TOGETHER = 250;

    /** So that memory is bounded where nobody helps. */
    private static final int MOST_AHEAD = 64;

    private final EventJson events;
    private final Consumer<Recorded> each;
    private final Deque<Batch> ahead = new ArrayDeque<>();
    private List<Stored> read = new ArrayList<>();

    /** @param each is given the events, in order, in the caller's thread */
    ReadingAhead(EventJson events, Consumer<Recorded> each) {
        this.events = events;
        this.each = each;
    }

    void add(Stored row) {
        read.add(row);
        if (read.size() == TOGETHER) {
            Batch batch = new Batch(read);
            ahead.add(batch);
            ForkJoinPool.commonPool().execute(batch::run);
            read = new ArrayList<>();
            handOut(false);
        }
    }

    /** After the last. */
    void finish() {
        handOut(true);
        events.read(read).forEach(each);
    }

    private void handOut(boolean all) {
        for (Batch next = ahead.peek();
                next != null && (all || next.isDone() || ahead.size() > MOST_AHEAD);
                next = ahead.peek()) {
            ahead.remove();
            understood(next).forEach(each);
        }
    }

    /** While somebody else is at it, a later one is understood here: a core that waits is a core wasted. */
    private List<Recorded> understood(Batch next) {
        next.run();
        for (Iterator<Batch> later = ahead.iterator(); !next.isDone() && later.hasNext(); ) {
            later.next().run();
        }
        return next.get();
    }

    /** Understood by whoever comes first: another core, or the one who needs it. */
    private final class Batch {
        private final List<Stored> rows;
        private final AtomicBoolean begun = new AtomicBoolean();
        private final CompletableFuture<List<Recorded>> understood = new CompletableFuture<>();

        Batch(List<Stored> rows) {
            this.rows = rows;
        }

        /** Nothing if somebody has begun it. */
        void run() {
            if (begun.compareAndSet(false, true)) {
                try {
                    understood.complete(events.read(rows));
                } catch (RuntimeException e) {
                    understood.completeExceptionally(e);
                }
            }
        }

        boolean isDone() {
            return understood.isDone();
        }

        /** Waits until it has been understood. */
        List<Recorded> get() {
            try {
                return understood.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
