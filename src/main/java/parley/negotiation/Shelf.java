package parley.negotiation;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The things of one kind, live ones apart from settled ones: what follows next is looked for among the live ones only, so that a
 * long history does not make each move slower. Immutable.
 *
 * @param settledOnes shared with the shelf that this one was made from
 * @param hints a bit for each name on it, several names to a bit: where the bit is missing so is the name
 */
public record Shelf<T extends Thing>(Few<Name, T> liveOnes, TreePMap<Name, T> settledOnes, long hints) {

    public static <T extends Thing> Shelf<T> empty() {
        return new Shelf<>(Few.none(), TreePMap.empty(), 0);
    }

    public @Nullable T find(Name name) {
        if ((hints & hint(name)) == 0) {
            return null;
        }
        T live = liveOnes.get(name);
        return live == null ? settledOnes.get(name) : live;
    }

    /** Throws IllegalStateException if there is no such thing: the record speaks of what is not on the table. */
    public T get(Name name) {
        T found = find(name);
        if (found == null) {
            throw new IllegalStateException("the record speaks of " + name + ", which is not on the table");
        }
        return found;
    }

    public boolean has(Name name) {
        return find(name) != null;
    }

    /** In the order of their names. */
    public List<T> live() {
        return liveOnes.values();
    }

    /** In the order of their names. */
    public Collection<T> settled() {
        return settledOnes.values();
    }

    public List<T> all() {
        return Stream.concat(live().stream(), settled().stream()).toList();
    }

    public boolean anyMatch(Predicate<T> test) {
        for (T thing : live()) {
            if (test.test(thing)) {
                return true;
            }
        }
        for (T thing : settled()) {
            if (test.test(thing)) {
                return true;
            }
        }
        return false;
    }

    public Shelf<T> with(T thing) {
        Name name = thing.name();
        return thing.settled()
                ? new Shelf<>(liveOnes.without(name), settledOnes.plus(name, thing), hints | hint(name))
                : new Shelf<>(liveOnes.with(name, thing), settledOnes, hints | hint(name));
    }

    private static long hint(Name name) {
        int hash = name.hashCode();
        return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
    }
}
