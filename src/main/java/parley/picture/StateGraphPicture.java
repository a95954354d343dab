package parley.picture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.analysis.stability.Concept;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.ConflictOption;
import parley.analysis.stability.Stability;
import parley.analysis.stability.StabilityWords;

/**
 * The situations of a conflict and the moves between them. Situations stand in a grid: some parties' options decide the column, the others'
 * the row, so that every move runs along a row or a column. An arrow is a move that its maker prefers; a thin line one that it does
 * not. A bar at its tail says that it cannot be taken back. A double border is stable for everybody. Of many situations those around the
 * status quo and the equilibria are drawn, and that is said.
 */
public final class StateGraphPicture implements Picture {

    private static final int MOST = 40;
    private static final double BOX = 112;
    private static final double HIGH = 44;
    private static final double MOST_TITLE = 900;
    private static final double EDGE = 16;
    private static final double HEAD = 150;
    private static final double LINE = 14;
    private static final int STYLES = 4;

    private final Conflict conflict;
    private final StabilityWords words;
    private final List<Integer> states;
    private final List<List<String>> stable = new ArrayList<>();
    private final GridOfStates grid;
    private final double apartX;
    private final double apartY;
    private final List<Hop> hops = new ArrayList<>();

    /**
     * A move between two situations, in one direction or both.
     *
     * @param to the better end for whoever makes it, or the one that can be reached
     * @param better whether its maker prefers where it leads
     * @param back whether it can be taken back
     */
    private record Hop(int party, int from, int to, boolean better, boolean back) {}

    private StateGraphPicture(Stability stability) {
        this.conflict = stability.conflict();
        this.words = new StabilityWords(conflict);
        this.states = chosen(stability);
        for (int state : states) {
            List<String> under = new ArrayList<>();
            for (Concept concept : Concept.values()) {
                if (stability.isEquilibrium(concept, state)) {
                    under.add(concept.abbreviation());
                }
            }
            stable.add(under);
        }
        this.grid = GridOfStates.of(conflict, states);
        this.apartX = BOX + 40 + 8.0 * Math.max(0, grid.rows().size() - 2);
        this.apartY = HIGH + 34 + 8.0 * Math.max(0, grid.columns().size() - 2);
        findHops();
    }

    private double headHigh() {
        int most = grid.columns().stream()
                .mapToInt(each -> lines(each, apartX - 14).size())
                .max()
                .orElse(1);
        return 34 + LINE * most + 6.0 * Math.max(0, grid.columns().size() - 2);
    }

    public static StateGraphPicture of(Stability stability) {
        return new StateGraphPicture(stability);
    }

    /** All of them, or the status quo, the equilibria and what is one move from these, as far as there is room. */
    private static List<Integer> chosen(Stability stability) {
        Conflict conflict = stability.conflict();
        int all = conflict.states().size();
        Set<Integer> chosen = new LinkedHashSet<>();
        if (all <= MOST) {
            for (int state = 0; state < all; state++) {
                chosen.add(state);
            }
            return List.copyOf(chosen);
        }
        conflict.statusQuo().ifPresent(chosen::add);
        for (Concept concept : Concept.values()) {
            BitSet equilibria = stability.equilibria(concept);
            equilibria.stream().limit(MOST / 2).forEach(chosen::add);
        }
        for (int near : List.copyOf(chosen)) {
            for (int party = 0; party < conflict.parties() && chosen.size() < MOST; party++) {
                conflict.moves(party, near, chosen::add);
            }
        }
        return List.copyOf(new TreeSet<>(chosen.stream().limit(MOST).toList()));
    }

    private void findHops() {
        for (int from : states) {
            for (int party = 0; party < conflict.parties(); party++) {
                int mover = party;
                BitSet reached = new BitSet();
                conflict.moves(mover, from, reached::set);
                for (int to : states) {
                    if (reached.get(to)) {
                        hop(mover, from, to);
                    }
                }
            }
        }
    }

    /** Of a move in both directions only one is noted: the better one. */
    private void hop(int party, int from, int to) {
        boolean[] back = new boolean[1];
        conflict.moves(party, to, state -> back[0] |= state == from);
        int gain = Integer.compare(conflict.level(party, to), conflict.level(party, from));
        if (!back[0] || gain > 0 || (gain == 0 && from < to)) {
            hops.add(new Hop(party, from, to, gain > 0, back[0]));
        }
    }

    private double x(int state) {
        return EDGE + HEAD + grid.column(state) * apartX + BOX / 2;
    }

    private double y(int state) {
        return headHigh() + grid.row(state) * apartY + HIGH / 2;
    }

    private double bottom() {
        return headHigh() + grid.rows().size() * apartY;
    }

    @Override
    public double width() {
        double drawn = EDGE + HEAD + grid.columns().size() * apartX + EDGE;
        return Math.max(drawn, Math.min(MOST_TITLE, Letters.strong(heading()) + 20));
    }

