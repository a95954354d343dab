package parley.picture;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.scenario.Comparison;
import parley.scenario.Comparison.Spot;
import parley.scenario.Transcript;

/**
 * Two futures that part: the trunk that they have in common, then a line for each, with everything in which they differ below each
 * other in the order of time. What is the same on both is counted only. A what-if is on a dashed line, hatched as everywhere.
 */
public final class TwoFuturesPicture implements Picture {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    private static final double EDGE = 16;
    /** A longer title is cut rather than that it makes the picture wider than a page. */
    private static final double MOST_TITLE = 1100;

    private static final double TRUNK = 170;
    private static final double BEND = 44;
    private static final double COLUMN = 43;
    private static final double FOLDED = 70;
    private static final double SMALL = 10;
    private static final double LINE = 16;
    private static final double TOP_LINE = 150;
    private static final double BOTTOM_LINE = 250;
    private static final double MIDDLE = (TOP_LINE + BOTTOM_LINE) / 2;
    private static final double BANDS = 62;
    private static final double BANDS_END = 304;
    private static final double REFUSED = 7;
    private static final double PARTIES = 22;

    private final TwoFutures futures;

    private TwoFuturesPicture(TwoFutures futures) {
        this.futures = futures;
    }

    /**
     * One of the two.
     *
     * @param title what it is called
     * @param reading how a disputed document is read in it; may be empty
     * @param ends what it has come to
     * @param link where each of its events leads; null leads nowhere
     */
    public record Side(
            String title, String reading, String ends, Transcript transcript, IntFunction<@Nullable String> link) {

        private TwoFutures.Side drawn(String which) {
            boolean supposed = Captioned.isSupposed(transcript);
            return new TwoFutures.Side(
                    which + ": " + title + (supposed ? " (what if, hypothetical)" : ""),
                    (reading.isEmpty() ? "" : "Read as: " + reading + ". ") + "In the end: " + ends + ".",
                    supposed,
                    transcript,
                    link);
        }
    }

    /**
     * Of what a comparison of their transcripts has found.
     *
     * @param isCause whether an entry is what was changed, and no consequence of it
     * @param naming puts what people know in place of names
     */
    public static TwoFuturesPicture of(
            Comparison comparison,
            Side first,
            Side second,
            Predicate<Comparison.Entry> isCause,
            UnaryOperator<String> naming) {
        return new TwoFuturesPicture(
                new TwoFutures(comparison, first.drawn("First"), second.drawn("Second"), isCause, naming));
    }

    private static double width(TwoFutures.Column column) {
        return column.same() > 0 ? FOLDED : COLUMN;
    }

    private double start() {
        return futures.common() == 0 ? EDGE + BEND : EDGE + TRUNK + BEND;
    }

    private double end() {
        return start()
                + futures.columns().stream()
                        .mapToDouble(TwoFuturesPicture::width)
                        .sum();
    }

    @Override
    public double width() {
        double titles = Math.max(
                Letters.strong(futures.a().title()), Letters.strong(futures.b().title()));
        double details = Math.max(
                Letters.width(futures.a().details(), 11),
                Letters.width(futures.b().details(), 11));
        return Math.max(Math.max(620, end() + 30), Math.min(MOST_TITLE, 2 * EDGE + 4 + Math.max(titles, details)));
    }

    @Override
    public double height() {
        return BANDS_END + 66 + legend().height(width()) + PARTIES;
    }

    private Legend legend() {
        return new Legend(shown(), "futures-").withoutArrow();
    }

    private List<Recorded> shown() {
        List<Recorded> shown = new ArrayList<>();
        for (TwoFutures.Column column : futures.columns()) {
            if (column.same() == 0) {
                add(futures.a(), column.a(), shown);
                add(futures.b(), column.b(), shown);
            }
        }
        return shown;
    }

    /** Whose colour each is: of those who do something in which the two differ. */
    private void parties(Svg svg, double y) {
        double x = 8;
        for (Map.Entry<String, String> party : acting().entrySet()) {
            svg.group(party.getKey()).rect("bar", x, y - 9, 10, 10);
            svg.words("quiet", x + 16, y, party.getValue()).close();
            x += 34 + Letters.width(party.getValue(), 11);
        }
    }

    private Map<String, String> acting() {
        Map<String, String> acting = new LinkedHashMap<>();
        for (Recorded recorded : shown()) {
            PartyId by = recorded.by();
            if (by != null) {
                acting.putIfAbsent(
                        colour(futures.a(), by),
                        futures.a().transcript().table().labelOf(by));
            }
        }
        return acting;
    }

