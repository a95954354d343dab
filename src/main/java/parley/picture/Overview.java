package parley.picture;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;

/** How much happened when, over the whole of a long negotiation, in a narrow strip that leads everywhere. */
final class Overview {

    static final double HEIGHT = 34;
    private static final int MOST = 240;

    private final List<Recorded> events;
    private final int bins;
    private final long start;
    private final long span;

    Overview(List<Recorded> events) {
        this.events = events;
        this.bins = Math.min(MOST, events.size());
        this.start = events.get(0).at().getEpochSecond();
        this.span = Math.max(1, events.get(events.size() - 1).at().getEpochSecond() - start);
    }

    private int bin(Recorded recorded) {
        return (int) Math.min(bins - 1, (recorded.at().getEpochSecond() - start) * bins / span);
    }

    /** Draws the strip, with the part marked that the window shows. */
    void draw(Svg svg, double width, Recorded first, Recorded last, IntFunction<@Nullable String> link) {
        int[] count = new int[bins];
        int[] firsts = new int[bins];
        int most = 1;
        for (Recorded recorded : events) {
            int bin = bin(recorded);
            if (count[bin]++ == 0) {
                firsts[bin] = recorded.position();
            }
            most = Math.max(most, count[bin]);
        }
        double wide = width / bins;
        double floor = HEIGHT - 5;
        svg.rect("window", bin(first) * wide, 0.5, (bin(last) - bin(first) + 1) * wide, floor - 0.5);
        for (int bin = 0; bin < bins; bin++) {
            if (count[bin] > 0) {
                double high = 3 + (floor - 5) * count[bin] / most;
                String to = link.apply(firsts[bin]);
                svg.open(to == null ? "g" : "a", "href", to);
                svg.title("from event " + firsts[bin] + ": " + count[bin] + (count[bin] == 1 ? " event" : " events"));
                svg.rect("hit", bin * wide, 0, wide, floor);
                svg.rect("heap", bin * wide, floor - high, Math.max(1, wide - 0.6), high);
                svg.close();
            }
        }
        svg.path("rule", Svg.path("M0 *H*", floor + 0.5, width));
    }
}
