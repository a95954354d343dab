package parley.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Teller;
import parley.scenario.Transcript;

/**
 * The moment that a user asked for, inclusive.
 *
 * @param transcript until then
 * @param moment null where a position was asked for, or nothing
 */
record AsOf(Transcript transcript, @Nullable Instant moment) {

    private static final String EXPECTED = "Expected a position such as 12, or a date-time such as 2025-05-11T14:00";

    /**
     * Cuts a transcript where {@code --as-of} says.
     *
     * @param asked a position; a date-time, without offset in the scenario's zone; a date, which is all of that day; null for no cut
     */
    static AsOf of(Transcript whole, @Nullable String asked) {
        return asked == null ? new AsOf(whole, null) : of(whole, "--as-of", asked, 1);
    }

    /**
     * Cuts a transcript.
     *
     * @param option which asks for it
     * @param first the least position that there is: 1, or 0 where the opening counts
     */
    static AsOf of(Transcript whole, String option, String asked, int first) {
        String text = asked.strip();
        if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new AsOf(whole.asOf(position(whole, option, text, first)), null);
        }
        Instant moment = moment(option, text, whole.scenario().setting().zone());
        Instant start = whole.scenario().setting().start();
        if (moment.isBefore(start)) {
            Teller teller = new Teller(whole.table());
            throw new BadInput("%s %s is before the scenario begins (%s). %s."
                    .formatted(option, text, teller.moment(start), EXPECTED));
        }
        return new AsOf(whole.asOf(moment), moment);
    }

    private static int position(Transcript whole, String option, String digits, int first) {
        int last = whole.events().size();
        int position = digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits);
        if (position < first || position > last) {
            throw new BadInput("There is no position " + digits + ": this replay has "
                    + (last == 0 ? "no events" : "positions " + first + " to " + last) + ". " + EXPECTED + " for "
                    + option
                    + ".");
        }
        return position;
    }

    /** A date-time, without offset in this zone; a date is all of that day. */
    static Instant moment(String option, String text, ZoneId zone) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusNanos(1);
            }
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(?=\\d)", "$1T"),
                    ZonedDateTime::from,
                    LocalDateTime::from);
            return time instanceof LocalDateTime local
                    ? local.atZone(zone).toInstant()
                    : ZonedDateTime.from(time).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(option + " '" + text + "' is neither a position nor a date-time. " + EXPECTED
                    + "; without an offset it is in " + zone + ".");
        }
    }
}
