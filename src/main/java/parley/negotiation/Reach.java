package parley.negotiation;

import java.time.Duration;
import java.time.Instant;

/**
 * How far times reach that come from outside: the years that four digits write. Beyond them, at the ends of what a machine can count,
 * neither a calendar nor the sum of two times holds.
 */
public final class Reach {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Duration LONGEST = Duration.between(FIRST, LAST);

    /** In words. */
    public static final String WORDS = "the years 1 to 9999";

    private Reach() {}

    public static boolean holds(Instant moment) {
        return !moment.isBefore(FIRST) && !moment.isAfter(LAST);
    }

    /** Whether it is no longer than all of the time that there is. */
    public static boolean holds(Duration length) {
        return length.compareTo(LONGEST) <= 0 && length.negated().compareTo(LONGEST) <= 0;
    }
}
