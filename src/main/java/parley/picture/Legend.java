package parley.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import parley.negotiation.Recorded;

/** What the signs in a picture stand for: those that are to be seen in it, in rows. */
final class Legend {

    private static final double ROW = 24;

    /** How a sample is drawn. */
    private enum Way {
        SOLID,
        OUTLINED,
        HATCHED,
        LOCKED,
        ARROW
    }

    /** A sample and its words. */
    private record Entry(Sign sign, Way way, String words) {

        double width() {
            return 48 + Letters.width(words, 11);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final String prefix;

    Legend(List<Recorded> shown, String prefix) {
        this.prefix = prefix;
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        boolean supposed = false;
        boolean secret = false;
        for (Recorded recorded : shown) {
            signs.add(Sign.of(recorded.event()));
            supposed |= Story.isSupposed(recorded);
            secret |= recorded.note().isPrivate();
        }
        for (Sign sign : signs) {
            entries.add(new Entry(sign, sign == Sign.CONSEQUENCE ? Way.OUTLINED : Way.SOLID, sign.words()));
        }
        if (supposed) {
            entries.add(new Entry(Sign.YES, Way.HATCHED, "hatched and dashed: what if, not documented"));
        }
        if (secret) {
            entries.add(new Entry(Sign.YES, Way.LOCKED, "not public"));
        }
        entries.add(new Entry(Sign.YES, Way.ARROW, "answered by"));
    }

    /** The same where no arrow is drawn. */
    Legend withoutArrow() {
        entries.removeIf(entry -> entry.way() == Way.ARROW);
        return this;
    }

    double height(double width) {
        int rows = 1;
        double x = 4;
        for (Entry entry : entries) {
            if (x + entry.width() > width && x > 4) {
                rows++;
                x = 4;
            }
            x += entry.width();
        }
        return rows * ROW;
    }

    void draw(Svg svg, double width) {
        double x = 4;
        double y = 14;
        for (Entry entry : entries) {
            if (x + entry.width() > width && x > 4) {
                x = 4;
                y += ROW;
            }
            svg.moved(x + 12, y).group("nobody");
            sample(svg, entry);
            svg.words("quiet", 17, 4, entry.words()).close().close();
            x += entry.width();
        }
    }

    private void sample(Svg svg, Entry entry) {
        String path = entry.sign().path();
        switch (entry.way()) {
            case SOLID -> svg.path("sign", path);
            case OUTLINED -> svg.path("outline", path);
            case HATCHED -> {
                Marks.hatch(svg, prefix + "hatch-key", "nobody");
                Marks.supposed(svg, entry.sign(), prefix + "hatch-key", 0, 0);
            }
            case LOCKED -> Marks.lock(svg, 0, 0);
            case ARROW -> {
                svg.group("tie").path("shaft", "M-11 0H7");
                Marks.headRight(svg, 11, 0);
                svg.close();
            }
        }
    }
}
