package parley.negotiation;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The things of one kind, live ones apart from settled ones: what follows next is looked for among the live ones only, so that a
 * long history does not make each move slower. Immutable.
 */
public final class Shelf<T extends Thing> {

    /** In the order of their names; a list, since after every move many of them are looked at and few change. */
    private final List<T> live;

    /** By name; shared with the shelf that this one was made from. */
    private final TreePMap<Name, T> settled;

    /** A bit for each name that is here; several names may share one. Most names that are looked for are nowhere. */
    private final long hints;

    /** By a sort's place; null where nobody has asked for it yet. Two who ask at the same time find the same. */
    private @Nullable Found<T> @Nullable [] found;

    /**
     * A sort of thing, such as one that something waits for.
     *
     * @param place from 0, another one for each sort of the same kind of thing
     * @param many makes an array of so many
     */
    record Sort<T extends Thing>(int place, IntFunction<T[]> many, Predicate<T> includes) {

        /** No kind of thing has more sorts. */
        private static final int MOST = 3;
    }

    /** The live ones of a sort. In a final field, so that other threads see them whole without a lock. */
    private static final class Found<T> {

        private final T[] those;

        Found(T[] those) {
            this.those = those;
        }
    }

    private Shelf(List<T> live, TreePMap<Name, T> settled, long hints) {
        this.live = live;
        this.settled = settled;
        this.hints = hints;
    }

    public static <T extends Thing> Shelf<T> empty() {
        return new Shelf<>(List.of(), TreePMap.empty(), 0);
    }

    public @Nullable T find(Name name) {
        if ((hints & hint(name)) == 0) {
            return null;
        }
        int place = place(name);
        return place >= 0 ? live.get(place) : settled.get(name);
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
        return live;
    }

    /**
     * The live ones of a sort, in the order of their names; not to be written to. They are looked for once: what waits for something to
     * happen to one thing in a hundred asks after every move, and most moves change one shelf or none.
     */
    T[] live(Sort<T> sort) {
        @Nullable Found<T>[] known = found;
        Found<T> those = known == null ? null : known[sort.place];
        return those == null ? look(sort) : those.those;
    }

    private T[] look(Sort<T> sort) {
        int many = 0;
        for (int i = 0; i < live.size(); i++) {
            many += sort.includes.test(live.get(i)) ? 1 : 0;
        }
        T[] those = sort.many.apply(many);
        for (int i = 0, next = 0; next < many; i++) {
            if (sort.includes.test(live.get(i))) {
                those[next++] = live.get(i);
            }
        }
        @Nullable Found<T>[] known = found;
        if (known == null) {
            known = unasked();
            found = known;
        }
        known[sort.place] = new Found<>(those);
        return those;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of what is generic
    private @Nullable Found<T>[] unasked() {
        return (Found<T>[]) new Found[Sort.MOST];
    }

    /** In the order of their names. */
    public Collection<T> settled() {
        return settled.values();
    }

    public List<T> all() {
        return Stream.concat(live.stream(), settled.values().stream()).toList();
    }

    public boolean anyMatch(Predicate<T> test) {
        for (T thing : live) {
            if (test.test(thing)) {
                return true;
            }
        }
        for (T thing : settled.values()) {
            if (test.test(thing)) {
                return true;
            }
        }
        return false;
    }

    public Shelf<T> with(T thing) {
        Name name = thing.name();
        int place = place(name);
        return thing.settled()
                ? new Shelf<>(place < 0 ? live : without(place), settled.plus(name, thing), hints | hint(name))
                : new Shelf<>(
                        place < 0 ? inserted(-place - 1, thing) : replaced(place, thing), settled, hints | hint(name));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Shelf<?> shelf && live.equals(shelf.live) && settled.equals(shelf.settled);
    }

    @Override
    public int hashCode() {
        return 31 * live.hashCode() + settled.hashCode();
    }

    @Override
    public String toString() {
        return "live " + live + ", settled " + settled.values();
    }

    private static long hint(Name name) {
        int hash = name.text().hashCode();
        return 1L << (hash ^ (hash >>> 6) ^ (hash >>> 12));
    }

    /** Where a live thing stands; where there is none, {@code -place - 1} of where it would stand. */
    private int place(Name name) {
        int low = 0;
        int high = live.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = live.get(middle).name().compareTo(name);
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
        Object[] longer = new Object[live.size() + 1];
        for (int i = 0; i < place; i++) {
            longer[i] = live.get(i);
        }
        longer[place] = thing;
        for (int i = place; i < live.size(); i++) {
            longer[i + 1] = live.get(i);
        }
        return list(longer);
    }

    private List<T> replaced(int place, T thing) {
        Object[] changed = live.toArray();
        changed[place] = thing;
        return list(changed);
    }

    private List<T> without(int place) {
        Object[] all = live.toArray();
        Object[] shorter = Arrays.copyOf(all, all.length - 1);
        System.arraycopy(all, place + 1, shorter, place, shorter.length - place);
        return list(shorter);
    }

    @SuppressWarnings("unchecked") // only such things are put in
    private static <T> List<T> list(Object[] things) {
        return (List<T>) List.of(things);
    }
}
