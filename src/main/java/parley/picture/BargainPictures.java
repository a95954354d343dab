package parley.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.AlternatingOffers;
import parley.analysis.bargaining.Cloud;
import parley.analysis.bargaining.DealDistances.Solution;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;

/** What bargaining is over, in pictures; utilities are somebody's assumption, and the picture says so. */
public final class BargainPictures {

    private static final double WIDTH = 640;
    private static final double HIGH = 460;
    private static final int COLUMNS = 56;
    private static final int ROWS = 36;
    private static final int MOST_DOTS = 40;
    private static final int MOST_TIES = 12;
    private static final int MOST_TOLD = 12;

    /** Differ in size as well, so that each is still seen where several pick the same outcome. */
    private static final Map<Solution, String> SHAPES = shapes();

    private BargainPictures() {}

    private static Map<Solution, String> shapes() {
        Map<Solution, String> shapes = new LinkedHashMap<>();
        shapes.put(Solution.UTILITARIAN, "M-11-11H11V11H-11z");
        shapes.put(Solution.EGALITARIAN, "M0-11.5 11.5 0 0 11.5-11.5 0z");
        shapes.put(Solution.KALAI_SMORODINSKY, "M0-8.5 7.5 5H-7.5z");
        shapes.put(Solution.NASH, "M4.5 0A4.5 4.5 0 1 1-4.5 0 4.5 4.5 0 1 1 4.5 0z");
        return shapes;
    }

    /**
     * Every outcome as two parties value it, with the frontier, the reservations and what each solution picks. Of more than two parties
     * the first two are shown, and that is said.
     *
     * @param deal an outcome to mark as well; null for none
     */
    public static Picture outcomes(Solutions solutions, @Nullable Long deal) {
        return new Scatter(solutions, deal).drawn();
    }

    /** What each party asks for, from round to round. */
    public static Picture offers(Domain domain, AlternatingOffers.Course course) {
        List<Charts.Series> series = new ArrayList<>();
        for (int party = 0; party < domain.parties().size(); party++) {
            List<Charts.Point> points = new ArrayList<>();
            for (AlternatingOffers.Offer offer : course.offers()) {
                if (offer.by() == party) {
                    String accepted = offer.refusedBy() == null ? "accepted" : "";
                    points.add(Charts.Point.at(accepted, offer.round(), offer.asked()));
                }
            }
            series.add(new Charts.Series(domain.parties().get(party).title(), points));
        }
        AlternatingOffers.Offer deal = course.deal();
        return Charts.lines(
                "Offers in turn, as assumed: " + (deal == null ? "no deal" : "a deal in round " + deal.round()),
                "round",
                "utility asked for",
                series);
    }

    /** One picture being drawn. */
    private static final class Scatter {

        private final Solutions solutions;
        private final Domain domain;
        private final @Nullable Long deal;
        private final Cloud cloud;
        private final Scale x;
        private final Scale y;
        private final Plot plot;
        private final StringBuilder told = new StringBuilder();

        Scatter(Solutions solutions, @Nullable Long deal) {
            this.solutions = solutions;
            this.domain = solutions.domain();
            this.deal = deal;
            this.cloud = Cloud.of(domain, 0, up(), COLUMNS, ROWS);
            this.plot = new Plot(WIDTH, HIGH);
            double r0 = domain.parties().get(0).reservation();
            double r1 = domain.parties().get(up()).reservation();
            this.x = plot.across(Math.min(r0, cloud.left()), Math.max(r0, cloud.right()));
            this.y = plot.up(Math.min(r1, cloud.bottom()), Math.max(r1, cloud.top()));
        }

        private int up() {
            return Math.min(1, domain.parties().size() - 1);
        }

        private String party(int party) {
            return domain.parties().get(party).title();
        }

