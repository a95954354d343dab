package parley.negotiation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event with its place in the record.
 *
 * @param position 1, 2, 3, ... within its negotiation
 * @param by whose move it is; null for what follows from the rules or the clock
 */
public record Recorded(
        int position,
        Instant at,
        @Nullable PartyId by,
        @Nullable Name speaker,
        Note note,
        Event event) {

    public Mark mark() {
        return new Mark(position, at, by);
    }
}
