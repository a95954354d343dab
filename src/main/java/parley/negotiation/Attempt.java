package parley.negotiation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One party's attempt at a move, at one moment.
 *
 * @param speaker who speaks for the party; null where that does not matter
 * @param at not before the table's clock
 */
public record Attempt(PartyId by, @Nullable Name speaker, Instant at, Move move, Note note) {

    public static Attempt of(PartyId by, Instant at, Move move) {
        return new Attempt(by, null, at, move, Note.HYPOTHETICAL);
    }
}
