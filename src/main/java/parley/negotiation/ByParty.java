package parley.negotiation;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What each of some parties has, in the order of their codes. Immutable. Two flat arrays, for there are a handful of parties, every move
 * looks several of them up, and one of them changes at a time.
 */
public final class ByParty<V> extends AbstractMap<PartyId, V> {

    private static final ByParty<?> NONE = new ByParty<>(new PartyId[0], new Object[0]);

    private final PartyId[] parties;
    private final Object[] values;

    private ByParty(PartyId[] parties, Object[] values) {
        this.parties = parties;
        this.values = values;
    }

    @SuppressWarnings("unchecked") // nothing is in it
    public static <V> ByParty<V> none() {
        return (ByParty<V>) NONE;
    }

    /** The same, and this party has this. */
    public ByParty<V> with(PartyId party, V value) {
        int place = place(party);
        if (place >= 0) {
            Object[] changed = values.clone();
            changed[place] = value;
            return new ByParty<>(parties, changed);
        }
        int at = -place - 1;
        PartyId[] more = Arrays.copyOf(parties, parties.length + 1);
        Object[] longer = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(parties, at, more, at + 1, parties.length - at);
        System.arraycopy(values, at, longer, at + 1, values.length - at);
        more[at] = party;
        longer[at] = value;
        return new ByParty<>(more, longer);
    }

    @Override
    public @Nullable V get(@Nullable Object party) {
        int place = party instanceof PartyId id ? place(id) : -1;
        return place < 0 ? null : value(place);
    }

    @Override
    public boolean containsKey(@Nullable Object party) {
        return party instanceof PartyId id && place(id) >= 0;
    }

    @Override
    public int size() {
        return parties.length;
    }

    @Override
    public Set<PartyId> keySet() {
        return new InOrder<>(place -> parties[place]);
    }

    @Override
    public Collection<V> values() {
        return new Values();
    }

    @Override
    public Set<Map.Entry<PartyId, V>> entrySet() {
        return new InOrder<>(place -> Map.entry(parties[place], value(place)));
    }

    /** Where a party stands; where it does not, {@code -place - 1} of where it would. */
    @SuppressWarnings("ReferenceEquality") // a short cut: mostly it is the very one that the cast has
    private int place(PartyId party) {
        for (int place = 0; place < parties.length; place++) {
            if (parties[place] == party) {
                return place;
            }
        }
        return Arrays.binarySearch(parties, party);
    }

    @SuppressWarnings("unchecked") // only such values are put in
    private V value(int place) {
        return (V) values[place];
    }

    private final class Values extends AbstractList<V> implements RandomAccess {

        @Override
        public V get(int place) {
            return value(place);
        }

        @Override
        public int size() {
            return values.length;
        }
    }

    private final class InOrder<E> extends AbstractSet<E> {

        private final IntFunction<E> at;

        InOrder(IntFunction<E> at) {
            this.at = at;
        }

        @Override
        public Iterator<E> iterator() {
            List<E> all = new AbstractList<>() {
                @Override
                public E get(int place) {
                    return at.apply(place);
                }

                @Override
                public int size() {
                    return parties.length;
                }
            };
            return all.iterator();
        }

        @Override
        public int size() {
            return parties.length;
        }
    }
}
