package parley.negotiation;

import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/**
 * Something that a party asks to be talked about. What is on the agenda is negotiated too: others may refuse an item, and who asked for
 * it may take it off again.
 *
 * @param by who asked for it
 * @param refusedBy who will not talk about it, in the order in which they said so
 * @param takenOff it is on the agenda no more
 * @param deferredTo what it was left to, in words; null where it was left to nothing
 */
public record AgendaItem(
        Name name,
        Name talks,
        String what,
        PartyId by,
        PVector<PartyId> refusedBy,
        boolean takenOff,
        @Nullable String deferredTo,
        int position)
        implements Thing {

    @Override
    public boolean settled() {
        return takenOff;
    }

    /** Somebody refused it, or it was taken off; the others stand with their talks. */
    public boolean disputed() {
        return takenOff || !refusedBy.isEmpty();
    }

    AgendaItem refused(PartyId party) {
        return new AgendaItem(name, talks, what, by, refusedBy.plus(party), takenOff, deferredTo, position);
    }

    AgendaItem takenOff(@Nullable String to) {
        return new AgendaItem(name, talks, what, by, refusedBy, true, to, position);
    }
}
