package parley.negotiation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What is given before the first move: the cast, the clock, and what already bound or weighed on whom.
 *
 * @param title as it is shown
 * @param zone in which days begin and end, and in which times are told
 * @param start the clock's first moment
 * @param cast in the order in which it is shown, each code once
 * @param undertakings made before the start, whether still in force or not
 * @param measures imposed before the start
 */
public record Setting(
        String title,
        ZoneId zone,
        Instant start,
        List<Party> cast,
        List<Undertaking> undertakings,
        List<Measure> measures) {

    /** Throws IllegalArgumentException if a party is listed twice. */
    public Setting {
        cast = List.copyOf(cast);
        undertakings = List.copyOf(undertakings);
        measures = List.copyOf(measures);
        if (cast.stream().map(Party::id).distinct().count() != cast.size()) {
            throw new IllegalArgumentException("a party is in the cast twice");
        }
    }
}
