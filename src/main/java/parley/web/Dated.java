package parley.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import parley.fact.Point;
import parley.fact.When;

/** When a fact happened, for a list: no more exact than the record. */
public final class Dated {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private Dated() {}

    /** "11 May 2025", "May 2022", "1993", "8 to 10 May 2025"; empty where the record states none. */
    public static String when(When when) {
        LocalDate from = when.from().map(point -> day(point, when)).orElse(null);
        if (from == null) {
            return "";
        }
        return switch (when.precision()) {
            case UNSTATED -> "";
            case YEAR -> YEAR.format(from);
            case MONTH -> MONTH.format(from);
            case RANGE -> range(from, when.to().map(point -> day(point, when)).orElse(from));
            case EXACT, PART_OF_DAY, DAY, ABOUT -> DAY.format(from);
            case BY -> "by " + DAY.format(from);
            case BEFORE -> "before " + DAY.format(from);
            case AFTER -> "after " + DAY.format(from);
        };
    }

    /** "11 May 2025". */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static LocalDate day(Point point, When when) {
        return point.start(when.zone()).atZoneSameInstant(when.zone()).toLocalDate();
    }

    private static String range(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? DAY.format(from)
                : YEAR.format(from).equals(YEAR.format(to)) && from.getMonth() == to.getMonth()
                        ? from.getDayOfMonth() + " to " + DAY.format(to)
                        : DAY.format(from) + " to " + DAY.format(to);
    }
}
