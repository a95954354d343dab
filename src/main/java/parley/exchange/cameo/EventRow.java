package parley.exchange.cameo;

import java.time.LocalDate;

/**
 * One row of event data, as it stands in the file.
 *
 * @param line where it begins, from 1
 * @param target empty where nobody is named
 * @param code two to four digits
 */
public record EventRow(long line, LocalDate date, String source, String target, String code) {

    /** {@code 2025-05-11 UKR -> RUS 0256}. */
    public String told() {
        return date + " " + source + (target.isEmpty() ? "" : " -> " + target) + " " + code;
    }
}
