package parley.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates used last, so that a move does not read its party's stream again. Axon takes out what a rolled back unit of
 * work has touched. Axon's own caches hold weak references, which every collection empties.
 */
@SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so Axon has it
final class KeptAggregates implements Cache {

    /** A few kilobytes each; about a hundred negotiations in play. */
    private static final int MOST = 1000;

    private final Map<Object, Object> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > MOST;
        }
    };

    synchronized void forget(String negotiation) {
        kept.keySet()
                .removeIf(stream ->
                        stream.equals(negotiation) || stream.toString().startsWith(negotiation + "/"));
    }

    @Override
    public synchronized <K, V> @Nullable V get(K key) {
        return (V) kept.get(key);
    }

    @Override
    public synchronized void put(Object key, Object value) {
        kept.put(key, value);
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        return kept.putIfAbsent(key, value) == null;
    }

    @Override
    public synchronized <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) kept.computeIfAbsent(key, absent -> value.get());
    }

    @Override
    public synchronized <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        kept.computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    @Override
    public synchronized boolean remove(Object key) {
        return kept.remove(key) != null;
    }

    @Override
    public synchronized void removeAll() {
        kept.clear();
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return kept.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("nobody listens here");
    }
}