        Picture drawn() {
            String of = domain.heading().title().isEmpty()
                    ? "Outcomes"
                    : domain.heading().title();
            String title = of + ": what outcomes are worth, as assumed";
            double legend = 20.0 * (SHAPES.size() + (deal == null ? 2 : 3)) + 8;
            Svg svg = new Plot(WIDTH, HIGH + legend).open(title);
            plot.upright(svg, y, "utility of " + party(up()));
            plot.level(svg, x, "utility of " + party(0) + others());
            plot.floor(svg, plot.bottom());
            told.append(title)
                    .append(". Utility of ")
                    .append(party(0))
                    .append(" by utility of ")
                    .append(party(up()));
            told.append(others())
                    .append(String.format(Locale.ROOT, ": %,d outcomes.%n", domain.outcomes())
                            .replace("\r", ""));
            zone(svg);
            cloud(svg);
            frontier(svg);
            SHAPES.forEach((solution, shape) -> {
                if (!solutions.isZopaEmpty()) {
                    picked(svg, solution, shape);
                }
            });
            if (deal != null) {
                cross(svg, x(deal), y(deal));
                told.append("The deal that was asked about: ")
                        .append(worth(deal))
                        .append('\n');
            }
            legend(svg);
            return new Drawing(svg.close().toString(), told.toString(), WIDTH, HIGH + legend);
        }

        private String others() {
            int more = domain.parties().size() - 2;
            return more <= 0 ? "" : "; " + more + (more == 1 ? " more party is" : " more parties are") + " not shown";
        }

        private double x(long outcome) {
            return x.at(domain.utilities(outcome)[0]);
        }

        private double y(long outcome) {
            return y.at(domain.utilities(outcome)[up()]);
        }

        /** Lines at the reservations, and the corner in which both have at least theirs. */
        private void zone(Svg svg) {
            double left = x.at(domain.parties().get(0).reservation());
            double floor = y.at(domain.parties().get(up()).reservation());
            svg.open("g").title("at or above the reservation of both: the zone of possible agreement");
            svg.rect("zone", left, plot.top(), Math.max(0, plot.right() - left), Math.max(0, floor - plot.top()));
            svg.path("base", Svg.path("M* *V*", left, plot.top(), plot.bottom()));
            svg.path("base", Svg.path("M* *H*", plot.left(), floor, plot.right()));
            svg.close();
            told.append(String.format(
                            Locale.ROOT,
                            "Reservations: %s %s, %s %s; %,d outcomes are at or above all.",
                            party(0),
                            Charts.word(domain.parties().get(0).reservation()),
                            party(up()),
                            Charts.word(domain.parties().get(up()).reservation()),
                            solutions.zopa()))
                    .append('\n');
        }

        /** The darker, the more outcomes. */
        private void cloud(Svg svg) {
            long most = 1;
            for (int cell = 0; cell < COLUMNS * ROWS; cell++) {
                most = Math.max(most, cloud.count(cell % COLUMNS, cell / COLUMNS));
            }
            double wide = (x.at(cloud.right()) - x.at(cloud.left())) / COLUMNS;
            double high = (y.at(cloud.bottom()) - y.at(cloud.top())) / ROWS;
            svg.group("nobody");
            for (int column = 0; column < COLUMNS; column++) {
                for (int row = 0; row < ROWS; row++) {
                    long count = cloud.count(column, row);
                    if (count > 0) {
                        double middleX = x.at(cloud.left()) + (column + 0.5) * wide;
                        double middleY = y.at(cloud.bottom()) - (row + 0.5) * high;
                        double size = 1.6 + 2.9 * Math.log1p((double) count) / Math.log1p((double) most);
                        svg.circle("grain", middleX, middleY, size);
                    }
                }
            }
            svg.close();
        }

