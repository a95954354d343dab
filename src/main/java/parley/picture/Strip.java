package parley.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;

/** The lanes of a timeline, or of a part of one, and what they are called. */
final class Strip {

    private static final double FAR = 160;
    private static final double SMALL = 10 * 1.13;

    private final Story story;
    private final Grid grid;

    Strip(Story story, Grid grid) {
        this.story = story;
        this.grid = grid;
    }

    Grid grid() {
        return grid;
    }

    void labels(Svg svg, TimelinePicture.Labels kind) {
        List<Party> parties = grid.lanes();
        for (int lane = 0; lane < grid.laneCount(); lane++) {
            double top = grid.top(lane);
            Party party = lane < parties.size() ? parties.get(lane) : null;
            String name = party == null ? "Rules and clock" : party.label();
            svg.group(grid.colour(party == null ? null : party.id())).title(name);
            svg.path("rule", Svg.path("M0 *H*", top, kind.width()));
            svg.rect("bar", 0, top + 6, 5, Grid.LANE - 12);
            if (kind == TimelinePicture.Labels.NARROW) {
                List<String> lines = Letters.wrap(name, SMALL, kind.width() - 10, 4);
                named(svg, "small ink", 9, top + Grid.LINE + 4 - (lines.size() - 1) * 6, lines, 12);
            } else {
                named(svg, kind, top, name, party == null ? "what follows by itself" : roles(party));
            }
            svg.close();
        }
    }

    /** In large letters on two lines, or, where that is not enough, in smaller ones on three. */
    private static void named(Svg svg, TimelinePicture.Labels kind, double top, String name, String role) {
        List<String> large = Letters.wrap(name, Letters.STRONG, kind.width() - 22, 2);
        if (large.get(large.size() - 1).endsWith(Letters.ELLIPSIS)) {
            List<String> small = Letters.wrap(name, SMALL, kind.width() - 22, 3);
            double y = top + 32 - small.size() * 6;
            named(svg, "small ink", 14, y, small, 12);
            svg.words("small", 14, y + 12 * small.size(), role);
        } else {
            double y = top + (large.size() == 1 ? 25 : 17);
            named(svg, "strong", 14, y, large, 15);
            svg.words("small", 14, y + 15 * large.size(), role);
        }
    }

    private static void named(Svg svg, String styles, double x, double top, List<String> lines, double apart) {
        double y = top;
        for (String line : lines) {
            svg.words(styles, x, y, line);
            y += apart;
        }
    }

    static String roles(Party party) {
        List<String> roles = party.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
        return String.join(", ", roles);
    }

    void lanes(Svg svg) {
        hatches(svg);
        bands(svg);
        for (int lane = 0; lane < grid.laneCount(); lane++) {
            double top = grid.top(lane);
            PartyId id = lane < grid.lanes().size() ? grid.lanes().get(lane).id() : null;
            svg.path("rule", Svg.path("M0 *H*", top, grid.width()));
            svg.path("lane " + grid.colour(id), Svg.path("M0 *H*", top + Grid.LINE, grid.width()));
        }
        fork(svg);
        here(svg);
        new Ties(grid, story.answers(), story.position()).draw(svg);
        Captions captions = new Captions(story);
        for (Recorded recorded : grid.shown()) {
            mark(svg, recorded, captions.of(recorded));
        }
    }

    private String hatch(@Nullable PartyId by) {
        return story.prefix() + "hatch-" + grid.firstPosition() + "-" + grid.colour(by);
    }

    /** One pattern for each party that has a hypothetical move in sight. */
    private void hatches(Svg svg) {
        Set<String> drawn = new HashSet<>();
        for (Recorded recorded : grid.shown()) {
            if (Story.isSupposed(recorded) && drawn.add(grid.colour(recorded.by()))) {
                Marks.hatch(svg, hatch(recorded.by()), grid.colour(recorded.by()));
            }
        }
    }

    private void bands(Svg svg) {
        boolean shaded = true;
        for (Days.Day day : grid.days().days()) {
            if (day.emptyBefore() > 0) {
                String words = day.emptyBefore() == 1 ? "1 day" : day.emptyBefore() + " days";
                svg.open("g").title(words + " without an event");
                svg.words("quiet middle", day.x() - Days.GAP / 2, 34, "\u22ef").close();
            }
            if (shaded) {
                svg.rect("band", day.x(), 0, day.width(), grid.height());
            }
            shaded = !shaded;
            svg.words("quiet", day.x() + 10, 18, day.upper());
            svg.words("strong", day.x() + 10, 34, day.lower());
            if (grid.shows(story.position())) {
                dayHere(svg, day, grid.x(story.position()));
            }
        }
    }

    /** A long day's name stands at its beginning, which may be out of sight: then also where one is. */
    private static void dayHere(Svg svg, Days.Day day, double here) {
        if (here > day.x() + FAR && here < day.x() + day.width()) {
            boolean ends = here + Days.COLUMN > day.x() + day.width();
            double x = ends ? day.x() + day.width() - 4 : here;
            svg.words(ends ? "quiet end" : "quiet middle", x, 18, day.upper());
            svg.words(ends ? "strong end" : "strong middle", x, 34, day.lower());
        }
    }

    /** Where what somebody supposes begins. */
    private void fork(Svg svg) {
        int fork = story.fork();
        if (grid.shows(fork)) {
            double x = grid.x(fork) - Days.COLUMN / 2;
            svg.open("g").title("From here on there is what somebody supposes.");
            svg.path("fork", Svg.path("M* *V*", x, Grid.TOP - 2, grid.height())).close();
        }
    }

    /** The column of the position is lit; before the first event there is none. */
    private void here(Svg svg) {
        if (grid.shows(story.position())) {
            double left = grid.x(story.position()) - Days.COLUMN / 2;
            svg.leaf(
                    "rect",
                    "id",
                    story.prefix() + "here",
                    "class",
                    "here",
                    "x",
                    left,
                    "y",
                    0.0,
                    "width",
                    Days.COLUMN,
                    "height",
                    grid.height());
        }
    }

    private void mark(Svg svg, Recorded recorded, String title) {
        int at = recorded.position();
        double x = grid.x(at);
        double y = grid.line(recorded.by());
        String time = at == story.position() ? " now" : at > story.position() ? " later" : "";
        String provenance = recorded.note().provenance().name().toLowerCase(Locale.ROOT);
        String styles = "mark " + grid.colour(recorded.by()) + " " + provenance + time;
        String current = at == story.position() ? "step" : null;
        String to = story.link().apply(at);
        svg.open(
                to == null ? "g" : "a",
                "id",
                story.prefix() + "e" + at,
                "class",
                styles,
                "href",
                to,
                "aria-current",
                current,
                "data-position",
                at,
                "data-x",
                x,
                "data-y",
                y);
        svg.title(title);
        svg.rect("hit", x - Days.COLUMN / 2, y - Grid.LINE + 1, Days.COLUMN, Grid.LANE - 2);
        svg.circle("halo", x, y, 18);
        Sign sign = Sign.of(recorded.event());
        if (Story.isSupposed(recorded)) {
            Marks.supposed(svg, sign, hatch(recorded.by()), x, y);
        } else {
            svg.path(recorded.by() == null ? "outline" : "sign", sign.path(), x, y);
        }
        if (recorded.note().isPrivate()) {
            Marks.lock(svg, x + 10, y - 10);
        }
        svg.words("quiet middle number", x, y + 19, Integer.toString(at));
        if (Story.isSupposed(recorded)) {
            svg.words("small middle", x, y + 28.5, "what if");
        }
        svg.close();
    }
}
