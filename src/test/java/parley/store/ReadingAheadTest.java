package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.json.EventJson;
import parley.json.EventJson.Stored;
import parley.json.EventNames;
import parley.json.Heading;
import parley.json.UnknownEvent;
import parley.negotiation.Recorded;
import parley.testing.RandomPlay;

/** However many there are, and whoever understands them, events come in order. */
class ReadingAheadTest {

    private static final List<Recorded> SOME = RandomPlay.of(7, 60).events();

    private final EventJson json = new EventJson(SetUp.NAMES);
    private final List<Recorded> handedOut = new ArrayList<>();
    private final ReadingAhead reading = new ReadingAhead(json, handedOut::add);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 249, 250, 251, 20_001})
    void eventsComeInTheOrderInWhichTheyWereRead(int many) {
        List<Recorded> expected = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            Recorded recorded = SOME.get(n % SOME.size());
            expected.add(recorded);
            reading.add(row(EventNames.of(recorded.event()), recorded));
        }

        reading.finish();

        assertThat(handedOut).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 300, 990})
    void whatCannotBeUnderstoodIsTold(int unknown) {
        assertThatThrownBy(() -> {
                    for (int n = 0; n < 1000; n++) {
                        Recorded recorded = SOME.get(n % SOME.size());
                        reading.add(
                                row(n == unknown ? "java.lang.Runtime" : EventNames.of(recorded.event()), recorded));
                    }
                    reading.finish();
                })
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("java.lang.Runtime");
        assertThat(handedOut.size()).isLessThanOrEqualTo(unknown);
    }

    /** What is written behind an event, or left out of it, is not taken for the next one. */
    @ParameterizedTest
    @ValueSource(strings = {"%s{}", "%s,", "%s}", "{", "", "[%s]"})
    void damagedBytesAreTold(String damage) {
        Recorded recorded = SOME.get(0);
        Stored sound = row(EventNames.of(recorded.event()), recorded);
        String payload = new String(sound.payload(), StandardCharsets.UTF_8);
        byte[] damaged = damage.formatted(payload).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> {
                    reading.add(sound);
                    reading.add(new Stored(sound.name(), sound.revision(), damaged, sound.heading()));
                    reading.add(sound);
                    reading.finish();
                })
                .isInstanceOf(RuntimeException.class);
        assertThat(handedOut).isEmpty();
    }

    private Stored row(String name, Recorded recorded) {
        String revision = json.names().of(recorded.event().getClass()).revision();
        return new Stored(
                name,
                revision,
                json.write(recorded.event()),
                Heading.of(recorded).write());
    }
}
