package parley.analysis.bargaining;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Domains to bargain over. */
final class Domains {

    static final Domain.Heading NOTHING_SAID = new Domain.Heading("", "", "", List.of());

    private Domains() {}

    static List<Domain.Issue> issues(int... values) {
        return IntStream.range(0, values.length)
                .mapToObj(issue -> new Domain.Issue(
                        "i" + issue,
                        IntStream.range(0, values[issue])
                                .mapToObj(value -> new Domain.Value("v" + value, false))
                                .toList()))
                .toList();
    }

    /** Utilities with few digits, so that there are ties; seldom ones with many. */
    static Domain drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] values = random.ints(random.nextInt(5), 1, 5).toArray();
        int parties = 1 + random.nextInt(4);
        boolean coarse = random.nextInt(4) > 0;
        return domain(
                issues(values),
                parties,
                () -> coarse ? random.nextInt(6) / 10.0 : random.nextDouble(),
                () -> random.nextInt(3) == 0 ? random.nextInt(5) / 10.0 : 0.1 * values.length);
    }

    static Domain large(long seed, int parties, int... values) {
        SplittableRandom random = new SplittableRandom(seed);
        return domain(issues(values), parties, random::nextDouble, () -> 0.4 * values.length);
    }

    static Domain domain(List<Domain.Issue> issues, int parties, DoubleSupplier worth, DoubleSupplier reservation) {
        return new Domain(
                NOTHING_SAID,
                issues,
                IntStream.range(0, parties)
                        .mapToObj(party -> party("P" + party, issues, worth, reservation))
                        .toList());
    }

    private static Domain.Bargainer party(
            String name, List<Domain.Issue> issues, DoubleSupplier worth, DoubleSupplier reservation) {
        List<List<Double>> drawn = issues.stream()
                .map(issue -> issue.values().stream()
                        .map(value -> worth.getAsDouble())
                        .toList())
                .toList();
        return new Domain.Bargainer(name, name, reservation.getAsDouble(), drawn, null, 1, null);
    }

    /** A pie in so many slices, of which the first party gets some and the second the rest. */
    static Domain pie(int slices, @Nullable Integer deadline, double firstConcedes, double secondConcedes) {
        List<Double> mine = IntStream.rangeClosed(0, slices)
                .mapToObj(i -> (double) i / slices)
                .toList();
        List<Double> rest = mine.stream().map(share -> 1 - share).toList();
        return new Domain(
                NOTHING_SAID,
                issues(slices + 1),
                List.of(
                        new Domain.Bargainer("A", "A", 0, List.of(mine), deadline, firstConcedes, null),
                        new Domain.Bargainer("B", "B", 0, List.of(rest), deadline, secondConcedes, null)));
    }
}