        private void frontier(Svg svg) {
            List<Long> points =
                    new ArrayList<>(Arrays.stream(solutions.frontier()).boxed().toList());
            points.sort(Comparator.comparingDouble((Long point) -> domain.utilities(point)[0]));
            int each = Math.max(1, (points.size() + MOST_DOTS - 1) / MOST_DOTS);
            StringBuilder path = new StringBuilder();
            svg.open("g", "class", "p0").title("the frontier: " + points.size() + " outcomes");
            for (int i = 0; i < points.size(); i++) {
                if (i % each == 0 || i + 1 == points.size()) {
                    path.append(Svg.path(path.isEmpty() ? "M* *" : "L* *", x(points.get(i)), y(points.get(i))));
                    svg.circle("dot", x(points.get(i)), y(points.get(i)), 2.6);
                }
            }
            if (domain.parties().size() == 2 && !points.isEmpty()) {
                svg.path("curve", path.toString());
            }
            svg.close();
            told.append("The frontier: ").append(points.size()).append(points.size() == 1 ? " outcome" : " outcomes");
            told.append(points.size() > MOST_TOLD ? ", among them:\n" : ":\n");
            int step = Math.max(1, (points.size() + MOST_TOLD - 1) / MOST_TOLD);
            for (int i = 0; i < points.size(); i += step) {
                told.append(worth(points.get(i))).append('\n');
            }
        }

        private void picked(Svg svg, Solution solution, String shape) {
            long[] outcomes = solution.of(solutions);
            svg.open("g", "class", "picked").title(solution.words() + ": " + count(outcomes.length));
            Arrays.stream(outcomes).limit(MOST_TIES).forEach(at -> svg.path("pick", shape, x(at), y(at)));
            svg.close();
            told.append("Picked by ").append(solution.words()).append(": ");
            told.append(outcomes.length > 1 ? count(outcomes.length) + ", the first " : "");
            told.append(outcomes.length == 0 ? "none" : worth(outcomes[0])).append('\n');
        }

        private static String count(int outcomes) {
            return outcomes + (outcomes == 1 ? " outcome" : " outcomes, a tie");
        }

        private static void cross(Svg svg, double x, double y) {
            svg.path("pick", "M-7-7 7 7M-7 7 7-7", x, y);
        }

        private void legend(Svg svg) {
            double at = HIGH + 12;
            svg.group("nobody").circle("grain", Plot.LEFT, at - 4, 4).close();
            svg.words(
                    "quiet",
                    Plot.LEFT + 18,
                    at,
                    "outcomes, larger where there are more; shaded: both are at or above their reservations (dashed)");
            at += 20;
            svg.group("p0")
                    .path("curve", Svg.path("M* *H*", Plot.LEFT - 9, at - 4, Plot.LEFT + 9))
                    .close();
            svg.words(
                    "quiet",
                    Plot.LEFT + 18,
                    at,
                    "the frontier: " + solutions.frontier().length
                            + (solutions.frontier().length == 1 ? " outcome" : " outcomes"));
            at += 20;
            for (Map.Entry<Solution, String> entry : SHAPES.entrySet()) {
                int count = solutions.isZopaEmpty() ? 0 : entry.getKey().of(solutions).length;
                svg.open("g", "class", "picked", "transform", Svg.path("translate(* *)scale(0.8)", Plot.LEFT, at - 4));
                svg.path("pick", entry.getValue()).close();
                svg.words(
                        "quiet",
                        Plot.LEFT + 18,
                        at,
                        entry.getKey().words() + (count == 1 ? "" : ": " + (count == 0 ? "none" : count(count))));
                at += 20;
            }
            if (deal != null) {
                cross(svg, Plot.LEFT, at - 4);
                svg.words("quiet", Plot.LEFT + 18, at, "the deal that was asked about");
            }
        }

        private String worth(long outcome) {
            int[] choices = domain.choices(outcome);
            double[] utilities = domain.utilities(outcome);
            List<String> words = new ArrayList<>();
            for (int issue = 0; issue < choices.length; issue++) {
                Domain.Issue of = domain.issues().get(issue);
                words.add(of.name() + "=" + of.values().get(choices[issue]).word());
            }
            List<String> worths = new ArrayList<>();
            for (int party = 0; party < utilities.length; party++) {
                worths.add(party(party) + " " + Charts.word(utilities[party]));
            }
            return String.join(", ", words) + ": " + String.join(", ", worths);
        }
    }

    private record Drawing(String svg, String told, double width, double height) implements Picture {}
}
