package parley.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Cycle;
import parley.analysis.impasse.Milestone;
import parley.analysis.impasse.Wait;
import parley.analysis.impasse.WaitingGraph;

/**
 * Who waits for whom: the steps in a row, an arrow from each to what it waits for, above to the right and below to the left, with
 * those who have it wait. Circles are marked, and told below.
 */
public final class WaitingGraphPicture implements Picture {

    private static final double HIGH = 52;
    private static final double EDGE = 12;
    /** Words beside one arrow, at most. */
    private static final int MOST_LINES = 12;

    private static final double LINE = 15;
    private static final double GAP = 14;
    private static final double KEY = 18;
    private static final double SIZE = 12;
    private static final double SMALL = 10;
    private static final String NOTHING = "Nothing on the table waits for anything else.";

    private static final String HOW = "An arrow leads from a step to what it waits for.";

    /** An arrow with its words and its place. */
    private record Drawn(Arc arc, boolean above, double from, double to, double level, List<String> words) {}

    /** How wide a box is, and how far from one to the next. */
    private record Measure(double box, double apart) {

        static final Measure USUAL = new Measure(170, 430);

        /** In half the width of a page, and on a phone, letters are still as large as others; more than two steps need more room than that. */
        static Measure narrow(int steps) {
            return steps > 2 ? new Measure(124, 200) : new Measure(112, 216);
        }
    }

    private final WaitingGraph graph;
    private final Measure measure;
    /** Those whose consent is not needed are counted only, and circles are told beside the picture. */
    private final boolean brief;

    private final List<Milestone> steps;
    private final Set<Arc> inCycles = new LinkedHashSet<>();
    private final List<Drawn> arrows = new ArrayList<>();
    private final double top;
    private final double below;
    private final List<String> cycleLines = new ArrayList<>();

    private WaitingGraphPicture(WaitingGraph graph, Measure measure, boolean brief) {
        this.graph = graph;
        this.measure = measure;
        this.brief = brief;
        graph.cycles().forEach(cycle -> inCycles.addAll(cycle.arcs()));
        this.steps = ordered(graph);
        Spans over = new Spans();
        Spans under = new Spans();
        graph.arcs().stream()
                .sorted(Comparator.comparingInt(this::length))
                .forEach(arc -> arrows.add(place(arc, over, under)));
        this.top = over.reach() + 40;
        this.below = under.reach() + 24;
        for (Cycle cycle : brief ? List.<Cycle>of() : graph.cycles()) {
            cycleLines.addAll(Letters.wrap(told(cycle), SIZE, width() - 2 * EDGE, 8));
        }
    }

    public static WaitingGraphPicture of(WaitingGraph graph) {
        return new WaitingGraphPicture(graph, Measure.USUAL, false);
    }

    /** The same, closer together, for a narrow column. */
    public WaitingGraphPicture narrow() {
        return new WaitingGraphPicture(graph, Measure.narrow(steps.size()), brief);
    }

    /** The same for whoever sees one for the first time: those whose consent is not needed are only counted in it, and circles are told beside it. */
    public WaitingGraphPicture brief() {
        return new WaitingGraphPicture(graph, measure, true);
    }

    /** How firmly somebody has a step wait, in few words. */
    private static String firmness(Wait.Force force) {
        return switch (force) {
            case RULE -> "held to it by the rules";
            case WORD -> "said, binds nobody";
            case VIEW -> "view of those who need not agree";
            case NONE -> "asked for, nothing waits";
        };
    }

    private static String style(Wait.Force force) {
        return "wait firm-" + force.name().toLowerCase(Locale.ROOT);
    }

    /** Those that wait for each other stand together. */
    private static List<Milestone> ordered(WaitingGraph graph) {
        Set<Milestone> order = new LinkedHashSet<>();
        graph.cycles().forEach(cycle -> order.addAll(cycle.steps()));
        order.addAll(graph.steps());
        return List.copyOf(order);
    }

    private int place(Milestone step) {
        return steps.indexOf(step);
    }

    private int length(Arc arc) {
        return Math.abs(place(arc.step()) - place(arc.waitsFor()));
    }

    private double middle(int place) {
        return EDGE + measure.box() / 2 + place * measure.apart();
    }