    @Override
    public double height() {
        return bottom() + LINE * (conflict.parties() + 3) + 16;
    }

    @Override
    public String svg() {
        Svg svg = new Svg().picture(width(), height(), "states-title", heading());
        svg.words("strong", 8, 20, Letters.cut(heading(), Letters.STRONG, width() - 16));
        heads(svg);
        for (Hop hop : hops) {
            if (!hop.better()) {
                draw(svg, hop);
            }
        }
        for (Hop hop : hops) {
            if (hop.better()) {
                draw(svg, hop);
            }
        }
        for (int i = 0; i < states.size(); i++) {
            box(svg, states.get(i), stable.get(i));
        }
        legend(svg);
        return svg.close().toString();
    }

    private String heading() {
        String of = conflict.heading().title();
        return of.isEmpty()
                ? "Situations and moves, as preferences are assumed"
                : of + ": situations and moves, as preferences are assumed";
    }

    private void heads(Svg svg) {
        for (int i = 0; i < grid.columns().size(); i++) {
            double y = 40;
            for (String line : lines(grid.columns().get(i), apartX - 14)) {
                svg.words("quiet middle", EDGE + HEAD + i * apartX + BOX / 2, y, line);
                y += LINE;
            }
        }
        for (int i = 0; i < grid.rows().size(); i++) {
            List<String> lines = lines(grid.rows().get(i), HEAD - 12);
            double y = headHigh() + i * apartY + HIGH / 2 + 4 - LINE * (lines.size() - 1) / 2;
            for (String line : lines) {
                svg.words("quiet end", EDGE + HEAD - 12, y, line);
                y += LINE;
            }
        }
    }

    private static boolean isAll(List<String> under) {
        return under.size() == Concept.values().length;
    }

    private String told(List<String> heads) {
        return heads.stream().map(this::taken).collect(Collectors.joining(" | "));
    }

    private List<String> lines(String letters, double width) {
        return Letters.wrap(taken(letters), 11, width, 6);
    }

