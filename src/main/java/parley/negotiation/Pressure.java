package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Urging has no penalty, a threat has one, an ultimatum has a penalty and a time.
 *
 * @param toward what the addressees are asked to do, in words
 * @param penalty what is to follow otherwise; null for urging
 * @param demand when this holds, the demand is met; null where it can only be told in words
 * @param until the time of an ultimatum; null otherwise
 */
public record Pressure(
        Name name,
        Kind kind,
        PartyId by,
        List<PartyId> on,
        String toward,
        @Nullable String penalty,
        @Nullable Condition demand,
        @Nullable Window until,
        State state,
        int position)
        implements Thing {

    /** How hard it presses. */
    public enum Kind {
        URGING,
        THREAT,
        ULTIMATUM
    }

    /** Where it stands. */
    public enum State {
        STANDING,
        /** Its time came and its demand was met. */
        HEEDED,
        /** Its time came and its demand was not met. */
        RAN_OUT,
        /** The announced measure was imposed. */
        CARRIED_OUT
    }

    public Pressure {
        on = List.copyOf(on);
    }

    /** Urging asks for nothing that could still come due; it is said and stands in the record. */
    @Override
    public boolean settled() {
        return kind == Kind.URGING || (state != State.STANDING && state != State.RAN_OUT);
    }

    Pressure in(State next) {
        return new Pressure(name, kind, by, on, toward, penalty, demand, until, next, position);
    }
}