    private Drawn place(Arc arc, Spans over, Spans under) {
        int from = place(arc.step());
        int to = place(arc.waitsFor());
        boolean above = from <= to;
        double side = above ? 1 : -1;
        // Where arrows leave and arrive they stand apart by as much as they reach.
        double shift = 16 + 8 * Math.min(6, length(arc) - 1);
        double x1 = from == to ? middle(from) - 40 : middle(from) + side * (measure.box() / 2 - shift - 20);
        double x2 = from == to ? middle(to) + 40 : middle(to) - side * (measure.box() / 2 - shift - 20);
        double left = Math.min(x1, x2);
        double right = from == to ? left + measure.apart() - measure.box() / 2 : Math.max(x1, x2);
        List<String> words = words(arc, right - left - 24);
        double level = (above ? over : under).place(left, right, words.size() * LINE + GAP + 10);
        return new Drawn(arc, above, x1, x2, level + GAP + 6, words);
    }

    private List<String> words(Arc arc, double width) {
        return (brief ? briefly(arc) : said(arc))
                .stream()
                        .flatMap(line -> Letters.wrap(line, SIZE, width, MOST_LINES).stream())
                        .toList();
    }

    /** "Ukraine, France: held to it by the rules"; the firmest first. */
    private static List<String> said(Arc arc) {
        List<String> said = new ArrayList<>();
        for (Wait.Force force : Wait.Force.values()) {
            Set<String> voices = new LinkedHashSet<>();
            for (Wait wait : arc.waits()) {
                if (wait.force() == force) {
                    voices.add(wait.voice());
                }
            }
            if (!voices.isEmpty()) {
                said.add(String.join(", ", voices) + ": " + firmness(force));
            }
        }
        return said;
    }

    private static List<String> briefly(Arc arc) {
        List<String> said = new ArrayList<>(said(arc));
        Set<String> others = new LinkedHashSet<>();
        for (Wait wait : arc.waits()) {
            if (wait.force() == Wait.Force.VIEW || wait.force() == Wait.Force.NONE) {
                said.removeIf(line -> line.endsWith(firmness(wait.force())));
                others.add(wait.voice());
            }
        }
        if (!others.isEmpty()) {
            said.add((said.isEmpty() ? "" : "and ")
                    + others.size()
                    + (others.size() == 1 ? " other who need not agree" : " others who need not agree"));
        }
        return said;
    }

    @Override
    public double width() {
        return Math.max(352, 2 * EDGE + measure.box() + Math.max(0, steps.size() - 1) * measure.apart());
    }

    /** Laid out as texts are spelled now. */
    private WaitingGraphPicture laidOut() {
        return Spelling.isUsual() ? this : new WaitingGraphPicture(graph, measure, brief);
    }

    @Override
    public double height() {
        return laidOut().high();
    }

    private double high() {
        return steps.isEmpty() ? 60 : top + HIGH + below + cycleLines.size() * LINE + 34 + (keyRows() - 1) * KEY;
    }

    @Override
    public String svg() {
        return laidOut().drawn();
    }

    private String drawn() {
        Svg svg = new Svg().picture(width(), high(), "waiting-title", heading());
        if (steps.isEmpty()) {
            return svg.words("word", EDGE, 34, NOTHING).close().toString();
        }
        svg.words("quiet", EDGE, 16, HOW);
        for (Drawn arrow : arrows) {
            draw(svg, arrow);
        }
        for (int place = 0; place < steps.size(); place++) {
            box(svg, steps.get(place), place);
        }
        double y = top + HIGH + below + 8;
        for (String line : cycleLines) {
            svg.words("word", EDGE, y, line);
            y += LINE;
        }
        legend(svg, y + 10);
        return svg.close().toString();
    }

    private void box(Svg svg, Milestone step, int place) {
        boolean knotted =
                graph.cycles().stream().anyMatch(cycle -> cycle.steps().contains(step));
        double left = middle(place) - measure.box() / 2;
        svg.open("g", "id", "step-" + step.id()).title(step.words());
        svg.leaf(
                "rect",
                "class",
                knotted ? "box knotted" : "box",
                "x",
                left,
                "y",
                top,
                "width",
                measure.box(),
                "height",
                HIGH,
                "rx",
                8.0);
        List<String> lines = Letters.wrap(step.words(), Letters.STRONG, measure.box() - 16, 2);
        boolean isLong = lines.get(lines.size() - 1).endsWith(Letters.ELLIPSIS);
        if (isLong) {
            lines = Letters.wrap(step.words(), SMALL, measure.box() - 10, 4);
        }
        double line = isLong ? 11.5 : 16;
        double y = top + HIGH / 2 + 5 - (lines.size() - 1) * line / 2;
        for (String words : lines) {
            svg.words(isLong ? "small middle" : "strong middle", middle(place), y, words);
            y += line;
        }
        svg.close();
    }