    private static void add(TwoFutures.Side side, @Nullable Spot spot, List<Recorded> shown) {
        if (spot != null && spot.happened()) {
            shown.add(side.at(spot.position()));
        }
    }

    private String heading() {
        return "Two futures: "
                + (futures.common() == 0
                        ? "they differ from the beginning."
                        : "the same up to event " + futures.common() + ", " + futures.until() + ".");
    }

    @Override
    public String svg() {
        Svg svg = new Svg().picture(width(), height(), "futures-title", heading());
        hatches(svg);
        days(svg);
        title(svg, futures.a(), 20);
        trunk(svg);
        line(svg, futures.a(), TOP_LINE);
        line(svg, futures.b(), BOTTOM_LINE);
        double x = start();
        boolean high = true;
        for (TwoFutures.Column column : futures.columns()) {
            double middle = x + width(column) / 2;
            if (column.same() > 0) {
                same(svg, column, middle);
            } else {
                high = differing(svg, column, middle, high);
            }
            x += width(column);
        }
        title(svg, futures.b(), BANDS_END + 22);
        svg.moved(0, BANDS_END + 56);
        Legend legend = legend();
        legend.draw(svg, width());
        parties(svg, legend.height(width()) + 12);
        return svg.close().close().toString();
    }

    private void title(Svg svg, TwoFutures.Side side, double y) {
        double room = width() - 2 * EDGE;
        svg.words("strong", EDGE, y, Letters.cut(side.title(), Letters.STRONG, room));
        svg.words("quiet", EDGE, y + LINE + 2, Letters.cut(side.details(), 11, room));
    }

    /** One pattern for each colour that something supposed has. */
    private void hatches(Svg svg) {
        Set<String> colours = new LinkedHashSet<>();
        for (TwoFutures.Side side : List.of(futures.a(), futures.b())) {
            side.transcript().events().stream()
                    .skip(futures.common())
                    .filter(Story::isSupposed)
                    .forEach(recorded -> colours.add(colour(side, recorded.by())));
        }
        colours.forEach(colour -> Marks.hatch(svg, "futures-hatch-" + colour, colour));
    }

    private static String colour(TwoFutures.Side side, @Nullable PartyId by) {
        List<Party> cast = side.transcript().scenario().setting().cast();
        for (int place = 0; place < cast.size(); place++) {
            if (cast.get(place).id().equals(by)) {
                return "p" + place % Look.PARTIES;
            }
        }
        return "nobody";
    }

    private void days(Svg svg) {
        ZoneId zone = futures.a().transcript().scenario().setting().zone();
        double x = start();
        double from = x;
        String day = "";
        boolean shaded = true;
        for (TwoFutures.Column column : futures.columns()) {
            String here = DAY.format(column.at().atZone(zone));
            if (!here.equals(day)) {
                if (!day.isEmpty()) {
                    day(svg, day, from, x, shaded);
                    shaded = !shaded;
                }
                day = here;
                from = x;
            }
            x += width(column);
        }
        if (!day.isEmpty()) {
            day(svg, day, from, x, shaded);
        }
    }

    private static void day(Svg svg, String day, double from, double to, boolean shaded) {
        if (shaded) {
            svg.rect("band", from, BANDS, to - from, BANDS_END - BANDS);
        }
        svg.words("quiet", from + 6, BANDS + 16, day);
    }

    private void trunk(Svg svg) {
        double fork = start() - BEND;
        svg.group("nobody");
        if (futures.common() > 0) {
            svg.path("limb", Svg.path("M* *H*", EDGE, MIDDLE, fork));
            svg.words("quiet", EDGE, MIDDLE - 28, "the same up to event " + futures.common());
            svg.words("quiet", EDGE, MIDDLE - 12, futures.until());
        }
        svg.close();
    }

    private void line(Svg svg, TwoFutures.Side side, double y) {
        double fork = start() - BEND;
        svg.group("nobody").title(side.title());
        svg.path(
                side.supposed() ? "limb dashed" : "limb",
                Svg.path(
                        "M* *C* * * * * *H*",
                        fork,
                        MIDDLE,
                        fork + 24,
                        MIDDLE,
                        fork + 16,
                        y,
                        fork + BEND,
                        y,
                        end() + 12));
        svg.close();
    }

