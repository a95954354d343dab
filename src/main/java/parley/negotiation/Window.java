package parley.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When something is to be: one moment, or a day with no hour given.
 *
 * @param from the first moment
 * @param to the last moment; a day ends with its last second, so that "on 12 May" is over on 12 May
 */
public record Window(Instant from, Instant to) {

    /** Throws IllegalArgumentException if it ends before it begins. */
    public Window {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a window ends at " + to + ", before it begins at " + from);
        }
    }

    public static Window at(Instant moment) {
        return new Window(moment, moment);
    }

    public static Window on(LocalDate day, ZoneId zone) {
        return new Window(
                day.atStartOfDay(zone).toInstant(),
                day.atTime(LocalTime.of(23, 59, 59)).atZone(zone).toInstant());
    }

    public boolean isOneMoment() {
        return from.equals(to);
    }
}