    private void draw(Svg svg, Drawn arrow) {
        Arc arc = arrow.arc();
        double edge = arrow.above() ? top : top + HIGH;
        double out = arrow.above() ? -1 : 1;
        double run = edge + out * arrow.level();
        double turn = arrow.from() < arrow.to() ? 8 : -8;
        svg.group(style(arc.waits().get(0).force()) + (inCycles.contains(arc) ? " knot" : ""));
        svg.title(told(arc));
        svg.path(
                "shaft",
                Svg.path(
                                "M* *V*Q* * * *",
                                arrow.from(),
                                edge,
                                run - out * 8,
                                arrow.from(),
                                run,
                                arrow.from() + turn,
                                run)
                        + Svg.path(
                                "H*Q* * * *V*",
                                arrow.to() - turn,
                                arrow.to(),
                                run,
                                arrow.to(),
                                run - out * 8,
                                edge + out * 7));
        if (arrow.above()) {
            svg.path("head", Svg.path("M* *l-5-9h10z", arrow.to(), edge - 1));
        } else {
            svg.path("head", Svg.path("M* *l-5 9h10z", arrow.to(), edge + 1));
        }
        double middle = (arrow.from() + arrow.to()) / 2;
        double y = arrow.above() ? run - 7 - (arrow.words().size() - 1) * LINE : run + LINE + 1;
        for (String line : arrow.words()) {
            svg.words("middle", middle, y, line);
            y += LINE;
        }
        svg.close();
    }

    /** How firm the arrows are that are to be seen, each with its style. */
    private Map<String, String> key() {
        Map<String, String> key = new LinkedHashMap<>();
        Set<Wait.Force> forces = new TreeSet<>();
        graph.arcs().forEach(arc -> arc.waits().stream().limit(1).forEach(wait -> forces.add(wait.force())));
        forces.forEach(force -> key.put(style(force), firmness(force)));
        if (!inCycles.isEmpty()) {
            key.put("wait firm-rule knot", "part of a circle");
        }
        return key;
    }

    private static double keyWidth(String words) {
        return 60 + Letters.width(words, 11);
    }

    private boolean breaksBefore(double x, String words) {
        return x > EDGE && x + keyWidth(words) - 28 > width() - 8;
    }

    private int keyRows() {
        int rows = 1;
        double x = EDGE;
        for (String words : key().values()) {
            if (breaksBefore(x, words)) {
                rows++;
                x = EDGE;
            }
            x += keyWidth(words);
        }
        return rows;
    }

    private void legend(Svg svg, double top) {
        double x = EDGE;
        double y = top;
        for (Map.Entry<String, String> sign : key().entrySet()) {
            if (breaksBefore(x, sign.getValue())) {
                x = EDGE;
                y += KEY;
            }
            svg.group(sign.getKey());
            svg.path("shaft", Svg.path("M* *h26", x, y - 4));
            svg.words("quiet", x + 32, y, sign.getValue()).close();
            x += keyWidth(sign.getValue());
        }
    }

    /** Who says so stands at the arrows. */
    private static String told(Cycle cycle) {
        String closed = switch (cycle.force()) {
            case RULE -> "The rules close this circle.";
            case WORD -> "What they said closes this circle; it binds nobody.";
            case VIEW -> "This circle is closed only in the view of some who need not agree.";
            case NONE -> "There is a way round this circle.";
        };
        return "\u21bb " + cycle.shortly() + " " + closed;
    }

    private static String told(Arc arc) {
        List<String> lines = new ArrayList<>();
        for (Wait wait : arc.waits()) {
            String cites = wait.source().cites().isEmpty()
                    ? ""
                    : " [" + String.join(", ", wait.source().cites()) + "]";
            lines.add(wait.told() + cites + ".");
        }
        return String.join(" ", lines);
    }

    private String heading() {
        int circles = graph.cycles().size();
        String found = circles == 0 ? "no circle" : circles == 1 ? "one circle" : circles + " circles";
        return "Who waits for whom: " + (steps.isEmpty() ? NOTHING : found + ".");
    }

    @Override
    public String told() {
        StringBuilder words = new StringBuilder(heading()).append('\n');
        if (!steps.isEmpty()) {
            words.append(HOW).append('\n');
        }
        for (Arc arc : graph.arcs()) {
            words.append("From ")
                    .append(arc.step().words())
                    .append(" to ")
                    .append(arc.waitsFor().words())
                    .append(": ")
                    .append(String.join("; ", said(arc)))
                    .append(". ")
                    .append(told(arc))
                    .append('\n');
        }
        for (Cycle cycle : graph.cycles()) {
            words.append(told(cycle)).append('\n');
        }
        if (!graph.complete()) {
            words.append("There are more circles than these.\n");
        }
        return words.toString();
    }
}
