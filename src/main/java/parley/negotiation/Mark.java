package parley.negotiation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where and when an event stands, and whose move made it.
 *
 * @param by null for what follows from the rules or the clock
 */
public record Mark(int position, Instant at, @Nullable PartyId by) {

    /** Throws IllegalStateException for an event that is nobody's. */
    PartyId party() {
        if (by == null) {
            throw new IllegalStateException("event " + position + " is a party's move, but names no party");
        }
        return by;
    }
}
