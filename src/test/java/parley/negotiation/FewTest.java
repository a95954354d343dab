package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A few entries are what a sorted map would have of them. */
class FewTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itIsTheSortedMapOfWhatWasPutIn(long seed) {
        Random random = new Random(seed);
        Few<Name, Integer> few = Few.none();
        Map<Name, Integer> sorted = new TreeMap<>();
        for (int n = 0; n < 300; n++) {
            Name name = Name.of("n-" + random.nextInt(20));
            Few<Name, Integer> before = few;
            Map<Name, Integer> beforeIt = Map.copyOf(sorted);
            if (random.nextInt(3) == 0) {
                few = few.without(name);
                sorted.remove(name);
            } else {
                few = few.with(name, n);
                sorted.put(name, n);
            }

            assertThat(before).as("what it was made from").isEqualTo(beforeIt);
            assertThat(few).isEqualTo(sorted).hasSameHashCodeAs(sorted);
            assertThat(List.copyOf(few.keySet())).isEqualTo(List.copyOf(sorted.keySet()));
            assertThat(few.values()).isEqualTo(List.copyOf(sorted.values()));
            assertThat(few.get(name)).isEqualTo(sorted.get(name));
            assertThat(few.containsKey(Name.of("n-x"))).isFalse();
        }
        Few<Name, Integer> again = Few.none();
        for (Map.Entry<Name, Integer> entry : sorted.entrySet()) {
            again = again.with(entry.getKey(), entry.getValue());
        }
        assertThat(few).isEqualTo(again).hasSameHashCodeAs(again);
        assertThat(few).isNotEqualTo(again.with(Name.of("n-x"), 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void nobodyChangesIt(int entries) {
        Few<Name, Integer> few = Few.none();
        for (int n = 0; n < entries; n++) {
            few = few.with(Name.of("n-" + n), n);
        }
        Few<Name, Integer> fixed = few;

        assertThatThrownBy(() -> fixed.put(Name.of("new"), 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fixed.values().add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThat(fixed).hasSize(entries);
    }
}
