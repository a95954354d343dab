package parley.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Moments in the one form in which they are stored. The JDK's own parser takes most of the time of reading an event's heading. */
final class Moments {

    /** {@code 2025-05-11T07:00:00Z} */
    private static final int LENGTH = 20;

    private static final int SECONDS_A_DAY = 86_400;

    private Moments() {}

    /**
     * Reads ISO 8601 in UTC.
     *
     * @throws DateTimeException if it is none
     */
    static Instant parse(String text) {
        if (text.length() != LENGTH
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(19) != 'Z') {
            return otherwise(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (year < 0
                || month < 0
                || day < 0
                || hour < 0
                || minute < 0
                || second < 0
                || hour > 23
                || minute > 59
                || second > 59) {
            return otherwise(text);
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(days * SECONDS_A_DAY + hour * 3600L + minute * 60L + second);
    }

    /** In more or fewer digits. */
    private static Instant otherwise(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            throw new DateTimeException("'" + text + "' is no moment such as 2025-05-11T07:00:00Z", none);
        }
    }

    /** -1 if it is none. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
