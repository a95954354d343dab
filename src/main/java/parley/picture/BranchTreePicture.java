package parley.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.scenario.Scenario;

/**
 * A negotiation and the what-ifs that leave it, and each other, like a graph of commits: a line each, its title above it, a dot for
 * each event where there is room.
 */
public final class BranchTreePicture implements Picture {

    /** Where a place in the tree leads. */
    @FunctionalInterface
    public interface Link {
        /** Null leads nowhere. */
        @Nullable
        String to(String limb, int position);
    }

    private static final double LEFT = 16;
    private static final double TOP = 34;
    private static final double ROW = 48;
    private static final double LONGEST = 640;
    private static final double TITLE = 560;

    /** A limb and the row in which it is drawn, from 0. */
    private record Placed(Limb limb, int row) {}

    private final List<Limb> limbs;
    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final String current;
    private final int position;
    private final Link link;
    private final double step;

    private BranchTreePicture(List<Limb> limbs, String current, int position, Link link) {
        this.limbs = limbs;
        this.current = current;
        this.position = position;
        this.link = link;
        int longest = limbs.stream().mapToInt(Limb::last).max().orElse(1);
        this.step = Math.min(16, LONGEST / Math.max(1, longest));
        limbs.stream().filter(limb -> limb.parent() == null).forEach(this::place);
    }

    /** Several trunks stand one below the other. A limb whose parent is not among them is left out. */
    public static BranchTreePicture of(List<Limb> limbs) {
        return new BranchTreePicture(List.copyOf(limbs), "", 0, (limb, position) -> null);
    }

    /** Of scripts that leave each other, and of their choices; each is played in memory. */
    public static BranchTreePicture ofScripts(List<Scenario> scripts) {
        return of(Limbs.of(scripts));
    }

    /** With the place marked where the reader is. */
    public BranchTreePicture at(String limb, int shownPosition) {
        return new BranchTreePicture(limbs, limb, shownPosition, link);
    }

    public BranchTreePicture linking(Link to) {
        return new BranchTreePicture(limbs, current, position, to);
    }

    /** The later a branch leaves, the nearer it stands to its parent: then no two lines cross. */
    private void place(Limb limb) {
        if (rowOf.putIfAbsent(limb.id(), placed.size()) != null) {
            return;
        }
        placed.add(new Placed(limb, placed.size()));
        limbs.stream()
                .filter(child -> limb.id().equals(child.parent()))
                .sorted(Comparator.comparingInt(Limb::fork).reversed())
                .forEach(this::place);
    }

    private double x(int at) {
        return LEFT + at * step;
    }

    private static double y(int row) {
        return TOP + row * ROW;
    }

    @Override
    public double width() {
        double right = 240;
        for (Placed each : placed) {
            right = Math.max(right, x(each.limb().last()) + 40);
            right = Math.max(right, titleX(each.limb()) + Letters.strong(title(each.limb())) + 8);
        }
        return right;
    }

    @Override
    public double height() {
        return TOP + Math.max(1, placed.size()) * ROW - 14;
    }

    private double titleX(Limb limb) {
        return limb.parent() == null ? LEFT : x(limb.fork()) + 16;
    }

    private static String title(Limb limb) {
        String kind = switch (limb.kind()) {
            case TRUNK -> "";
            case WHAT_IF -> "What if: ";
            case NOT_TAKEN -> "Not taken: ";
        };
        return Letters.cut(kind + limb.title(), Letters.STRONG, TITLE);
    }

    @Override
    public String svg() {
        Svg svg = new Svg().picture(width(), height(), "branches-title", heading());
        for (Placed each : placed) {
            curve(svg, each);
        }
        for (Placed each : placed) {
            draw(svg, each);
        }
        return svg.close().toString();
    }

    private static String colour(Placed each) {
        return each.limb().kind() == Limb.Kind.NOT_TAKEN ? "nobody" : "p" + each.row() % Look.PARTIES;
    }

    private static String style(Placed each) {
        return each.limb().kind() == Limb.Kind.TRUNK ? "limb" : "limb dashed";
    }

