package parley.scenario;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Reach;
import parley.negotiation.Teller;

/**
 * A transcript up to the moment that somebody asked for, inclusive.
 *
 * @param transcript until then
 * @param moment null where a position was asked for
 */
public record AsOf(Transcript transcript, @Nullable Instant moment) {

    private static final String EXPECTED = "Expected a position such as 12, or a date-time such as 2025-05-11T14:00";

    /** What was asked for is no moment of this transcript; the message says why and what was expected. */
    public static final class Misunderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }
    }

    /** For {@code --as-of}; null for no cut. */
    public static AsOf of(Transcript whole, @Nullable String asked) {
        return asked == null ? new AsOf(whole, null) : of(whole, "--as-of", asked, 1);
    }

    /**
     * Cuts a transcript.
     *
     * @param asker the option or parameter that asks, as messages name it
     * @param asked a position; a date-time, without offset in the scenario's zone; a date, which is all of that day
     * @param first the least position that there is: 1, or 0 where the opening counts
     * @throws Misunderstood if it is none of these, or outside the transcript
     */
    public static AsOf of(Transcript whole, String asker, String asked, int first) {
        String text = asked.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new AsOf(whole.asOf(position(whole, asker, text, first)), null);
        }
        Instant moment = moment(asker, text, whole.scenario().setting().zone());
        Instant start = whole.scenario().setting().start();
        if (moment.isBefore(start)) {
            Teller teller = new Teller(whole.table());
            throw new Misunderstood("%s %s is before the scenario begins (%s). %s."
                    .formatted(asker, text, teller.moment(start), EXPECTED));
        }
        return new AsOf(whole.asOf(moment), moment);
    }

    private static int position(Transcript whole, String asker, String digits, int first) {
        int last = whole.events().size();
        int position = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (position < first || position > last) {
            throw new Misunderstood("There is no position " + digits + ": this replay has "
                    + (last == 0 ? "no events" : "positions " + first + " to " + last) + ". " + EXPECTED + " for "
                    + asker
                    + ".");
        }
        return position;
    }

    /**
     * A date-time, without offset in this zone; a date is all of that day.
     *
     * @throws Misunderstood if it is neither
     */
    public static Instant moment(String asker, String text, ZoneId zone) {
        try {
            Instant moment = read(text, zone);
            if (Reach.holds(moment)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw new Misunderstood(asker + " '" + text + "' is neither a position nor a date-time. " + EXPECTED
                    + "; without an offset it is in " + zone + ".");
        }
        throw new Misunderstood(
                asker + " '" + text + "' is out of reach. Expected a date-time in " + Reach.WORDS + ".");
    }

    private static Instant read(String text, ZoneId zone) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return LocalDate.parse(text)
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant()
                    .minusNanos(1);
        }
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(?=\\d)", "$1T"), ZonedDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local
                ? local.atZone(zone).toInstant()
                : ZonedDateTime.from(time).toInstant();
    }
}
