package parley.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;

/**
 * One event as the page shows it.
 *
 * @param newDay the day's heading, where this is its first event; else empty
 * @param time as well as the record knows it: "about 01:30", "by 17:00", "during the day"
 * @param provenance {@code documented}, {@code hypothetical} or {@code consequence}
 */
public record Line(
        int position,
        String newDay,
        String time,
        String moment,
        String party,
        String speaker,
        String says,
        String type,
        String provenance,
        List<String> cites) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    static Line of(Recorded recorded, Teller teller, String previousDay) {
        ZoneId zone = teller.table().setting().zone();
        String day = recorded.at().atZone(zone).format(DAY);
        return new Line(
                recorded.position(),
                day.equals(previousDay) ? "" : day,
                Words.time(recorded.at(), recorded.note().precision(), zone),
                recorded.at().atZone(zone).toOffsetDateTime().toString(),
                recorded.by() == null ? "" : teller.party(recorded.by()),
                Words.speaker(recorded, teller.table()),
                teller.sentence(recorded),
                recorded.event().getClass().getSimpleName(),
                recorded.note().provenance().name().toLowerCase(Locale.ROOT),
                recorded.note().cites());
    }

    static String day(Recorded recorded, ZoneId zone) {
        return recorded.at().atZone(zone).format(DAY);
    }
}
