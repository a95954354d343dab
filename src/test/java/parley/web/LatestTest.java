package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.negotiation.Name;
import parley.negotiation.Thing;

/** What is shown of a table that has more on it than anybody reads. */
class LatestTest {

    private record Named(Name name, boolean settled) implements Thing {}

    /** Every third is live. Their names are not in the order in which they were spoken of: thing-00 was the last. */
    private static final List<Named> MANY = IntStream.range(0, 60)
            .mapToObj(number -> new Named(Name.of("thing-%02d".formatted(number)), number % 3 != 0))
            .toList();

    private static final Map<Name, Integer> SPOKEN_OF = MANY.stream()
            .map(Named::name)
            .collect(Collectors.toMap(Function.identity(), name -> 1000 - MANY.indexOf(named(name))));

    private static Named named(Name name) {
        return MANY.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void ofManyThoseThatWereSpokenOfLastAreShownLiveOnesAndSettledOnes() {
        List<Named> shown = new Latest(SPOKEN_OF).among(MANY);
        assertThat(shown.stream().filter(one -> !one.settled()))
                .extracting(one -> one.name().text())
                .containsExactly(
                        "thing-00",
                        "thing-03",
                        "thing-06",
                        "thing-09",
                        "thing-12",
                        "thing-15",
                        "thing-18",
                        "thing-21",
                        "thing-24",
                        "thing-27",
                        "thing-30",
                        "thing-33");
        assertThat(shown.stream().filter(Named::settled)).hasSize(Latest.MOST).contains(MANY.get(1), MANY.get(17));
        assertThat(shown).doesNotContain(MANY.get(36), MANY.get(19));
    }

    @Test
    void aTableThatCanBeReadIsShownWhole() {
        List<Named> some = MANY.subList(0, 2 * Latest.MOST);
        assertThat(new Latest(SPOKEN_OF).among(some)).isEqualTo(some);
    }

    @Test
    void andSoIsOneOfWhichAllWasAskedFor() {
        assertThat(Latest.all().among(MANY)).isEqualTo(MANY);
    }
}
