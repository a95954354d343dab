package parley.analysis.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * One question with several values of some traits. The runs are shared out among the values: each has a range of numbers of its own, so that
 * no two values share their chance, the counts of all add up, and a future still has one number.
 *
 * @param points a value of each varied trait, and the runs that have it; in order, each of one run at least
 */
public record Variation(List<Point> points) {

    /**
     * Some values.
     *
     * @param values by trait, such as {@code UKR.firmness}
     * @param first the number of the first run
     */
    public record Point(Map<String, Double> values, Ensemble ensemble, long first, long runs) {}

    /** What came of one. */
    public record Played(Point point, Summary summary) {}

    public Variation {
        points = List.copyOf(points);
    }

    /**
     * Shares out the runs as evenly as may be.
     *
     * @param settings the values, by trait, of each point
     * @param ensembles that of each point
     * @throws IllegalArgumentException if there are fewer runs than points
     */
    public static Variation of(List<Map<String, Double>> settings, List<Ensemble> ensembles, long first, long runs) {
        int count = settings.size();
        if (runs < count) {
            throw new IllegalArgumentException(runs + " runs cannot be shared out among " + count + " values");
        }
        List<Point> points = new ArrayList<>();
        long next = first;
        for (int i = 0; i < count; i++) {
            long share = runs / count + (i < runs % count ? 1 : 0);
            points.add(new Point(settings.get(i), ensembles.get(i), next, share));
            next += share;
        }
        return new Variation(points);
    }

    /** The value that a run has. */
    public Optional<Point> of(long number) {
        return points.stream()
                .filter(point -> number >= point.first() && number < point.first() + point.runs())
                .findFirst();
    }

    /** Plays all of it; the order is that of the points. */
    public List<Played> play(int threads, LongConsumer progress) {
        List<Played> played = new ArrayList<>();
        long before = 0;
        for (Point point : points) {
            long done = before;
            played.add(new Played(
                    point,
                    point.ensemble().play(point.first(), point.runs(), threads, now -> progress.accept(done + now))));
            before += point.runs();
        }
        return played;
    }
}
