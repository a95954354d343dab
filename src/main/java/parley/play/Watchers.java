package parley.play;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells watchers what has happened. Whoever writes only leaves a note: no watcher, however slow or broken, keeps a writer or another
 * watcher waiting, and what is noted for it does not grow beyond one line a negotiation.
 */
public final class Watchers {

    private static final int GONE = -1;

    /** A thread for each watcher that is being told something just now. */
    private static final Executor TELLING = telling();

    private final CopyOnWriteArrayList<Told> all = new CopyOnWriteArrayList<>();

    private static Executor telling() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "parley-watch");
            thread.setDaemon(true);
            // It outlives the request that it was made in, and a server that stops would complain of it.
            thread.setContextClassLoader(Watchers.class.getClassLoader());
            return thread;
        });
    }

    public Watcher.Watch add(Watcher watcher) {
        Told told = new Told(watcher);
        all.add(told);
        return () -> {
            all.remove(told);
            told.close();
        };
    }

    /** To be called after the commit, by anybody. */
    public void moved(NegotiationId id, int last) {
        all.forEach(told -> told.note(id, last));
    }

    public void deleted(NegotiationId id) {
        all.forEach(told -> told.note(id, GONE));
    }

    private static final class Told {

        private final Watcher watcher;
        private final Map<NegotiationId, Integer> notes = new LinkedHashMap<>();
        private boolean busy;
        private boolean closed;

        Told(Watcher watcher) {
            this.watcher = watcher;
        }

        synchronized void close() {
            closed = true;
            notes.clear();
        }

        synchronized void note(NegotiationId id, int last) {
            if (closed) {
                return;
            }
            // Two writers may leave their notes the other way round.
            notes.merge(id, last, (before, after) -> before == GONE || after == GONE ? GONE : Math.max(before, after));
            if (!busy) {
                busy = true;
                TELLING.execute(this::tellAll);
            }
        }

        private void tellAll() {
            for (Map.Entry<NegotiationId, Integer> next = next(); next != null; next = next()) {
                try {
                    if (next.getValue() == GONE) {
                        watcher.deleted(next.getKey());
                    } else {
                        watcher.moved(next.getKey(), next.getValue());
                    }
                } catch (RuntimeException e) {
                    // Its own trouble: the next note may find it well again.
                    System.getLogger(Watchers.class.getName()).log(System.Logger.Level.WARNING, "A watcher failed", e);
                }
            }
        }

        private synchronized Map.@Nullable Entry<NegotiationId, Integer> next() {
            Iterator<Map.Entry<NegotiationId, Integer>> waiting =
                    notes.entrySet().iterator();
            if (!waiting.hasNext()) {
                busy = false;
                return null;
            }
            Map.Entry<NegotiationId, Integer> first = waiting.next();
            Map.Entry<NegotiationId, Integer> note = Map.entry(first.getKey(), first.getValue());
            waiting.remove();
            return note;
        }
    }
}
