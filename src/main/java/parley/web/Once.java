package parley.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Work that is done once for a key: whoever asks again lately gets what came of it. One at a time, which the store would do anyway, so that
 * the second of two clicks finds what the first has done.
 */
public final class Once<T> {

    /** What was done lately; a second click comes within moments. */
    private static final int LATELY = 1_000;

    private final Map<String, T> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > LATELY;
        }
    };

    /** Does it, or gives what came of it. */
    public T of(String key, Supplier<T> work) {
        return of(key, work, done -> true);
    }

    /** The same; what does not count as done can be tried again. */
    synchronized T of(String key, Supplier<T> work, Predicate<T> counts) {
        T before = lately.get(key);
        if (before != null) {
            return before;
        }
        T done = work.get();
        if (counts.test(done)) {
            lately.put(key, done);
        }
        return done;
    }
}
