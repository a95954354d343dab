package parley.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Charts of numbers, all of one size and look; every one of them tells its numbers in words as well. */
public final class Charts {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 320;
    private static final double ROW = 34;

    /** Series differ in shape too. */
    private static final String[] SPOTS = {
        "M4 0A4 4 0 1 1-4 0 4 4 0 1 1 4 0z", "M-4-4H4V4H-4z", "M0-5.5 5 4H-5z", "M0-5.5 5.5 0 0 5.5-5.5 0z"
    };

    private Charts() {}

    /**
     * A bar.
     *
     * @param parts one for each series, from below
     */
    public record Bar(String label, List<Double> parts) {
        public Bar {
            parts = List.copyOf(parts);
        }

        double sum() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /**
     * A point, with as much doubt about it as there is.
     *
     * @param low no greater than {@code y}; the same where there is no band
     * @param high no less than {@code y}
     */
    public record Point(
            String label,
            double x,
            double y,
            double low,
            double high,
            @Nullable String href) {

        public static Point at(String label, double x, double y) {
            return new Point(label, x, y, y, y, null);
        }
    }

    /** Points that belong together. */
    public record Series(String name, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** What becomes of a result when one assumption is at its lowest and at its highest. */
    public record Swing(String label, double low, double high) {

        double width() {
            return Math.abs(high - low);
        }
    }

    /** Bars, stacked where there are several series. Negative parts are not for this chart. */
    public static Picture bars(String title, String across, String up, List<String> series, List<Bar> bars) {
        return new Late(() -> drawnBars(title, across, up, series, bars));
    }

    private static Picture drawnBars(String title, String across, String up, List<String> series, List<Bar> bars) {
        Plot plot = new Plot(WIDTH, HEIGHT + legendHeight(series));
        Plot inner = new Plot(WIDTH, HEIGHT);
        Scale scale = inner.up(0, bars.stream().mapToDouble(Bar::sum).max().orElse(1));
        Svg svg = plot.open(title);
        inner.upright(svg, scale, up);
        double wide = (inner.right() - inner.left()) / Math.max(1, bars.size());
        int each = Math.max(1, (int) Math.ceil(widest(bars) / wide));
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double x = inner.left() + i * wide;
            double below = 0;
            svg.open("g").title(bar.label() + ": " + parts(series, bar));
            for (int part = 0; part < bar.parts().size(); part++) {
                double top = scale.at(below + bar.parts().get(part));
                svg.rect("block p" + part % Look.PARTIES, x + wide * 0.12, top, wide * 0.76, scale.at(below) - top);
                below += bar.parts().get(part);
            }
            svg.rect("hit", x, inner.top(), wide, inner.bottom() - inner.top());
            if (i % each == 0) {
                svg.words("quiet middle", x + wide / 2, inner.bottom() + 17, Letters.cut(bar.label(), 11, 160));
            }
            svg.close();
        }
        inner.floor(svg, scale.at(0));
        inner.measures(svg, across);
        legend(svg, series, HEIGHT);
        StringBuilder told = new StringBuilder(title + ". " + up + " by " + across + ".\n");
        bars.forEach(bar ->
                told.append(bar.label()).append(": ").append(parts(series, bar)).append('\n'));
        return new Drawn(svg.close().toString(), told.toString(), plot.width(), plot.height());
    }

    private static double widest(List<Bar> bars) {
        return bars.stream()
                        .mapToDouble(bar -> Letters.width(bar.label(), 11))
                        .max()
                        .orElse(0)
                + 8;
    }

