package parley.picture;

import java.util.HashMap;
import java.util.Map;
import parley.negotiation.Recorded;

/**
 * The arrows from what was said to what answers it. They run upright between two columns and level above the signs, so that none
 * crosses a sign, and all that leave one event leave it as one.
 */
final class Ties {

    private static final double CORNER = 6;
    /** How far above a lane's line an arrow may run; those that leave different events run apart. */
    private static final double[] LEVELS = {16, 19, 22};

    private final Grid grid;
    private final Answers answers;
    private final int position;
    private final Map<Integer, Double> levels = new HashMap<>();

    Ties(Grid grid, Answers answers, int position) {
        this.grid = grid;
        this.answers = answers;
        this.position = position;
    }

    /** What came later lies below, what the event at the position answers above. */
    void draw(Svg svg) {
        for (Recorded recorded : grid.shown()) {
            int from = answers.answeredBy(recorded.position());
            if (from > 0) {
                level(from);
            }
        }
        draw(svg, position + 1, Integer.MAX_VALUE);
        draw(svg, 1, position - 1);
        draw(svg, position, position);
    }

    private void draw(Svg svg, int first, int last) {
        for (Recorded recorded : grid.shown()) {
            int from = answers.answeredBy(recorded.position());
            if (from > 0 && recorded.position() >= first && recorded.position() <= last) {
                draw(svg, from, recorded);
            }
        }
    }

    private void draw(Svg svg, int from, Recorded recorded) {
        int to = recorded.position();
        String styles = "tie" + (to > position ? " later" : to == position ? " lit" : "");
        svg.open("g", "class", styles, "data-from", from, "data-to", to);
        double reach = recorded.by() == null ? 8 : 12;
        double x = grid.x(to);
        double y = grid.line(recorded.by());
        if (!grid.shows(from)) {
            svg.path("shaft", Svg.path("M* *V*", x, y - reach - 11, y - reach - 5));
            Marks.headDown(svg, x, y - reach);
        } else if (to == from + 1 && y == startLine(from)) {
            svg.path("shaft", Svg.path("M* *H*", grid.x(from) + 12, y, x - reach - 5));
            Marks.headRight(svg, x - reach, y);
        } else {
            svg.path("shaft", route(grid.x(from), startLine(from), x, y, level(from), reach));
            Marks.headDown(svg, x, y - reach);
        }
        svg.close();
    }

    private double startLine(int from) {
        return grid.line(grid.shown().get(from - grid.firstPosition()).by());
    }

    private double level(int from) {
        return levels.computeIfAbsent(from, any -> LEVELS[levels.size() % LEVELS.length]);
    }

    /** Out to the right, up or down beside the column, along above the signs, and down. */
    private static String route(double x1, double y1, double x2, double y2, double level, double reach) {
        double beside = x1 + Days.COLUMN / 2;
        double run = y2 - level;
        double turn = run < y1 ? -CORNER : CORNER;
        double end = y2 - reach - 5;
        double last = Math.min(CORNER, end - run);
        String out = Svg.path("M* *H*Q* * * *", x1 + 11, y1, beside - CORNER, beside, y1, beside, y1 + turn);
        if (x2 - beside < 2 * CORNER + 1) {
            // The next column: straight in from the side.
            return out + Svg.path("V*Q* * * *V*", run - turn, beside, run, x2, run, end);
        }
        return out
                + Svg.path("V*Q* * * *", run - turn, beside, run, beside + CORNER, run)
                + Svg.path("H*Q* * * *V*", x2 - CORNER, x2, run, x2, run + last, end);
    }
}
