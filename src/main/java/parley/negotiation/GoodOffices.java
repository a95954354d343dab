package parley.negotiation;

import java.util.List;
import org.pcollections.PVector;

/**
 * An offer to help adversaries to communicate or meet, without proposing terms. Each of them accepts it for itself.
 *
 * @param to whom it is offered to
 * @param what in words
 * @param acceptedBy in the order in which they accepted
 */
public record GoodOffices(
        Name name, PartyId by, List<PartyId> to, String what, PVector<PartyId> acceptedBy, int position)
        implements Thing {

    public GoodOffices {
        to = List.copyOf(to);
    }

    @Override
    public boolean settled() {
        return false;
    }

    GoodOffices accepted(PartyId party) {
        return new GoodOffices(name, by, to, what, acceptedBy.plus(party), position);
    }
}
