package parley.fact;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** A time as the record writes it: a clock time or a whole day. */
public sealed interface Point {

    /** The first instant that the words allow, in the given zone. */
    OffsetDateTime start(ZoneId zone);

    /** The first instant after all that the words allow; for a clock time, that time itself. */
    OffsetDateTime end(ZoneId zone);

    /** ISO 8601, as exact as the record and no more. */
    String iso();

    /** A time of day with its own offset. */
    record Clock(OffsetDateTime time) implements Point {
        @Override
        public OffsetDateTime start(ZoneId zone) {
            return time;
        }

        @Override
        public OffsetDateTime end(ZoneId zone) {
            return time;
        }

        @Override
        public String iso() {
            return time.toString();
        }
    }

    /** A whole day. */
    record Day(LocalDate date) implements Point {
        @Override
        public OffsetDateTime start(ZoneId zone) {
            return date.atStartOfDay(zone).toOffsetDateTime();
        }

        @Override
        public OffsetDateTime end(ZoneId zone) {
            return date.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
        }

        @Override
        public String iso() {
            return date.toString();
        }
    }
}
