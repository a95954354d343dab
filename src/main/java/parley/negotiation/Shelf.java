package parley.negotiation;

import java.util.ArrayList;
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
 * @param liveOnes in the order of their names; a list, since after every move all of them are looked at and few change
 * @param settledOnes by name; shared with the shelf that this one was made from
 */
public record Shelf<T extends Thing>(List<T> liveOnes, TreePMap<Name, T> settledOnes) {

    public Shelf {
        liveOnes = List.copyOf(liveOnes);
    }

    public static <T extends Thing> Shelf<T> empty() {
        return new Shelf<>(List.of(), TreePMap.empty());
    }

    public @Nullable T find(Name name) {
        int place = place(name);
        return place >= 0 ? liveOnes.get(place) : settledOnes.get(name);
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
        return liveOnes;
    }

    /** In the order of their names. */
    public Collection<T> settled() {
        return settledOnes.values();
    }

    public List<T> all() {
        return Stream.concat(live().stream(), settled().stream()).toList();
    }

    public boolean anyMatch(Predicate<T> test) {
        for (T thing : liveOnes) {
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
        int place = place(thing.name());
        if (thing.settled()) {
            return new Shelf<>(place < 0 ? liveOnes : without(place), settledOnes.plus(thing.name(), thing));
        }
        return new Shelf<>(place < 0 ? inserted(-place - 1, thing) : replaced(place, thing), settledOnes);
    }

    /** Where a live thing stands; where there is none, {@code -place - 1} of where it would stand. */
    private int place(Name name) {
        int low = 0;
        int high = liveOnes.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = liveOnes.get(middle).name().compareTo(name);
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

    private List<T> inserted(int place, T thing) {
        List<T> longer = new ArrayList<>(liveOnes.size() + 1);
        longer.addAll(liveOnes.subList(0, place));
        longer.add(thing);
        longer.addAll(liveOnes.subList(place, liveOnes.size()));
        return longer;
    }

    private List<T> replaced(int place, T thing) {
        List<T> changed = new ArrayList<>(liveOnes);
        changed.set(place, thing);
        return changed;
    }

    private List<T> without(int place) {
        List<T> shorter = new ArrayList<>(liveOnes);
        shorter.remove(place);
        return shorter;
    }
}
