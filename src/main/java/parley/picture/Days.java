package parley.picture;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.negotiation.Precision;
import parley.negotiation.Recorded;

/**
 * Where events stand from left to right: one column each, in order, so that no two overlap; a day is as wide as what happened on it,
 * and days on which nothing happened are a narrow gap.
 */
final class Days {

    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);

    static final double COLUMN = 36;
    private static final double MARGIN = 8;
    private static final double NARROWEST = 64;
    static final double GAP = 22;

    /**
     * A day with events.
     *
     * @param known the finest precision with which any of its events is known: perhaps no more than the month
     * @param emptyBefore how many days without an event came before it
     */
    record Day(LocalDate date, Precision known, boolean showsYear, long emptyBefore, double x, double width) {

        /** "Sun 2025", above the date. */
        String upper() {
            String year = showsYear ? Integer.toString(date.getYear()) : "";
            String before = known == Precision.MONTH ? "" : known == Precision.RANGE ? "about" : date.format(WEEKDAY);
            return (before + " " + year).strip();
        }

        /** "11 May", or the month alone. */
        String lower() {
            return date.format(known == Precision.MONTH ? MONTH : DATE);
        }
    }

    private final List<Day> days;
    private final double[] x;
    private final double width;

    private Days(List<Day> days, double[] x, double width) {
        this.days = days;
        this.x = x;
        this.width = width;
    }

    List<Day> days() {
        return days;
    }

    /** The middle of an event's column; the first has index 0. */
    double x(int index) {
        return x[index];
    }

    double width() {
        return width;
    }

    static Days of(List<Recorded> events, ZoneId zone) {
        List<Day> days = new ArrayList<>();
        double[] x = new double[events.size()];
        double right = 0;
        int from = 0;
        while (from < events.size()) {
            LocalDate date = events.get(from).at().atZone(zone).toLocalDate();
            int to = from + 1;
            while (to < events.size()
                    && events.get(to).at().atZone(zone).toLocalDate().equals(date)) {
                to++;
            }
            Day before = days.isEmpty() ? null : days.get(days.size() - 1);
            long empty = before == null ? 0 : ChronoUnit.DAYS.between(before.date(), date) - 1;
            right += empty > 0 ? GAP : 0;
            double width = Math.max(NARROWEST, (to - from) * COLUMN + 2 * MARGIN);
            double left = right + (width - (to - from) * COLUMN) / 2;
            for (int i = from; i < to; i++) {
                x[i] = left + (i - from + 0.5) * COLUMN;
            }
            boolean showsYear = before == null || before.date().getYear() != date.getYear();
            days.add(new Day(date, finest(events.subList(from, to)), showsYear, empty, right, width));
            right += width;
            from = to;
        }
        return new Days(List.copyOf(days), x, Math.max(right, NARROWEST));
    }

    /** What follows by itself is as exact as the clock, and tells nothing of the record. */
    private static Precision finest(List<Recorded> events) {
        Precision finest = Precision.MONTH;
        boolean moves = false;
        for (Recorded recorded : events) {
            if (recorded.by() != null) {
                moves = true;
                Precision known = recorded.note().precision();
                finest = known.compareTo(finest) < 0 ? known : finest;
            }
        }
        return moves ? finest : Precision.EXACT;
    }

    /** How many of these events, from the first, fit into a width; at least one. */
    static int fitting(List<Recorded> events, ZoneId zone, double width) {
        int low = 1;
        int high = Math.max(1, Math.min(events.size(), (int) (width / COLUMN)));
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (of(events.subList(0, middle), zone).width() <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
