package parley.negotiation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells moments as well as they are known: where the record has no hour, none is shown. */
public final class Moments {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final ZoneId zone;

    public Moments(ZoneId zone) {
        this.zone = zone;
    }

    /** The day in the zone. */
    public LocalDate date(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /** "Sunday 11 May 2025" */
    public String day(Instant at) {
        return at.atZone(zone).format(DAY);
    }

    /** "17:00", or "23:59:59" where there are seconds. */
    public String hour(Instant at) {
        LocalTime time = at.atZone(zone).toLocalTime();
        return time.format(time.getSecond() == 0 ? MINUTE : SECOND);
    }

    /** "about 01:30", "by 17:00", "evening", "that day", "about then". */
    public String known(Instant at, Precision precision) {
        return switch (precision) {
            case EXACT -> hour(at);
            case ABOUT -> "about " + hour(at);
            case BY -> "by " + hour(at);
            case PART_OF_DAY -> partOfDay(at.atZone(zone).getHour());
            case DAY -> "that day";
            case RANGE -> "about then";
            case MONTH -> "that month";
        };
    }

    private static String partOfDay(int hour) {
        if (hour < 5 || hour >= 22) {
            return "night";
        }
        if (hour < 12) {
            return "morning";
        }
        return hour < 18 ? "afternoon" : "evening";
    }
}
