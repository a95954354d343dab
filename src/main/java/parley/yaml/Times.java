package parley.yaml;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days, times and lengths of time. */
final class Times {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,5})(w|d|h|min|s)");
    private static final Pattern ISO =
            Pattern.compile("P(?:\\d{1,5}D)?(?:T(?:\\d{1,7}H)?(?:\\d{1,7}M)?(?:\\d{1,7}S)?)?");

    private static final Pattern TURNED = Pattern.compile(
            "(?:(?<firstDay>\\d{1,2})\\.\\s?(?<secondMonth>\\d{1,2})\\.\\s?(?<lastYear>\\d{4})|(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2}))"
                    + "(?:,?[T ]\\s*(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:\\s*(?:Uhr|h))?)?");

    private static final String A_DAY = "a date such as 2025-05-10";
    private static final String A_TIME = "a date and time such as 2025-05-11T01:30+03:00";
    private static final String A_LENGTH = "a length of time such as P30D, 30d or 72h";

    private Times() {}

    static Optional<LocalDate> date(Spot spot) {
        if (!DAY.matcher(scalar(spot)).matches()) {
            return spot.unfit(A_DAY, turned(spot.raw()).orElse("Write year-month-day"));
        }
        try {
            return Optional.of(LocalDate.parse(spot.raw()));
        } catch (DateTimeException e) {
            return notInCalendar(spot);
        }
    }

    /** How a date that begins with its day is to be written: {@code 10.05.2025 20:00}, or {@code 2025-5-1}. */
    static Optional<String> turned(String text) {
        Matcher parts = TURNED.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = parts.group("year") == null;
        String day = "%s-%02d-%02d"
                .formatted(
                        dayFirst ? parts.group("lastYear") : parts.group("year"),
                        Integer.parseInt(dayFirst ? parts.group("secondMonth") : parts.group("month")),
                        Integer.parseInt(dayFirst ? parts.group("firstDay") : parts.group("day")));
        String clock = parts.group("hour") == null
                ? ""
                : "T%02d:%s".formatted(Integer.parseInt(parts.group("hour")), parts.group("minute"));
        return Optional.of("Write " + day + clock);
    }

    static Optional<OffsetDateTime> dateTime(Spot spot, ZoneId zone) {
        Matcher parts = CLOCK.matcher(scalar(spot));
        if (!parts.matches()) {
            return spot.unfit(A_TIME, turned(spot.raw()).orElse("Write year-month-dayThours:minutes and the offset"));
        }
        try {
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
            String offset = parts.group(3);
            return offset == null ? inZone(spot, local, zone) : Optional.of(local.atOffset(ZoneOffset.of(offset)));
        } catch (DateTimeException e) {
            return notInCalendar(spot);
        }
    }

    private static Optional<OffsetDateTime> inZone(Spot spot, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return Optional.of(local.atOffset(offsets.get(0)));
        }
        String times = offsets.isEmpty() ? "no such time" : "that time twice";
        return spot.unfit(
                "a time with an offset: the clocks change that night, and " + zone + " has " + times,
                "Add the offset, such as +03:00");
    }

    private static <T> Optional<T> notInCalendar(Spot spot) {
        spot.wrong(
                spot.name() + " is " + spot.shown() + ", which is not in the calendar", "Correct the day or the time");
        return Optional.empty();
    }

    static Optional<Duration> duration(Spot spot) {
        Matcher parts = SHORT.matcher(scalar(spot));
        if (parts.matches()) {
            int count = Integer.parseInt(parts.group(1));
            return Optional.of(
                    switch (parts.group(2)) {
                        case "w" -> Duration.ofDays(7L * count);
                        case "d" -> Duration.ofDays(count);
                        case "h" -> Duration.ofHours(count);
                        case "min" -> Duration.ofMinutes(count);
                        default -> Duration.ofSeconds(count);
                    });
        }
        boolean iso = ISO.matcher(spot.raw()).matches() && spot.raw().matches(".*\\d[A-Z]");
        return iso ? Optional.of(Duration.parse(spot.raw())) : spot.unfit(A_LENGTH, "Count in days, hours or minutes");
    }

    static Optional<ZoneId> zone(Spot spot) {
        String text = scalar(spot);
        boolean offset = text.equals("Z") || text.matches("[+-]\\d{2}:\\d{2}");
        if (!offset && !ZoneId.getAvailableZoneIds().contains(text)) {
            return spot.unfit(
                    "a time zone such as Europe/Kyiv",
                    Nearest.mend(text, ZoneId.getAvailableZoneIds(), "Write Area/City, or an offset such as +03:00"));
        }
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return notInCalendar(spot);
        }
    }

    private static String scalar(Spot spot) {
        return spot.type() == Spot.Type.TEXT ? spot.raw() : "";
    }
}
