package parley.picture;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;

/** How much happened when, over the whole of a long negotiation, in a narrow strip that leads everywhere. */
final class Overview {

    static final double HEIGHT = 34;

    /** As fine as a screen shows it. */
    private static final int MOST_HEAPS = 240;

    /** As wide as a finger needs it, and few enough to be passed by with the tabulator key. */
    private static final int MOST_LINKS = 48;

    private final List<Recorded> events;
    private final long start;
    private final long span;

    Overview(List<Recorded> events) {
        this.events = events;
        this.start = events.get(0).at().getEpochSecond();
        this.span = Math.max(1, events.get(events.size() - 1).at().getEpochSecond() - start);
    }

    /** Of so many parts of the time, that in which it happened. */
    private int part(Recorded recorded, int parts) {
        return (int) Math.min(parts - 1, (recorded.at().getEpochSecond() - start) * parts / span);
    }

    /** Draws the strip, with the part marked that the window shows. */
    void draw(Svg svg, double width, Recorded first, Recorded last, IntFunction<@Nullable String> link) {
        int heaps = Math.min(MOST_HEAPS, events.size());
        double wide = width / heaps;
        double floor = HEIGHT - 5;
        svg.rect(
                "window",
                part(first, heaps) * wide,
                0.5,
                (part(last, heaps) - part(first, heaps) + 1) * wide,
                floor - 0.5);
        svg.path("heap", heaps(heaps, wide, floor));
        links(svg, Math.min(MOST_LINKS, heaps), width, floor, link);
        svg.path("rule", Svg.path("M0 *H*", floor + 0.5, width));
    }

    private String heaps(int heaps, double wide, double floor) {
        int[] count = new int[heaps];
        int most = 1;
        for (Recorded recorded : events) {
            most = Math.max(most, ++count[part(recorded, heaps)]);
        }
        StringBuilder path = new StringBuilder();
        for (int heap = 0; heap < heaps; heap++) {
            if (count[heap] > 0) {
                double high = 3 + (floor - 5) * count[heap] / most;
                path.append(Svg.path(
                        "M* *V*H*V*Z", heap * wide, floor, floor - high, heap * wide + Math.max(1, wide - 0.6), floor));
            }
        }
        return path.toString();
    }

    private void links(Svg svg, int links, double width, double floor, IntFunction<@Nullable String> link) {
        int[] count = new int[links];
        int[] firsts = new int[links];
        for (Recorded recorded : events) {
            int part = part(recorded, links);
            if (count[part]++ == 0) {
                firsts[part] = recorded.position();
            }
        }
        for (int part = 0; part < links; part++) {
            if (count[part] > 0) {
                String to = link.apply(firsts[part]);
                svg.open(to == null ? "g" : "a", "href", to);
                svg.title(
                        "from event " + firsts[part] + ": " + count[part] + (count[part] == 1 ? " event" : " events"));
                svg.rect("hit", part * width / links, 0, width / links, floor);
                svg.close();
            }
        }
    }
}
