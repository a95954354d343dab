package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.negotiation.Event;
import parley.scenario.EventWords;

class SignTest {

    static Stream<Class<? extends Event>> events() {
        return EventWords.all().values().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasASign(Class<? extends Event> event) {
        assertThat(Sign.of(event)).isNotNull();
    }

    @Test
    void noTwoSignsLookOrSoundTheSame() {
        assertThat(Arrays.stream(Sign.values()).map(Sign::path)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Sign.values()).map(Sign::words)).doesNotHaveDuplicates();
    }
}