    private void same(Svg svg, TwoFutures.Column column, double x) {
        String words = column.same() + " the same";
        svg.open("g").title(words);
        svg.path("rule", Svg.path("M* *V*", x, TOP_LINE + 6, MIDDLE - 14));
        svg.path("rule", Svg.path("M* *V*", x, MIDDLE + 8, BOTTOM_LINE - 6));
        svg.words("quiet middle", x, MIDDLE + 1, words).close();
    }

    /** Says where the next name of a consequence stands, so that two in a row do not meet. */
    private boolean differing(Svg svg, TwoFutures.Column column, double x, boolean high) {
        if (column.cause()) {
            svg.rect("here", x - COLUMN / 2, BANDS + 22, COLUMN, BANDS_END - BANDS - 22);
            svg.words("small middle", x, MIDDLE + 4, "change");
        }
        boolean named = mark(svg, futures.a(), column, column.a(), x, TOP_LINE, high ? -36 : -20);
        named |= mark(svg, futures.b(), column, column.b(), x, BOTTOM_LINE, high ? 36 : 48);
        return named ? !high : high;
    }

    private boolean mark(
            Svg svg,
            TwoFutures.Side side,
            TwoFutures.Column column,
            @Nullable Spot spot,
            double x,
            double y,
            double at) {
        if (spot == null) {
            return false;
        }
        String title = side.title() + ": " + futures.when(side, spot) + ". " + futures.words(column, spot);
        if (!spot.happened()) {
            svg.group("nobody").title(title + " " + futures.reason(column));
            svg.circle("outline", x, y, REFUSED);
            svg.path("curve", Svg.path("M* *L* *", x - 5, y + 5, x + 5, y - 5));
            svg.words("small middle", x, y + 22, "refused").close();
            return false;
        }
        Recorded recorded = side.at(spot.position());
        String colour = colour(side, recorded.by());
        String to = side.link().apply(spot.position());
        svg.open(to == null ? "g" : "a", "href", to, "class", "mark " + colour);
        svg.title(title);
        svg.rect("hit", x - COLUMN / 2 + 2, y - 14, COLUMN - 4, 38);
        Sign sign = Sign.of(recorded.event());
        if (Story.isSupposed(recorded)) {
            Marks.supposed(svg, sign, "futures-hatch-" + colour, x, y);
        } else {
            svg.path(recorded.by() == null ? "outline" : "sign", sign.path(), x, y);
        }
        svg.words("quiet middle", x, y + 22, Integer.toString(spot.position()));
        String brief = TwoFutures.brief(recorded);
        if (!brief.isEmpty()) {
            svg.words("small middle", x, y + at, Letters.cut(brief, SMALL, 3 * COLUMN));
        }
        svg.close();
        return !brief.isEmpty();
    }

    @Override
    public String told() {
        StringBuilder words = new StringBuilder(heading()).append('\n');
        for (TwoFutures.Side side : List.of(futures.a(), futures.b())) {
            words.append(side.title()).append(". ").append(side.details()).append('\n');
        }
        for (TwoFutures.Column column : futures.columns()) {
            if (column.same() > 0) {
                words.append(column.same())
                        .append(" the same on both, from ")
                        .append(futures.day(column.at()))
                        .append(" on.\n");
                continue;
            }
            words.append(column.cause() ? "The change. " : "");
            tell(words, "First", futures.a(), column, column.a());
            words.append(column.a() != null && column.b() != null ? " " : "");
            tell(words, "Second", futures.b(), column, column.b());
            words.append(column.reason().isEmpty() ? "" : " " + futures.reason(column))
                    .append('\n');
        }
        return words.toString();
    }

    private String by(TwoFutures.Side side, Recorded recorded) {
        PartyId by = recorded.by();
        return by == null ? "" : side.transcript().table().labelOf(by) + ": ";
    }

    private void tell(
            StringBuilder words, String which, TwoFutures.Side side, TwoFutures.Column column, @Nullable Spot spot) {
        if (spot == null) {
            return;
        }
        words.append(which).append(", ");
        if (spot.happened()) {
            Recorded recorded = side.at(spot.position());
            String brief = TwoFutures.brief(recorded);
            words.append("event ")
                    .append(spot.position())
                    .append(", ")
                    .append(futures.when(side, spot))
                    .append(" (")
                    .append(Sign.of(recorded.event()).words())
                    .append(brief.isEmpty() ? "" : ": " + brief)
                    .append(Story.isSupposed(recorded) ? "; hypothetical" : "")
                    .append("): ")
                    .append(by(side, recorded));
        } else {
            words.append("refused, ").append(futures.when(side, spot)).append(": ");
        }
        words.append(futures.words(column, spot));
    }
}
