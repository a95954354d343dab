package parley.analysis.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.scenario.Ending;

/**
 * What many futures came to, as counts alone: two summaries of different runs add up to that of both, in whichever order. What they add
 * up to is the same, number for number, as if one had counted all of them. The shares after ever more blocks are running shares (Law 2015,
 * ch. 9); those by day are the plain ones of Kaplan and Meier 1958, since all futures end at the same day.
 *
 * @param blocks which runs it is of, and how each stretch of them ended; in order, none twice, and cut where the number of runs says, not where
 *     whoever counted them began or left off
 * @param outcomes how often each came about; an outcome is the steps reached at the end
 * @param endings how often each ending held, alone or with others
 * @param ceasefireAfter how often a ceasefire that binds every principal was first in force on each day, from 0
 * @param talksAfter how often talks first opened on each day
 * @param turnedBy in how many futures a ceasefire or talks became agreed by which kind of move, once or more often
 * @param admitted moves that the rulebook let pass
 * @param refused moves that it did not
 */
public record Summary(
        List<Block> blocks,
        Map<String, Long> outcomes,
        Map<Ending, Long> endings,
        List<Long> ceasefireAfter,
        List<Long> talksAfter,
        Map<String, Long> turnedBy,
        long admitted,
        long refused) {

    /**
     * A stretch of runs.
     *
     * @param first the number of its first run
     * @param ceasefires how many ended with a ceasefire in force that binds every principal
     * @param talks how many had talks opened
     */
    public record Block(long first, long runs, long ceasefires, long talks) {

        long next() {
            return first + runs;
        }

        Block and(Block following) {
            return new Block(first, runs + following.runs, ceasefires + following.ceasefires, talks + following.talks);
        }
    }

    /** Throws IllegalArgumentException if a run is counted twice. */
    public Summary {
        List<Block> inOrder = new ArrayList<>(blocks);
        inOrder.sort(Comparator.comparingLong(Block::first));
        for (int i = 1; i < inOrder.size(); i++) {
            if (inOrder.get(i).first() < inOrder.get(i - 1).next()) {
                throw new IllegalArgumentException("run " + inOrder.get(i).first() + " is counted twice");
            }
        }
        blocks = onTheGrid(inOrder);
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        EnumMap<Ending, Long> all = new EnumMap<>(Ending.class);
        for (Ending ending : Ending.values()) {
            all.put(ending, endings.getOrDefault(ending, 0L));
        }
        endings = Collections.unmodifiableMap(all);
        ceasefireAfter = List.copyOf(ceasefireAfter);
        talksAfter = List.copyOf(talksAfter);
        turnedBy = Collections.unmodifiableMap(new TreeMap<>(turnedBy));
    }

    /** A block is of so many runs at least, where there are so many. */
    static final int LEAST_BLOCK = 500;

    /** So many blocks are remembered apart, to show how the result settled. */
    private static final int BLOCKS = 100;

    /** Blocks that lie beside each other between two lines of the grid are one. The lines of a coarser grid are lines of every finer one. */
    private static List<Block> onTheGrid(List<Block> inOrder) {
        long all = inOrder.stream().mapToLong(Block::runs).sum();
        long size = LEAST_BLOCK;
        while (size * BLOCKS < all) {
            size *= 2;
        }
        List<Block> joined = new ArrayList<>();
        for (Block block : inOrder) {
            Block last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.next() == block.first() && last.first() / size == (block.next() - 1) / size) {
                joined.set(joined.size() - 1, last.and(block));
            } else {
                joined.add(block);
            }
        }
        return List.copyOf(joined);
    }

    /** The outcome of a future in which no step was reached. */
    public static final String NO_STEP = "none";

    private static final Set<Ending> STEPS = EnumSet.of(
            Ending.CEASEFIRE_IN_FORCE, Ending.TALKS_OPENED, Ending.EXCHANGE_CARRIED_OUT, Ending.SETTLEMENT_AGREED);

    /** {@code ceasefire-in-force + talks-opened}; {@code none} where no such step was reached. */
    public static String outcome(Set<Ending> endings) {
        String reached = endings.stream()
                .filter(STEPS::contains)
                .sorted()
                .map(ending -> ending.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" + "));
        return reached.isEmpty() ? NO_STEP : reached;
    }

    /** How many there were. */
    public long runs() {
        return blocks.stream().mapToLong(Block::runs).sum();
    }

    /** What a share of the runs is, between 0 and 1. */
    public double share(Ending ending) {
        long runs = runs();
        return runs == 0 ? 0 : (double) endings.getOrDefault(ending, 0L) / runs;
    }

    /**
     * Of the runs of both.
     *
     * @throws IllegalArgumentException if a run is in both
     */
    public Summary plus(Summary other) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(other.blocks);
        return new Summary(
                all,
                sum(outcomes, other.outcomes),
                sum(endings, other.endings),
                sum(ceasefireAfter, other.ceasefireAfter),
                sum(talksAfter, other.talksAfter),
                sum(turnedBy, other.turnedBy),
                admitted + other.admitted,
                refused + other.refused);
    }

    private static <K extends Comparable<K>> Map<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        Map<K, Long> both = new TreeMap<>(one);
        other.forEach((key, count) -> both.merge(key, count, Long::sum));
        return both;
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        List<Long> longer = new ArrayList<>(one.size() >= other.size() ? one : other);
        List<Long> shorter = one.size() >= other.size() ? other : one;
        for (int i = 0; i < shorter.size(); i++) {
            longer.set(i, longer.get(i) + shorter.get(i));
        }
        return longer;
    }

    /** Counts while futures are played; one thread each. */
    static final class Counting {
        private final long first;
        private long runs;
        private long ceasefires;
        private long talks;
        private final Map<String, Long> outcomes = new TreeMap<>();
        private final Map<Ending, Long> endings = new EnumMap<>(Ending.class);
        private final Long[] ceasefireAfter;
        private final Long[] talksAfter;
        private final Map<String, Long> turnedBy = new TreeMap<>();
        private long admitted;
        private long refused;

        Counting(long first, int days) {
            this.first = first;
            this.ceasefireAfter = new Long[days + 1];
            this.talksAfter = new Long[days + 1];
            Arrays.fill(ceasefireAfter, 0L);
            Arrays.fill(talksAfter, 0L);
        }

        void count(Future future) {
            runs++;
            outcomes.merge(outcome(future.endings()), 1L, Long::sum);
            future.endings().forEach(ending -> endings.merge(ending, 1L, Long::sum));
            if (future.endings().contains(Ending.CEASEFIRE_IN_FORCE)) {
                ceasefires++;
            }
            if (future.endings().contains(Ending.TALKS_OPENED)) {
                talks++;
            }
            Integer ceasefire = future.ceasefireAfter();
            if (ceasefire != null) {
                ceasefireAfter[ceasefire]++;
            }
            Integer meeting = future.talksAfter();
            if (meeting != null) {
                talksAfter[meeting]++;
            }
            for (String move : Set.copyOf(future.turnedBy())) {
                turnedBy.merge(move, 1L, Long::sum);
            }
            admitted += future.admitted();
            refused += future.refused();
        }

        Summary summary() {
            return new Summary(
                    List.of(new Block(first, runs, ceasefires, talks)),
                    outcomes,
                    endings,
                    List.of(ceasefireAfter),
                    List.of(talksAfter),
                    turnedBy,
                    admitted,
                    refused);
        }
    }
}
