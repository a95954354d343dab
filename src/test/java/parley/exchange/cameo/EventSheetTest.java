package parley.exchange.cameo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.exchange.BadLine;

class EventSheetTest {

    private static final String GOOD = "date,source,target,code\n2025-05-11,UKR,RUS,036\n";

    private static List<String> bad(String text) {
        return EventSheet.read(text).bad().stream().map(BadLine::told).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,source,target,code\n2025-05-11,UKR,RUS,036\n",
                "\uFEFFDate;Source;Target;CAMEO Code\r\n2025-05-11;UKR;RUS;036\r\n",
                "GLOBALEVENTID\tSQLDATE\tActor1Code\tActor2Code\tEventCode\n1\t20250511\tUKR\tRUS\t036\n",
                "Event Date,Actor1,Actor2,Code,Story\n\"2025-05-11T10:00:00Z\",UKR,RUS,036,\"two\nlines\"\n",
                "\ncode,target,source,day\n\n036,RUS,UKR,2025-05-11 10:00\n\n"
            })
    void headsOfPublicDataSetsAreUnderstood(String text) {
        EventSheet.Read read = EventSheet.read(text);

        assertThat(read.bad()).isEmpty();
        assertThat(read.rows()).hasSize(1);
        assertThat(read.rows().get(0).told()).isEqualTo("2025-05-11 UKR -> RUS 036");
    }

    @Test
    void aRowKnowsItsLine() {
        EventSheet.Read read = EventSheet.read(
                "date,source,target,code,note\n2025-05-11,UKR,RUS,036,\"a\nb\nc\"\n2025-05-12,RUS,,010,\n");

        assertThat(read.rows())
                .containsExactly(
                        new EventRow(2, LocalDate.of(2025, 5, 11), "UKR", "RUS", "036"),
                        new EventRow(5, LocalDate.of(2025, 5, 12), "RUS", "", "010"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2025-05-11,UKR,RUS,36     | 2:20: '36' is no CAMEO code. If a spreadsheet has dropped a zero, write 036.",
                "2025-05-11,UKR,RUS,3A     | 2:20: '3A' is no CAMEO code. Expected two to four digits that begin with 01 to 20, such as 036.",
                "2025-05-11,UKR,RUS,9999   | 2:20: '9999' is no CAMEO code. Expected two to four digits that begin with 01 to 20, such as 036.",
                "11.5.2025,UKR,RUS,036     | 2:1: '11.5.2025' is no date. Expected a date such as 2025-05-11 or 20250511.",
                "20250230,UKR,RUS,036      | 2:1: '20250230' is no date. Expected a date such as 2025-05-11 or 20250511.",
                "2025-02-30,UKR,RUS,036    | 2:1: '2025-02-30' is no date. Expected a date such as 2025-05-11 or 20250511.",
                "2025-05-11,,RUS,036       | 2:12: the source is empty. Expected the code of whoever did it, such as UKR.",
                "2025-05-11,UKR            | 2:16: the row has 2 fields, fewer than its head. Expected a field for every column; one may be empty.",
                "2025-05-11,\"UKR,RUS,036 | 2:1: a quotation mark is not closed, or stands where none can be. Expected fields as in RFC 4180: quotes around a field, doubled inside it."
            })
    void whatIsWrongIsToldWithItsPlace(String row, String told) {
        assertThat(bad("date,source,target,code\n" + row.replace("\\\"", "\"").strip() + "\n"))
                .containsExactly(told);
    }

    @Test
    void aHeadNeedsFourColumns() {
        assertThat(bad("when,who,whom,what\n2025-05-11,UKR,RUS,036\n"))
                .hasSize(4)
                .first()
                .asString()
                .startsWith("1:1: there is no column for the date. Expected one called date, day,");
        assertThat(bad(""))
                .containsExactly("1:1: the file is empty. Expected a head with date, source, target and code.");
        assertThat(bad("date,source,target,code\n"))
                .containsExactly("1:1: there is a head and no row. Expected a row for each event.");
    }

    @Test
    void muchThatIsWrongIsToldInPart() {
        assertThat(bad("date,source,target,code\n" + "x,UKR,RUS,036\n".repeat(1_000)))
                .hasSize(20);
        assertThat(bad("date,source,target,code\n" + "2025-05-11,UKR,RUS,036\n".repeat(EventSheet.MOST_ROWS + 1)))
                .containsExactly(
                        (EventSheet.MOST_ROWS + 2) + ":1: there are more than 5000 rows. Split the file by years.");
    }

    @Test
    void noTextMakesItStumble() {
        Random random = new Random(7);
        String signs = "\"\"\"\n\r,;\t\u0000\uFEFF\uD83D'=0123456789-TZ";
        for (int n = 0; n < 5_000; n++) {
            StringBuilder text = new StringBuilder(GOOD);
            for (int change = 0; change < 4; change++) {
                int place = random.nextInt(text.length());
                text.replace(
                        place,
                        Math.min(text.length(), place + random.nextInt(3)),
                        String.valueOf(signs.charAt(random.nextInt(signs.length()))));
            }
            EventSheet.Read read = EventSheet.read(text.toString());
            assertThat(read.rows().isEmpty() && read.bad().isEmpty())
                    .as("'%s'", text)
                    .isFalse();
        }
    }
}
