package parley.exchange.cameo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import parley.exchange.BadLine;

/**
 * Reads event data: CSV (RFC 4180), or the like with tabs or semicolons, with a head. Four columns are looked for, under the names that
 * public data sets give them; any other is looked past.
 */
public final class EventSheet {

    /** More than this is no draft that anybody edits. */
    public static final int MOST_ROWS = 5_000;

    private static final int MOST_TOLD = 20;

    // What the columns may be called: small letters and digits alone, the best first.
    private static final List<String> DATE = List.of("date", "day", "sqldate", "eventdate", "storydate");
    private static final List<String> SOURCE =
            List.of("source", "sourceactor", "actor1", "actor1code", "actor1countrycode");
    private static final List<String> TARGET =
            List.of("target", "targetactor", "actor2", "actor2code", "actor2countrycode");
    private static final List<String> CODES = List.of("code", "cameo", "cameocode", "eventcode");

    /** Where the columns stand, from 0. */
    private record Places(int date, int source, int target, int code) {
        int last() {
            return Math.max(Math.max(date, source), Math.max(target, code));
        }
    }

    private static final DateTimeFormatter TOGETHER =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern CODE = Pattern.compile("(0[1-9]|1[0-9]|20)[0-9]{0,2}");
    private static final Pattern TOGETHER_DIGITS = Pattern.compile("[0-9]{8}");
    /** Behind a date; event data know days. */
    private static final Pattern CLOCK_TIME = Pattern.compile("[T ][0-9:.]+(Z|[+-][0-9:]+)?$");

    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");

    private final List<BadLine> bad = new ArrayList<>();
    private final List<EventRow> rows = new ArrayList<>();

    private EventSheet() {}

    /**
     * What was read.
     *
     * @param bad what is wrong, at most twenty; where there is anything, the rows are of no use
     */
    public record Read(List<EventRow> rows, List<BadLine> bad) {
        public Read {
            rows = List.copyOf(rows);
            bad = List.copyOf(bad);
        }
    }

    /** Reads the text of a file. */
    public static Read read(String text) {
        EventSheet sheet = new EventSheet();
        sheet.readAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
        return new Read(sheet.rows, sheet.bad);
    }

    private void readAll(String text) {
        if (text.isBlank()) {
            bad.add(new BadLine(1, 1, "the file is empty", "Expected a head with date, source, target and code"));
            return;
        }
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).get();
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            Places places = null;
            for (CSVRecord record : parser) {
                if (isBlank(record)) {
                    line = parser.getCurrentLineNumber() + 1;
                    continue;
                }
                if (places == null) {
                    places = places(record);
                    if (places == null) {
                        return;
                    }
                } else if (!take(record, places, line)) {
                    return;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            if (rows.isEmpty() && bad.isEmpty()) {
                bad.add(new BadLine(1, 1, "there is a head and no row", "Expected a row for each event"));
            }
        } catch (UncheckedIOException | IOException broken) {
            bad.add(broken(line, broken));
        }
    }

    /** By the head: whatever stands there most. */
    private static char delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char one : new char[] {'\t', ';'}) {
            if (count(head, one) > count(head, best)) {
                best = one;
            }
        }
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    private static boolean isBlank(CSVRecord record) {
        return record.size() == 1 && record.get(0).isBlank();
    }

    private @Nullable Places places(CSVRecord head) {
        List<String> heads = new ArrayList<>();
        head.forEach(name -> heads.add(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")));
        Places places = new Places(
                place(heads, "date", DATE),
                place(heads, "source", SOURCE),
                place(heads, "target", TARGET),
                place(heads, "code", CODES));
        return bad.isEmpty() ? places : null;
    }

    private int place(List<String> heads, String what, List<String> names) {
        for (String name : names) {
            if (heads.contains(name)) {
                return heads.indexOf(name);
            }
        }
        bad.add(new BadLine(
                1, 1, "there is no column for the " + what, "Expected one called " + String.join(", ", names)));
        return -1;
    }

    /** False where nothing more is to be read. */
    private boolean take(CSVRecord record, Places places, long line) {
        if (places.last() >= record.size()) {
            bad.add(at(
                    record,
                    record.size(),
                    line,
                    "the row has " + record.size() + " fields, fewer than its head",
                    "Expected a field for every column; one may be empty"));
            return bad.size() < MOST_TOLD;
        }
        if (rows.size() == MOST_ROWS) {
            bad.add(at(record, 0, line, "there are more than " + MOST_ROWS + " rows", "Split the file by years"));
            return false;
        }
        int before = bad.size();
        LocalDate date = date(record, places.date, line);
        String source = source(record, places.source, line);
        String target = record.get(places.target).strip();
        String code = code(record, places.code, line);
        if (bad.size() == before && date != null) {
            rows.add(new EventRow(line, date, source, target, code));
        }
        return bad.size() < MOST_TOLD;
    }

    private String source(CSVRecord record, int place, long line) {
        String source = record.get(place).strip();
        if (source.isEmpty()) {
            bad.add(at(record, place, line, "the source is empty", "Expected the code of whoever did it, such as UKR"));
        }
        return source;
    }

    private @Nullable LocalDate date(CSVRecord record, int place, long line) {
        String text = record.get(place).strip();
        try {
            return TOGETHER_DIGITS.matcher(text).matches()
                    ? LocalDate.parse(text, TOGETHER)
                    : LocalDate.parse(CLOCK_TIME.matcher(text).replaceFirst(""));
        } catch (DateTimeException no) {
            bad.add(at(
                    record,
                    place,
                    line,
                    "'" + shown(text) + "' is no date",
                    "Expected a date such as 2025-05-11 or 20250511"));
            return null;
        }
    }

    private String code(CSVRecord record, int place, long line) {
        String text = record.get(place).strip();
        if (!CODE.matcher(text).matches()) {
            boolean lost =
                    DIGITS.matcher(text).matches() && CODE.matcher("0" + text).matches();
            bad.add(at(
                    record,
                    place,
                    line,
                    "'" + shown(text) + "' is no CAMEO code",
                    lost
                            ? "If a spreadsheet has dropped a zero, write 0" + text
                            : "Expected two to four digits that begin with 01 to 20, such as 036"));
        }
        return text;
    }

    /** Where a field begins. */
    private static BadLine at(CSVRecord record, int place, long line, String what, String expected) {
        int column = 1;
        for (int i = 0; i < place && i < record.size(); i++) {
            column += record.get(i).length() + 1;
        }
        return new BadLine((int) line, column, what, expected);
    }

    private static BadLine broken(long line, Exception broken) {
        String why = broken instanceof CSVException || broken.getCause() instanceof CSVException
                ? "a quotation mark is not closed, or stands where none can be"
                : "the row cannot be read";
        return new BadLine(
                (int) line, 1, why, "Expected fields as in RFC 4180: quotes around a field, doubled inside it");
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
