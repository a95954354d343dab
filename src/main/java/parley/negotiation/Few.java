package parley.negotiation;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A map of a handful of entries, in the order of their keys: who sits at a table, what is live on it. Immutable. Two flat arrays,
 * because every move looks several of them up, goes through all of them, and changes one.
 */
public final class Few<K extends Comparable<K>, V> extends AbstractMap<K, V> {

    private static final Few<?, ?> NONE = new Few<>(new Object[0], new Object[0]);

    private final Object[] keys;
    private final Object[] values;

    private Few(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    @SuppressWarnings("unchecked") // nothing is in it
    public static <K extends Comparable<K>, V> Few<K, V> none() {
        return (Few<K, V>) NONE;
    }

    /** The same, with this for that key. */
    public Few<K, V> with(K key, V value) {
        int place = place(key);
        if (place < 0) {
            return new Few<>(inserted(keys, -place - 1, key), inserted(values, -place - 1, value));
        }
        Object[] changed = values.clone();
        changed[place] = value;
        return new Few<>(keys, changed);
    }

    /** The same, with nothing for that key. */
    public Few<K, V> without(K key) {
        int place = place(key);
        return place < 0 ? this : new Few<>(removed(keys, place), removed(values, place));
    }

    /** Null for nothing. */
    @Override
    @SuppressWarnings("unchecked") // as in every sorted map, a key of another kind is a mistake
    public @Nullable V get(@Nullable Object key) {
        int place = key == null ? -1 : place((K) key);
        return place < 0 ? null : (V) values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return get(key) != null;
    }

    @Override
    public int size() {
        return keys.length;
    }

    /** In the order of their keys. */
    @Override
    public List<V> values() {
        return new Line<>(values);
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                List<K> each = new Line<>(keys);
                List<V> of = values();
                List<Map.Entry<K, V>> entries = new ArrayList<>(keys.length);
                for (int place = 0; place < keys.length; place++) {
                    entries.add(Map.entry(each.get(place), of.get(place)));
                }
                return Collections.unmodifiableList(entries).iterator();
            }

            @Override
            public int size() {
                return keys.length;
            }
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Few<?, ?> few
                ? Arrays.equals(keys, few.keys) && Arrays.equals(values, few.values)
                : super.equals(other);
    }

    /** That of any map with these entries. */
    @Override
    public int hashCode() {
        int hash = 0;
        for (int place = 0; place < keys.length; place++) {
            hash += keys[place].hashCode() ^ values[place].hashCode();
        }
        return hash;
    }

    /** Where a key stands; where there is none, {@code -place - 1} of where it would stand. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // only such keys are put in; mostly it is the very one
    private int place(K key) {
        for (int place = 0; place < keys.length; place++) {
            if (keys[place] == key) {
                return place;
            }
        }
        int low = 0;
        int high = keys.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ((K) keys[middle]).compareTo(key);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }

    private static Object[] inserted(Object[] old, int place, Object added) {
        Object[] longer = new Object[old.length + 1];
        System.arraycopy(old, 0, longer, 0, place);
        longer[place] = added;
        System.arraycopy(old, place, longer, place + 1, old.length - place);
        return longer;
    }

    private static Object[] removed(Object[] old, int place) {
        Object[] shorter = new Object[old.length - 1];
        System.arraycopy(old, 0, shorter, 0, place);
        System.arraycopy(old, place + 1, shorter, place, shorter.length - place);
        return shorter;
    }

    /** An array that nobody can change; gone through without asking what kind of list it is. */
    private static final class Line<E> extends AbstractList<E> implements RandomAccess {

        private final Object[] all;

        Line(Object[] all) {
            this.all = all;
        }

        @Override
        @SuppressWarnings("unchecked") // only such are put in
        public E get(int place) {
            return (E) all[place];
        }

        @Override
        public int size() {
            return all.length;
        }

        @Override
        public Iterator<E> iterator() {
            return new Iterator<>() {
                private int next;

                @Override
                public boolean hasNext() {
                    return next < all.length;
                }

                @Override
                public E next() {
                    if (next == all.length) {
                        throw new NoSuchElementException();
                    }
                    return get(next++);
                }
            };
        }
    }
}