    /** What is taken up in a column or a row. */
    private String taken(String letters) {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            if (letters.charAt(i) == 'Y') {
                ConflictOption option = conflict.form().options().get(i);
                taken.add(words.party(option.by()) + ": " + option.title());
            }
        }
        return taken.isEmpty() ? "nothing" : String.join("; ", taken);
    }

    private void box(Svg svg, int state, List<String> under) {
        double left = x(state) - BOX / 2;
        double top = y(state) - HIGH / 2;
        boolean now = conflict.statusQuo().orElse(-1) == state;
        svg.open("g").title(told(state, under));
        svg.rect(under.isEmpty() ? "box" : "box still", left, top, BOX, HIGH);
        if (!under.isEmpty()) {
            svg.rect("box still", left + 4, top + 4, BOX - 8, HIGH - 8);
        }
        double line = under.isEmpty() ? y(state) + 5 : y(state) - 3;
        svg.words(
                now ? "strong middle here-name" : "strong middle",
                x(state),
                line,
                Letters.cut(conflict.words(state) + (now ? ", now" : ""), Letters.STRONG, BOX - 10));
        if (!under.isEmpty()) {
            String all = isAll(under) ? "all four" : String.join(" ", under);
            svg.words("small middle", x(state), y(state) + 12, Letters.cut(all, 10, BOX - 12));
        }
        svg.close();
    }

    private void draw(Svg svg, Hop hop) {
        int style = hop.party() % STYLES;
        svg.open("g", "class", "hop p" + hop.party() % Look.PARTIES + (hop.better() ? "" : " faint"))
                .title(told(hop));
        boolean level = grid.row(hop.from()) == grid.row(hop.to());
        int far = Math.abs(
                level ? grid.column(hop.to()) - grid.column(hop.from()) : grid.row(hop.to()) - grid.row(hop.from()));
        if (far == 1) {
            straight(svg, hop, level, style);
        } else if (level) {
            over(svg, hop, far, style);
        } else {
            beside(svg, hop, far, style);
        }
        svg.close();
    }

    private void straight(Svg svg, Hop hop, boolean level, int style) {
        double x1 = x(hop.from());
        double y1 = y(hop.from());
        double x2 = x(hop.to());
        double y2 = y(hop.to());
        if (level) {
            double side = Math.signum(x2 - x1);
            x1 += side * BOX / 2;
            x2 -= side * (BOX / 2 + 1);
            svg.path("dash-" + style, Svg.path("M* *H*", x1, y1, x2));
            head(svg, hop, x2, y2, side > 0 ? 0 : 180);
            bar(svg, hop, x1 + side * 5, y1, true);
        } else {
            double side = Math.signum(y2 - y1);
            y1 += side * HIGH / 2;
            y2 -= side * (HIGH / 2 + 1);
            svg.path("dash-" + style, Svg.path("M* *V*", x1, y1, y2));
            head(svg, hop, x2, y2, side > 0 ? 90 : 270);
            bar(svg, hop, x1, y1 + side * 5, false);
        }
    }

    /** Above what stands between. */
    private void over(Svg svg, Hop hop, int far, int style) {
        double side = Math.signum(x(hop.to()) - x(hop.from()));
        double apart = Math.min(BOX / 2 - 8, 10 + 7.0 * far);
        double x1 = x(hop.from()) + side * (BOX / 2 - apart);
        double x2 = x(hop.to()) - side * apart;
        double y = y(hop.from()) - HIGH / 2;
        double up = y - 14 - 8.0 * far;
        svg.path("dash-" + style, Svg.path("M* *C* * * * * *", x1, y, x1, up, x2, up, x2, y - 1));
        head(svg, hop, x2, y - 1, 90);
        bar(svg, hop, x1, y - 5, false);
    }

    /** To the right of what stands between. */
    private void beside(Svg svg, Hop hop, int far, int style) {
        double side = Math.signum(y(hop.to()) - y(hop.from()));
        double apart = Math.min(HIGH / 2 - 5, 4 + 4.0 * far);
        double y1 = y(hop.from()) + side * (HIGH / 2 - apart);
        double y2 = y(hop.to()) - side * apart;
        double x = x(hop.from()) + BOX / 2;
        double out = x + 14 + 9.0 * far;
        svg.path("dash-" + style, Svg.path("M* *C* * * * * *", x, y1, out, y1, out, y2, x + 1, y2));
        head(svg, hop, x + 1, y2, 180);
        bar(svg, hop, x + 5, y1, true);
    }

    private static void head(Svg svg, Hop hop, double x, double y, double turned) {
        if (hop.better() || !hop.back()) {
            svg.leaf(
                    "path",
                    "class",
                    hop.better() ? "head" : "head open",
                    "d",
                    "M0 0-9-5v10z",
                    "transform",
                    Svg.path("translate(* *)rotate(*)", x, y, turned));
        }
    }

    private static void bar(Svg svg, Hop hop, double x, double y, boolean upright) {
        if (!hop.back()) {
            svg.path("tail", upright ? Svg.path("M* *v12", x, y - 6) : Svg.path("M* *h12", x - 6, y));
        }
    }

    private void legend(Svg svg) {
        double y = bottom() + 4;
        for (int party = 0; party < conflict.parties(); party++) {
            svg.open("g", "class", "hop p" + party % Look.PARTIES);
            svg.path("dash-" + party % STYLES, Svg.path("M* *H*", EDGE, y - 4, EDGE + 40));
            svg.path("head", "M0 0-9-5v10z", EDGE + 49, y - 4);
            svg.close();
            svg.words("quiet", EDGE + 58, y, Letters.cut(words.party(party), 11, width() - 90));
            y += LINE;
        }
        List<String> notes = new ArrayList<>();
        notes.add("Arrow: a move that its maker prefers. Thin: one that it does not. Bar: it cannot be taken back.");
        notes.add("Double border: stable for everybody, under the concepts named. Now: the status quo.");
        if (states.size() < conflict.states().size()) {
            notes.add(left());
        }
        for (String note : notes) {
            svg.words("quiet", EDGE, y, Letters.cut(note, 11, width() - 2 * EDGE));
            y += LINE;
        }
    }

    private String left() {
        return "Drawn are " + states.size() + " of " + conflict.states().size()
                + " situations: the status quo, equilibria, and what is one move from them.";
    }

    private String told(int state, List<String> under) {
        return words.state(state)
                + (conflict.statusQuo().orElse(-1) == state ? ", the status quo" : "")
                + (under.isEmpty()
                        ? ": not stable for everybody"
                        : ": stable for everybody under "
                                + (isAll(under) ? "all four, " : "")
                                + StabilityWords.listed(under))
                + ".";
    }

    private String told(Hop hop) {
        return words.party(hop.party()) + ": " + conflict.words(hop.from()) + " to " + conflict.words(hop.to())
                + (hop.better() ? ", which it prefers" : ", which it does not prefer")
                + (hop.back() ? "." : "; it cannot be taken back.");
    }

    @Override
    public String told() {
        StringBuilder text = new StringBuilder(heading() + ".\n");
        if (states.size() < conflict.states().size()) {
            text.append(left()).append('\n');
        }
        text.append("Columns: ").append(told(grid.columns())).append(".\n");
        text.append("Rows: ").append(told(grid.rows())).append(".\n");
        for (int i = 0; i < states.size(); i++) {
            text.append(told(states.get(i), stable.get(i))).append('\n');
        }
        hops.forEach(hop -> text.append(told(hop)).append('\n'));
        return text.toString();
    }
}
