package parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * An expectation where it stands.
 *
 * @param onlyIn the readings under which it is expected; empty means under all
 * @param option it is expected only where this option is taken; null means on every course
 * @param line of the file on which it stands, from 1; 0 where it stands in none
 */
public record Expected(
        Place place,
        Expectation what,
        List<Name> onlyIn,
        @Nullable Pick option,
        int line) {

    public Expected {
        onlyIn = List.copyOf(onlyIn);
    }

    public static Expected at(Place place, Expectation what) {
        return new Expected(place, what, List.of(), null, 0);
    }

    boolean isIn(@Nullable Reading reading) {
        return onlyIn.isEmpty() || (reading != null && onlyIn.contains(reading.name()));
    }
}
