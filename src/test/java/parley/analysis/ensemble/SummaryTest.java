package parley.analysis.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final int RUNS = 60_000;

    private static Summary empty(List<Summary.Block> blocks) {
        return new Summary(blocks, Map.of(), Map.of(), List.of(), List.of(), Map.of(), 0, 0);
    }

    /** A range as it is counted: by stretches that end where those of any other range end. */
    private static Summary counted(long first, long runs) {
        Summary all = null;
        for (long start = first; start < first + runs; ) {
            long count = Math.min(first + runs - start, Ensemble.STRETCH - start % Ensemble.STRETCH);
            long sevenths = (start + count + 6) / 7 - (start + 6) / 7;
            Summary stretch = empty(List.of(new Summary.Block(start, count, sevenths, count - sevenths)));
            all = all == null ? stretch : all.plus(stretch);
            start += count;
        }
        return all == null ? empty(List.of()) : all;
    }

    /** However the runs are cut into ranges and in whichever order these are added, the very same comes out. */
    @Test
    void anOutcomeIsToldInWords() {
        assertThat(Share.of("ceasefire-in-force + talks-opened", 1, 2).told())
                .isEqualTo("ceasefire in force, talks opened");
        assertThat(Share.of("A pre-condition, in words", 1, 2).told()).isEqualTo("A pre-condition, in words");
    }

    @Test
    void partsAddUpToTheVerySame() {
        Summary whole = counted(0, RUNS);
        assertThat(whole.blocks()).hasSizeBetween(50, 100);
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Summary> parts = new ArrayList<>();
            for (long first = 0; first < RUNS; ) {
                long runs = Math.min(RUNS - first, 1 + random.nextInt(RUNS / (1 + random.nextInt(9))));
                parts.add(counted(first, runs));
                first += runs;
            }
            Collections.shuffle(parts, random);
            assertThat(parts.stream().reduce(Summary::plus)).as("seed %d", seed).contains(whole);
        }
    }

    @Test
    void noShareOfNoneLiesBeyondNothingAndNoneOfAllBeyondAll() {
        assertThat(Share.of("none", 0, 2_000).low()).isZero();
        assertThat(Share.of("all", 2_000, 2_000).high()).isEqualTo(1);
        assertThat(Share.of("none", 0, 2_000).high()).isBetween(0.001, 0.002);
    }
}
