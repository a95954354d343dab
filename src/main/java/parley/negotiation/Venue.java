package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;

/**
 * An offer of a place to meet. A host is not by that a mediator.
 *
 * @param to whom it invites
 * @param talks for which talks; null means any
 * @param date when the host is ready; null where unstated
 * @param acceptedBy in the order in which they accepted
 */
public record Venue(
        Name name,
        PartyId host,
        String place,
        List<PartyId> to,
        @Nullable Name talks,
        @Nullable Window date,
        PVector<PartyId> acceptedBy,
        int position)
        implements Thing {

    public Venue {
        to = List.copyOf(to);
    }

    @Override
    public boolean settled() {
        return false;
    }

    Venue accepted(PartyId party) {
        return new Venue(name, host, place, to, talks, date, acceptedBy.plus(party), position);
    }
}
