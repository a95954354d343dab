package parley.negotiation;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The things of one kind, live ones apart from settled ones: what follows next is looked for among the live ones only, so that a
 * long history does not make each move slower. Immutable; shares its structure with the shelf it was made from.
 *
 * @param liveOnes by name
 * @param settledOnes by name
 */
public record Shelf<T extends Thing>(TreePMap<Name, T> liveOnes, TreePMap<Name, T> settledOnes) {

    public static <T extends Thing> Shelf<T> empty() {
        return new Shelf<>(TreePMap.empty(), TreePMap.empty());
    }

    public @Nullable T find(Name name) {
        T live = liveOnes.get(name);
        return live != null ? live : settledOnes.get(name);
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
        return liveOnes.containsKey(name) || settledOnes.containsKey(name);
    }

    /** In the order of their names. */
    public Collection<T> live() {
        return liveOnes.values();
    }

    /** In the order of their names. */
    public Collection<T> settled() {
        return settledOnes.values();
    }

    public List<T> all() {
        return java.util.stream.Stream.concat(live().stream(), settled().stream())
                .toList();
    }

    public boolean anyMatch(Predicate<T> test) {
        for (T thing : liveOnes.values()) {
            if (test.test(thing)) {
                return true;
            }
        }
        for (T thing : settledOnes.values()) {
            if (test.test(thing)) {
                return true;
            }
        }
        return false;
    }

    public Shelf<T> with(T thing) {
        Name name = thing.name();
        if (!thing.settled()) {
            return new Shelf<>(liveOnes.plus(name, thing), settledOnes);
        }
        return new Shelf<>(liveOnes.containsKey(name) ? liveOnes.minus(name) : liveOnes, settledOnes.plus(name, thing));
    }
}
