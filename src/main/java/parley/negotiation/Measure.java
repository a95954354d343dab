package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something imposed on somebody: sanctions, a stop of deliveries, a quarantine.
 *
 * @param what in words
 * @param carriesOut the threat or ultimatum that announced it; null where none did
 */
public record Measure(
        Name name,
        PartyId by,
        List<PartyId> on,
        String what,
        @Nullable Name carriesOut,
        boolean inForce) implements Thing {

    public Measure {
        on = List.copyOf(on);
    }

    @Override
    public boolean settled() {
        return !inForce;
    }

    Measure eased() {
        return new Measure(name, by, on, what, carriesOut, false);
    }
}
