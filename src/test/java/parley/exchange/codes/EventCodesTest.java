package parley.exchange.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.negotiation.Consequences;
import parley.negotiation.Event;

class EventCodesTest {

    /** Every kind of event below this one that can happen. */
    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCodesTest::kinds)
                : Stream.of(type);
    }

    /** A new move asks for its codes here, or for the reason why it has none. */
    @Test
    void everyEventThatAPartyMakesIsSpokenFor() {
        assertThat(EventCodes.kinds())
                .containsExactlyInAnyOrderElementsOf(kinds(Event.class)
                        .filter(kind -> !Consequences.Consequence.class.isAssignableFrom(kind))
                        .<Class<? extends Event>>map(kind -> kind.asSubclass(Event.class))
                        .toList());
    }

    @Test
    void everyCodeIsTwoToFourDigitsAndStandsOnce() {
        assertThat(EventCode.values())
                .extracting(EventCode::cameo)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[0-9]{3,4}"));
        assertThat(EventCode.values()).extracting(EventCode::words).doesNotHaveDuplicates();
        assertThat(EventCode.values()).extracting(EventCode::cameo).isSorted();
    }
}
