package parley.negotiation;

import org.pcollections.PVector;

/**
 * An offer to help adversaries to communicate or meet, without proposing terms. It works once both sides accept it.
 *
 * @param what in words
 * @param acceptedBy in the order in which they accepted
 */
public record GoodOffices(Name name, PartyId by, String what, PVector<PartyId> acceptedBy, int position)
        implements Thing {

    @Override
    public boolean settled() {
        return false;
    }

    GoodOffices accepted(PartyId party) {
        return new GoodOffices(name, by, what, acceptedBy.plus(party), position);
    }
}
