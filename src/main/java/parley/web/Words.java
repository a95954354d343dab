package parley.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import parley.negotiation.Party;
import parley.negotiation.Precision;
import parley.negotiation.Recorded;
import parley.negotiation.Speaker;
import parley.negotiation.Table;

/** Small phrases of the page. */
final class Words {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Words() {}

    static String time(Instant at, Precision precision, ZoneId zone) {
        String hour = at.atZone(zone).format(HOUR);
        return switch (precision) {
            case EXACT -> hour;
            case ABOUT -> "about " + hour;
            case BY -> "by " + hour;
            case PART_OF_DAY -> partOfDay(at.atZone(zone).getHour());
            case DAY -> "that day";
        };
    }

    private static String partOfDay(int hour) {
        return hour < 6 ? "at night" : hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";
    }

    static String speaker(Recorded recorded, Table table) {
        Party party = recorded.by() == null ? null : table.party(recorded.by());
        Speaker speaker = party == null || recorded.speaker() == null ? null : party.speaker(recorded.speaker());
        return speaker == null ? "" : speaker.name();
    }
}