    private static String parts(List<String> series, Bar bar) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < bar.parts().size(); i++) {
            String name = series.size() > 1 ? series.get(i) + " " : "";
            words.add(name + word(bar.parts().get(i)));
        }
        return String.join(", ", words);
    }

    /** Points that are not joined. */
    public static Picture scatter(String title, String across, String up, List<Series> series) {
        return points(title, across, up, series, false);
    }

    /** Lines, each with a band where its points have one. */
    public static Picture lines(String title, String across, String up, List<Series> series) {
        return points(title, across, up, series, true);
    }

    private static Picture points(String title, String across, String up, List<Series> series, boolean joined) {
        return new Late(() -> drawnPoints(title, across, up, series, joined));
    }

    private static Picture drawnPoints(String title, String across, String up, List<Series> series, boolean joined) {
        List<String> names = series.stream().map(Series::name).toList();
        Plot plot = new Plot(WIDTH, HEIGHT + legendHeight(names));
        Plot inner = new Plot(WIDTH, HEIGHT);
        Scale x = inner.across(least(series, Point::x), most(series, Point::x));
        Scale y = inner.up(least(series, Point::low), most(series, Point::high));
        Svg svg = plot.open(title);
        inner.upright(svg, y, up);
        inner.level(svg, x, across);
        inner.floor(svg, inner.bottom());
        StringBuilder told = new StringBuilder(title + ". " + up + " by " + across + ".\n");
        for (int i = 0; i < series.size(); i++) {
            svg.group("p" + i % Look.PARTIES);
            if (joined) {
                band(svg, series.get(i), x, y);
                line(svg, series.get(i), x, y, i);
            }
            for (Point point : series.get(i).points()) {
                point(svg, point, x, y, i);
                told.append(series.size() > 1 ? series.get(i).name() + ", " : "")
                        .append(told(point))
                        .append('\n');
            }
            svg.close();
        }
        legend(svg, names, HEIGHT);
        return new Drawn(svg.close().toString(), told.toString(), plot.width(), plot.height());
    }

    private static String told(Point point) {
        String band = point.low() < point.high() ? " (" + word(point.low()) + " to " + word(point.high()) + ")" : "";
        String label = point.label().isEmpty() ? "" : point.label() + ": ";
        return label + word(point.x()) + ", " + word(point.y()) + band;
    }

    private static void point(Svg svg, Point point, Scale x, Scale y, int series) {
        svg.open(point.href() == null ? "g" : "a", "href", point.href()).title(told(point));
        svg.circle("hit", x.at(point.x()), y.at(point.y()), 12);
        svg.path("key", SPOTS[series % SPOTS.length], x.at(point.x()), y.at(point.y()))
                .close();
    }

    private static void band(Svg svg, Series series, Scale x, Scale y) {
        if (series.points().stream().noneMatch(point -> point.low() < point.high())) {
            return;
        }
        StringBuilder path = new StringBuilder();
        for (Point point : series.points()) {
            path.append(Svg.path(path.isEmpty() ? "M* *" : "L* *", x.at(point.x()), y.at(point.high())));
        }
        for (int i = series.points().size() - 1; i >= 0; i--) {
            Point point = series.points().get(i);
            path.append(Svg.path("L* *", x.at(point.x()), y.at(point.low())));
        }
        svg.path("haze", path.append('z').toString());
    }

    private static void line(Svg svg, Series series, Scale x, Scale y, int index) {
        StringBuilder path = new StringBuilder();
        for (Point point : series.points()) {
            path.append(Svg.path(path.isEmpty() ? "M* *" : "L* *", x.at(point.x()), y.at(point.y())));
        }
        svg.path(index % 2 == 0 ? "curve" : "curve dashed", path.toString());
    }

    private static double least(List<Series> series, ToDoubleFunction<Point> what) {
        return series.stream()
                .flatMap(each -> each.points().stream())
                .mapToDouble(what)
                .min()
                .orElse(0);
    }

    private static double most(List<Series> series, ToDoubleFunction<Point> what) {
        return series.stream()
                .flatMap(each -> each.points().stream())
                .mapToDouble(what)
                .max()
                .orElse(1);
    }

    /** Which assumption matters most: the widest swing stands on top. */
    public static Picture tornado(String title, String measures, double base, List<Swing> swings) {
        return new Late(() -> drawnTornado(title, measures, base, swings));
    }

    private static Picture drawnTornado(String title, String measures, double base, List<Swing> swings) {
        List<Swing> sorted = new ArrayList<>(swings);
        sorted.sort((a, b) -> Double.compare(b.width(), a.width()));
        double names = 200;
        double bottom = Plot.TOP + Math.max(1, sorted.size()) * ROW;
        double least = base;
        double most = base;
        for (Swing swing : sorted) {
            least = Math.min(least, Math.min(swing.low(), swing.high()));
            most = Math.max(most, Math.max(swing.low(), swing.high()));
        }
        Plot plot = new Plot(WIDTH, bottom + Plot.BOTTOM);
        Scale scale = Scale.around(least, most, 6, names, WIDTH - 40);
        Svg svg = plot.open(title);
        String line = measures + "; the line is at " + String.format(Locale.ROOT, "%.1f", base);
        plot.level(svg, scale, line);
        StringBuilder told = new StringBuilder(title + ". " + line + ".\n");
        double y = Plot.TOP;
        for (Swing swing : sorted) {
            double from = scale.at(Math.min(swing.low(), swing.high()));
            double to = scale.at(Math.max(swing.low(), swing.high()));
            String words = swing.label() + ": " + word(swing.low()) + " to " + word(swing.high());
            svg.open("g").title(words);
            names(svg, swing.label(), names, y);
            svg.rect("block p0", from, y + 6, Math.max(1, to - from), ROW - 14);
            svg.circle("end-low", scale.at(swing.low()), y + ROW / 2 - 1, 4.5);
            svg.circle("end-high", scale.at(swing.high()), y + ROW / 2 - 1, 4.5).close();
            told.append(words).append('\n');
            y += ROW;
        }
        svg.path("base", Svg.path("M* *V*", scale.at(base), Plot.TOP - 4, bottom + 4));
        return new Drawn(svg.close().toString(), told.toString(), plot.width(), plot.height());
    }

    /**
     * A value with its doubt.
     *
     * @param low no greater than {@code value}
     * @param high no less
     */
    public record Interval(String label, double value, double low, double high) {}

    /** A row each: a spot at the value, a bar from 0 to it, and whiskers as far as the doubt reaches. */
    public static Picture intervals(String title, String measures, List<Interval> intervals) {
        return new Late(() -> drawnIntervals(title, measures, intervals));
    }

    private static Picture drawnIntervals(String title, String measures, List<Interval> intervals) {
        double names = 250;
        double bottom = Plot.TOP + Math.max(1, intervals.size()) * ROW;
        Plot plot = new Plot(WIDTH, bottom + Plot.BOTTOM);
        double most = intervals.stream().mapToDouble(Interval::high).max().orElse(1);
        Scale scale = Scale.around(0, most, 5, names, WIDTH - 70);
        Svg svg = plot.open(title);
        plot.level(svg, scale, measures);
        StringBuilder told = new StringBuilder(title + ". " + measures + ".\n");
        double y = Plot.TOP;
        for (Interval each : intervals) {
            String doubt = word(each.value()) + " (" + word(each.low()) + " to " + word(each.high()) + ")";
            svg.open("g").title(each.label() + ": " + doubt);
            names(svg, each.label(), names, y);
            double middle = y + ROW / 2;
            svg.rect("block p0", scale.at(0), y + 8, Math.max(1, scale.at(each.value()) - scale.at(0)), ROW - 18);
            double low = scale.at(each.low());
            double high = scale.at(each.high());
            svg.path(
                    "whisker",
                    Svg.path(
                            "M* *V*M* *H*M* *V*",
                            low,
                            y + 4,
                            middle + 11,
                            low,
                            middle - 1,
                            high,
                            high,
                            y + 4,
                            middle + 11));
            svg.words("quiet", high + 7, middle + 3, String.format(Locale.ROOT, "%.1f", each.value()))
                    .close();
            told.append(each.label()).append(": ").append(doubt).append('\n');
            y += ROW;
        }
        svg.path("axis", Svg.path("M* *V*", scale.at(0), Plot.TOP, bottom));
        return new Drawn(svg.close().toString(), told.toString(), plot.width(), plot.height());
    }

    /** To the left of a row, in at most two lines. */
    private static void names(Svg svg, String label, double right, double y) {
        List<String> lines = Letters.wrap(label, 12, right - 20, 2);
        double top = y + (lines.size() == 1 ? 19 : 12);
        for (String each : lines) {
            svg.words("end", right - 12, top, each);
            top += 14;
        }
    }

    private static double legendHeight(List<String> series) {
        return series.size() > 1 ? 26 : 0;
    }

    private static void legend(Svg svg, List<String> series, double y) {
        double x = Plot.LEFT;
        for (int i = 0; series.size() > 1 && i < series.size(); i++) {
            svg.group("p" + i % Look.PARTIES).path("key", SPOTS[i % SPOTS.length], x, y + 10);
            svg.words("quiet", x + 10, y + 14, series.get(i)).close();
            x += 30 + Letters.width(series.get(i), 11);
        }
    }

    /** At most three digits after the point. */
    static String word(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.contains(".") ? text.replaceFirst("0+$", "").replaceFirst("\\.$", "") : text;
    }

    /** Drawn whenever it is looked at, as texts are spelled then. */
    private record Late(Supplier<Picture> drawing) implements Picture {

        @Override
        public String svg() {
            return drawing.get().svg();
        }

        @Override
        public String told() {
            return drawing.get().told();
        }

        @Override
        public double width() {
            return drawing.get().width();
        }

        @Override
        public double height() {
            return drawing.get().height();
        }
    }

    /** Drawn once and for all. */
    private record Drawn(String svg, String told, double width, double height) implements Picture {}
}
