package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {

    @Test
    void readsWhateverAnInstantWrites() {
        Random random = new Random(7);
        for (int n = 0; n < 2000; n++) {
            Instant moment = Instant.ofEpochSecond(random.nextLong(-5_000_000_000L, 5_000_000_000L));
            assertThat(Moments.parse(moment.toString())).isEqualTo(moment);
            Instant exact = moment.plusNanos(random.nextInt(1_000_000_000));
            assertThat(Moments.parse(exact.toString())).isEqualTo(exact);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-02-30T00:00:00Z",
                "2025-05-11T25:00:00Z",
                "2025-05-11T07:61:00Z",
                "2025-05-11T07:00:0xZ",
                "2025-05-11 07:00:00Z",
                "2025-05-11T07:00:00",
                "20250511",
                "",
                "-025-05-11T07:00:00Z"
            })
    void refusesWhatIsNoMoment(String text) {
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
