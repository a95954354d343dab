package parley.fact;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a fact happened, as exactly as the record says and no more.
 *
 * @param from the time, or the first day of a range; empty when the record states none
 * @param to the last day of a range, included; empty otherwise
 * @param precision how to read the time
 * @param words the words of the record on time (ours), perhaps empty
 * @param zone the zone in which days begin and end
 */
public record When(Optional<Point> from, Optional<Point> to, Precision precision, String words, ZoneId zone) {

    /** The start of what is written. Note that {@link Precision#BY} and {@link Precision#BEFORE} allow any time before it. */
    public Optional<OffsetDateTime> start() {
        return from.map(point -> point.start(zone));
    }

    /** The end of what is written, as {@link Point#end}. Note that {@link Precision#AFTER} allows any time after it. */
    public Optional<OffsetDateTime> end() {
        return to.or(() -> from).map(point -> point.end(zone));
    }

    /** Whether the record leaves no doubt that this was over before the other began. False wherever it does not say. */
    public boolean isSurelyBefore(When other) {
        boolean open = precision == Precision.ABOUT || precision == Precision.AFTER;
        boolean otherOpen = other.precision == Precision.ABOUT
                || other.precision == Precision.BY
                || other.precision == Precision.BEFORE;
        if (open || otherOpen || end().isEmpty() || other.start().isEmpty()) {
            return false;
        }
        return end().get().toInstant().isBefore(other.start().get().toInstant());
    }

    /** ISO 8601, with a slash between the ends of a range; the empty string when unstated. */
    public String iso() {
        return from.map(first -> first.iso() + to.map(last -> "/" + last.iso()).orElse(""))
                .orElse("");
    }
}
