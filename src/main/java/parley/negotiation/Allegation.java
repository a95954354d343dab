package parley.negotiation;

import java.util.List;
import org.pcollections.PVector;

/**
 * A party's statement that another broke an undertaking. Never the violation itself.
 *
 * @param against whom it accuses
 * @param undertaking the one said to be broken
 * @param accusedWasBound whether that undertaking bound the accused at all
 * @param denials who has denied it
 */
public record Allegation(
        Name name,
        PartyId by,
        List<PartyId> against,
        Name undertaking,
        boolean accusedWasBound,
        PVector<PartyId> denials,
        int position)
        implements Thing {

    public Allegation {
        against = List.copyOf(against);
    }

    /** A party may always still answer it; nothing follows from it by itself. */
    @Override
    public boolean settled() {
        return denials.containsAll(against);
    }

    Allegation deniedBy(PartyId party) {
        return new Allegation(name, by, against, undertaking, accusedWasBound, denials.plus(party), position);
    }
}
