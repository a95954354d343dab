package parley.negotiation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What binds whom: a unilateral ceasefire binds its declarer only, an agreed one all who accepted. Without an undertaking there is
 * nothing to violate.
 *
 * @param bound whom it binds
 * @param unilateral declared by one party alone
 * @param from when it comes into force, never before it was given; null while it waits for {@link Terms.Ceasefire#startsWhen}
 * @param until when it expires; null where it names no end, or its length is a minimum
 * @param endedAt when it ended; null before
 */
public record Undertaking(
        Name name,
        String title,
        Terms.Ceasefire terms,
        List<PartyId> bound,
        boolean unilateral,
        State state,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Instant endedAt)
        implements Thing {

    /** Where an undertaking stands. */
    public enum State {
        /** Given, and its start not yet come. */
        PENDING("agreed, not yet in force"),
        IN_FORCE("in force"),
        EXPIRED("expired"),
        DENOUNCED("denounced");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Undertaking {
        bound = List.copyOf(bound);
    }

    static Undertaking of(
            Name name, String title, Terms.Ceasefire terms, List<PartyId> bound, boolean unilateral, Instant now) {
        Window start = terms.start();
        Instant from = terms.startsWhen() != null
                ? null
                : start == null || start.from().isBefore(now) ? now : start.from();
        return new Undertaking(name, title, terms, bound, unilateral, State.PENDING, from, end(terms, from), null);
    }

    private static @Nullable Instant end(Terms.Ceasefire terms, @Nullable Instant from) {
        return from == null || terms.length() == null || terms.atLeast() ? null : from.plus(terms.length());
    }

    @Override
    public boolean settled() {
        return state == State.EXPIRED || state == State.DENOUNCED;
    }

    public boolean inForce() {
        return state == State.IN_FORCE;
    }

    /** It is in force or was so once; what was denounced before its start never was. */
    public boolean hasBeenInForce() {
        return switch (state) {
            case PENDING -> false;
            case IN_FORCE, EXPIRED -> true;
            case DENOUNCED -> endedAt == null || (from != null && !from.isAfter(endedAt));
        };
    }

    Undertaking entered(Instant at) {
        Instant end = until != null ? until : end(terms, at);
        return new Undertaking(
                name, title, terms, bound, unilateral, State.IN_FORCE, from == null ? at : from, end, null);
    }

    Undertaking ended(State how, Instant at) {
        return new Undertaking(name, title, terms, bound, unilateral, how, from, until, at);
    }
}
