package parley.picture;

import java.util.Locale;

/** The frame that charts share: a title, two axes with ticks and what they measure, and room inside. */
final class Plot {

    static final double LEFT = 58;
    static final double RIGHT = 18;
    static final double TOP = 40;
    static final double BOTTOM = 50;

    private final double width;
    private final double height;

    Plot(double width, double height) {
        this.width = width;
        this.height = height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    double left() {
        return LEFT;
    }

    double right() {
        return width - RIGHT;
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return height - BOTTOM;
    }

    /** Along the lower edge. */
    Scale across(double least, double most) {
        int ticks = (int) Math.max(2, (right() - left()) / 80);
        return Scale.around(least, most, ticks, left(), right());
    }

    /** Along the left edge, upwards. */
    Scale up(double least, double most) {
        int ticks = (int) Math.max(2, (bottom() - top()) / 45);
        return Scale.around(least, most, ticks, bottom(), top());
    }

    /** Its id is made of its title, so that charts with different titles can stand on one page. */
    Svg open(String title) {
        String id = "chart-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Svg svg = new Svg().picture(width, height, id, title);
        return svg.words("strong", 8, 20, Letters.cut(title, Letters.STRONG, width - 16));
    }

    void upright(Svg svg, Scale scale, String measures) {
        for (double tick : scale.ticks()) {
            double y = scale.at(tick);
            svg.path("rule", Svg.path("M* *H*", left(), y, right()));
            svg.words("quiet end", left() - 7, y + 4, scale.word(tick));
        }
        String turned = Svg.path("rotate(-90 14 *)", (top() + bottom()) / 2);
        svg.open("g", "transform", turned)
                .words("quiet middle", 14, (top() + bottom()) / 2, Letters.cut(measures, 11, bottom() - top()))
                .close();
    }

    void level(Svg svg, Scale scale, String measures) {
        for (double tick : scale.ticks()) {
            svg.path("rule", Svg.path("M* *V*", scale.at(tick), bottom(), bottom() + 4));
            svg.words("quiet middle", scale.at(tick), bottom() + 17, scale.word(tick));
        }
        measures(svg, measures);
    }

    void measures(Svg svg, String words) {
        double middle = (left() + right()) / 2;
        svg.words("quiet middle", middle, height - 12, Letters.cut(words, 11, right() - left()));
    }

    void floor(Svg svg, double y) {
        svg.path("axis", Svg.path("M* *H*", left(), y, right()));
    }
}
