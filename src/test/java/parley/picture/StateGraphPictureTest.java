package parley.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.ConflictOption;
import parley.analysis.stability.OptionForm;
import parley.analysis.stability.Pattern;
import parley.analysis.stability.Preference;
import parley.analysis.stability.Stability;

class StateGraphPictureTest {

    private static final OptionForm.Side A = new OptionForm.Side("A", "Norland");
    private static final OptionForm.Side B = new OptionForm.Side("B", "Sudland");

    private static Conflict conflict(ConflictOption.Moves moves) {
        OptionForm form = new OptionForm(
                List.of(A, B),
                List.of(
                        new ConflictOption("cross", "cross the bridge", 0, moves),
                        new ConflictOption("mine", "mine it", 1, ConflictOption.Moves.BOTH)),
                List.of());
        return Conflict.of(
                "A bridge", form, Map.of("A", ranking("YN", "NN", "NY", "YY"), "B", ranking("NN", "NY", "YN", "YY")));
    }

    private static Preference ranking(String... states) {
        return new Preference.Ranking(java.util.Arrays.stream(states)
                .map(state -> List.of(Pattern.of(state, 2).orElseThrow()))
                .toList());
    }

    @Test
    void everySituationIsABoxAndWhatIsStableHasTwo() {
        Stability stability = Stability.of(conflict(ConflictOption.Moves.BOTH));
        StateGraphPicture picture = StateGraphPicture.of(stability);
        long stable = IntStream.range(0, 4)
                .filter(state -> picture.told().contains(stability.conflict().words(state))
                        && java.util.Arrays.stream(parley.analysis.stability.Concept.values())
                                .anyMatch(concept -> stability.isEquilibrium(concept, state)))
                .count();
        Seen seen = Seen.of(picture);
        assertThat(seen.all("box")).hasSize(4 + (int) stable);
        assertThat(stable).isPositive();
        assertThat(picture.told())
                .contains("YN (Norland: “cross the bridge”): stable for everybody under all four, Nash");
    }

    @Test
    void anArrowLeadsToWhatItsMakerPrefersAndIsToldSo() {
        StateGraphPicture picture = StateGraphPicture.of(Stability.of(conflict(ConflictOption.Moves.BOTH)));
        assertThat(picture.told())
                .contains("Norland: NN to YN, which it prefers.", "Norland: YY to NY, which it prefers.")
                .contains("Sudland: NY to NN, which it prefers.", "Sudland: YY to YN, which it prefers.");
        assertThat(picture.told().lines().filter(line -> line.contains(" to ")).count())
                .isEqualTo(4);
        // Four moves and one for each party in the legend.
        assertThat(Seen.of(picture).all("head")).hasSize(4 + 2);
        assertThat(Seen.of(picture).all("tail")).isEmpty();
    }

    @Test
    void whatCannotBeTakenBackHasABar() {
        StateGraphPicture picture = StateGraphPicture.of(Stability.of(conflict(ConflictOption.Moves.FORWARD)));
        assertThat(Seen.of(picture).all("tail")).hasSize(2);
        assertThat(picture.told())
                .contains("Norland: NN to YN, which it prefers; it cannot be taken back.")
                .contains("Norland: NY to YY, which it does not prefer; it cannot be taken back.");
    }

    @Test
    void ofManySituationsSomeAreDrawnAndThatIsSaid() {
        List<OptionForm.Side> sides = IntStream.range(0, 12)
                .mapToObj(i -> new OptionForm.Side("P" + i, "Party <" + i + ">"))
                .toList();
        OptionForm form = new OptionForm(
                sides,
                IntStream.range(0, 12)
                        .mapToObj(i -> new ConflictOption("o" + i, "option & " + i, i, ConflictOption.Moves.BOTH))
                        .toList(),
                List.of());
        Map<String, Preference> indifferent = new java.util.HashMap<>();
        Preference all = new Preference.Ranking(
                List.of(List.of(Pattern.of("-".repeat(12), 12).orElseThrow())));
        sides.forEach(side -> indifferent.put(side.name(), all));
        StateGraphPicture picture = StateGraphPicture.of(Stability.of(Conflict.of("Twelve", form, indifferent)));
        assertThat(picture.told()).contains("of 4096 situations");
        assertThat(Seen.of(picture).all("box")).hasSizeBetween(20, 80);
        assertThat(picture.width()).isLessThan(8_000);
    }

    @Test
    void aPartyWithoutOptionsAndAConflictWithoutAnyAreDrawn() {
        OptionForm none = new OptionForm(List.of(A), List.of(), List.of());
        Preference any =
                new Preference.Ranking(List.of(List.of(Pattern.of("", 0).orElseThrow())));
        assertThat(Seen.of(StateGraphPicture.of(Stability.of(Conflict.of("", none, Map.of("A", any)))))
                        .all("box"))
                .hasSize(2);
    }
}