    /** From its parent's line down to its own. */
    private void curve(Svg svg, Placed each) {
        Integer parent =
                each.limb().parent() == null ? null : rowOf.get(each.limb().parent());
        if (parent != null) {
            double x = x(each.limb().fork());
            double from = y(parent);
            double to = y(each.row());
            String path = Svg.path("M* *V*Q* * * *", x, from, to - 10, x, to, x + 10, to);
            svg.group(colour(each)).path(style(each), path).close();
        }
    }

    private void draw(Svg svg, Placed each) {
        Limb limb = each.limb();
        double y = y(each.row());
        boolean here = limb.id().equals(current);
        svg.group(colour(each));
        double from = limb.parent() == null ? x(Math.min(1, limb.last())) : x(limb.fork()) + 10;
        double to = limb.kind() == Limb.Kind.NOT_TAKEN ? from + 22 : Math.max(from, x(limb.last()));
        svg.path(style(each), Svg.path("M* *H*", from, y, to));
        String whole = link.to(limb.id(), limb.last());
        svg.open(whole == null ? "g" : "a", "href", whole, "aria-current", here ? "true" : null);
        svg.title(told(limb));
        svg.words(here ? "strong here-name" : "strong", titleX(limb), y - 11, title(limb))
                .close();
        if (limb.kind() == Limb.Kind.NOT_TAKEN) {
            svg.circle("outline", to, y, 4);
        }
        for (int at = limb.fork() + 1; at <= limb.last(); at++) {
            if (step >= 7 || at == limb.last() || isFork(limb, at) || (here && at == position)) {
                dot(svg, limb, at, y, here && at == position);
            }
        }
        svg.close();
    }

    private boolean isFork(Limb limb, int at) {
        return limbs.stream().anyMatch(child -> limb.id().equals(child.parent()) && child.fork() == at);
    }

    private void dot(Svg svg, Limb limb, int at, double y, boolean here) {
        String to = link.to(limb.id(), at);
        svg.open(to == null ? "g" : "a", "href", to, "data-limb", limb.id(), "data-position", at);
        svg.title("event " + at + (here ? ": you are here" : ""));
        double reach = Math.max(step, 8);
        svg.rect("hit", x(at) - reach / 2, y - 12, reach, 24);
        if (here) {
            svg.circle("spot", x(at), y, 9);
        }
        svg.circle(limb.kind() == Limb.Kind.TRUNK ? "dot" : "outline", x(at), y, here ? 6 : 4)
                .close();
    }

    private String heading() {
        int whatIfs = count(Limb.Kind.WHAT_IF);
        int ways = count(Limb.Kind.NOT_TAKEN);
        return "Branches: " + (whatIfs == 0 ? "no what-if yet" : whatIfs == 1 ? "1 what-if" : whatIfs + " what-ifs")
                + (ways == 0 ? "" : ways == 1 ? ", 1 way not taken" : ", " + ways + " ways not taken") + ".";
    }

    /** Whether something in it is supposed. */
    boolean isSupposed() {
        return placed.stream().anyMatch(each -> each.limb().kind() != Limb.Kind.TRUNK);
    }

    private int count(Limb.Kind kind) {
        return (int) placed.stream().filter(each -> each.limb().kind() == kind).count();
    }

    private String told(Limb limb) {
        String events = limb.last() == 1 ? "1 event" : limb.last() + " events";
        String here = limb.id().equals(current) ? " You are here, at event " + position + "." : "";
        String leaves =
                titleOf(limb.parent()) + (limb.fork() == 0 ? " at its beginning" : " after event " + limb.fork());
        return switch (limb.kind()) {
                    case TRUNK -> limb.title() + ": " + events + ".";
                    case WHAT_IF -> "What if: " + limb.title() + ": leaves " + leaves + "; " + events + ".";
                    case NOT_TAKEN -> "Not taken: " + limb.title() + ": offered in " + leaves + ".";
                }
                + here;
    }

    private String titleOf(@Nullable String id) {
        return limbs.stream()
                .filter(limb -> limb.id().equals(id))
                .findFirst()
                .map(limb -> "\u201c" + limb.title() + "\u201d")
                .orElse("");
    }

    @Override
    public String told() {
        StringBuilder words = new StringBuilder(heading()).append('\n');
        placed.forEach(each -> words.append(told(each.limb())).append('\n'));
        return words.toString();
    }
}
