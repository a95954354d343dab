package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.fact.Point;
import parley.fact.Precision;
import parley.fact.When;

/** A list says when a fact happened as exactly as the record, and no more. */
class DatedTest {

    @ParameterizedTest
    @CsvSource({
        "2022-05-01, 2022-05-31, MONTH, May 2022",
        "1993-01-01, 1993-12-31, YEAR, 1993",
        "2025-05-08, 2025-05-10, RANGE, 8 to 10 May 2025",
        "2025-04-30, 2025-05-10, RANGE, 30 April 2025 to 10 May 2025",
        "2025-05-11, , DAY, 11 May 2025",
        "2025-05-11, , BY, by 11 May 2025"
    })
    void itIsAsExactAsTheRecord(LocalDate from, @Nullable LocalDate to, Precision precision, String words) {
        assertThat(Dated.when(when(from, to, precision))).isEqualTo(words);
    }

    @Test
    void whatIsNotStatedIsNotSaid() {
        assertThat(Dated.when(when(null, null, Precision.UNSTATED))).isEmpty();
    }

    private static When when(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {
        return new When(
                Optional.ofNullable(from).map(Point.Day::new),
                Optional.ofNullable(to).map(Point.Day::new),
                precision,
                "",
                ZoneId.of("Europe/Kyiv"));
    }
}
