package parley.analysis.impasse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

/** Held against looking at every set there is. */
class MinimalSetsTest {

    private static final long PLENTY = 1_000_000;

    /** Of all sets with the property, those that hold no other. */
    private static Set<String> byHand(int of, Predicate<BitSet> has) {
        List<BitSet> with = new ArrayList<>();
        for (long bits = 0; bits < 1L << of; bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            if (has.test(set)) {
                with.add(set);
            }
        }
        return with.stream()
                .filter(set -> with.stream().noneMatch(other -> !other.equals(set) && isWithin(other, set)))
                .map(BitSet::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isWithin(BitSet one, BitSet other) {
        BitSet left = (BitSet) one.clone();
        left.andNot(other);
        return left.isEmpty();
    }

    private static Set<String> cleverly(int of, Predicate<BitSet> has) {
        MinimalSets found = MinimalSets.of(of, has, PLENTY);
        assertThat(found.complete()).isTrue();
        assertThat(found.sets()).doesNotHaveDuplicates();
        assertThat(found.sets().stream().map(BitSet::cardinality)).isSorted();
        return found.sets().stream().map(BitSet::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who waits for whom at random, each arrow held by a party or two: which demands leave no circle if they are dropped? */
    @Test
    void whatOpensEveryCircleOfARandomGraph() {
        int circles = 0;
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            int steps = 2 + random.nextInt(4);
            int demands = 1 + random.nextInt(9);
            List<int[]> arrows = new ArrayList<>();
            for (int demand = 0; demand < demands; demand++) {
                // A demand may be behind two arrows: a precondition that waits for two things.
                for (int n = random.nextInt(3); n >= 0; n--) {
                    arrows.add(new int[] {random.nextInt(steps), random.nextInt(steps), demand});
                }
            }
            Predicate<BitSet> opens = dropped -> {
                Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
                boolean loop = false;
                for (int[] arrow : arrows) {
                    if (!dropped.get(arrow[2])) {
                        loop |= arrow[0] == arrow[1];
                        graph.addVertex(arrow[0]);
                        graph.addVertex(arrow[1]);
                        if (arrow[0] != arrow[1]) {
                            graph.addEdge(arrow[0], arrow[1]);
                        }
                    }
                }
                return !loop && !new CycleDetector<>(graph).detectCycles();
            };
            circles += opens.test(new BitSet()) ? 0 : 1;
            assertThat(cleverly(demands, opens)).as("seed %d", seed).isEqualTo(byHand(demands, opens));
        }
        assertThat(circles).isBetween(1_000, 2_900);
    }

    /** Any property that a larger set never loses: it holds one of some sets. */
    @Test
    void anyPropertyThatALargerSetNeverLoses() {
        for (long seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            int of = random.nextInt(10);
            List<BitSet> enough = new ArrayList<>();
            for (int n = random.nextInt(5); n > 0; n--) {
                BitSet set = new BitSet();
                for (int element = 0; element < of; element++) {
                    set.set(element, random.nextInt(3) == 0);
                }
                enough.add(set);
            }
            Predicate<BitSet> has = set -> enough.stream().anyMatch(one -> isWithin(one, set));
            assertThat(cleverly(of, has)).as("seed %d", seed).isEqualTo(byHand(of, has));
        }
    }

    @Test
    void whereNotEvenAllOfThemSufficeThereIsNone() {
        assertThat(MinimalSets.of(5, set -> false, PLENTY)).isEqualTo(new MinimalSets(List.of(), true));
        assertThat(MinimalSets.of(0, set -> false, PLENTY).sets()).isEmpty();
    }

    @Test
    void whereNothingIsNeededTheEmptySetSuffices() {
        assertThat(MinimalSets.of(5, set -> true, PLENTY).sets()).containsExactly(new BitSet());
    }

    /** Twelve parties each of whom has the step wait, and one who has the other: the one, or all twelve. */
    @Test
    void twelveTogetherOrOneAlone() {
        Predicate<BitSet> opens = dropped -> dropped.get(12) || dropped.nextClearBit(0) >= 12;
        MinimalSets found = MinimalSets.of(13, opens, 400);
        assertThat(found.complete()).isTrue();
        assertThat(found.sets()).hasSize(2);
    }

    /** Twelve who hold the one back and twelve who hold the other back: all of the first, or all of the second; 144 pairs forbid the rest. */
    @Test
    void whereThereAreFewSetsAndManyConflictsItLooksAboutOnceForEachConflict() {
        Predicate<BitSet> opens = dropped -> dropped.nextClearBit(0) >= 12 || dropped.nextClearBit(12) >= 24;
        MinimalSets found = MinimalSets.of(24, opens, 250);
        assertThat(found.complete()).isTrue();
        assertThat(found.sets()).hasSize(2);
    }

    /** Ten pairs, one of each: 1024 smallest sets. */
    private static boolean oneOfEachOfTenPairs(BitSet dropped) {
        for (int pair = 0; pair < 10; pair++) {
            if (!dropped.get(2 * pair) && !dropped.get(2 * pair + 1)) {
                return false;
            }
        }
        return true;
    }

    @Test
    void whereThereAreManySetsAndFewConflictsItLooksAboutOnceForEachSet() {
        MinimalSets found = MinimalSets.of(20, MinimalSetsTest::oneOfEachOfTenPairs, 1_600);
        assertThat(found.complete()).isTrue();
        assertThat(found.sets()).hasSize(1_024);
    }

    @Test
    void whatIsFoundWithinABudgetIsSmallestAllTheSame() {
        MinimalSets some = MinimalSets.of(20, MinimalSetsTest::oneOfEachOfTenPairs, 1_000);
        assertThat(some.complete()).isFalse();
        assertThat(some.sets()).hasSizeGreaterThan(500).allMatch(set -> set.cardinality() == 10);
    }
}
