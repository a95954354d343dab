package parley.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Share;
import parley.analysis.ensemble.Summary;
import parley.analysis.ensemble.Variation;
import parley.negotiation.Table;
import parley.scenario.Ending;

/** What many futures came to, in pictures. Whoever shows one shows the assumptions beside it. */
public final class EnsemblePictures {

    private static final int MOST_BARS = 12;
    private static final int MOST_POINTS = 24;

    private EnsemblePictures() {}

    /** The share of each outcome with its Wilson interval. */
    public static Picture outcomes(Summary summary) {
        return Charts.intervals(
                "Outcomes of " + count(summary) + " futures, under assumptions",
                "share of the futures in %, with its Wilson interval at 95 %",
                Share.outcomes(summary).stream()
                        .map(share -> new Charts.Interval(
                                share.told(), 100 * share.share(), 100 * share.low(), 100 * share.high()))
                        .toList());
    }

    /** In which share of the futures a ceasefire had been in force, and talks had opened, by each day. */
    public static Picture times(Summary summary) {
        return Charts.lines(
                "Time to a ceasefire and to talks, under assumptions",
                "days from the beginning",
                "share of the futures in %",
                List.of(
                        new Charts.Series("talks opened", byDay(summary.talksAfter(), summary.runs())),
                        new Charts.Series("a ceasefire in force", byDay(summary.ceasefireAfter(), summary.runs()))));
    }

    private static List<Charts.Point> byDay(List<Long> days, long runs) {
        List<Charts.Point> points = new ArrayList<>();
        points.add(point(0, 0, runs));
        long soFar = 0;
        for (int day = 0; day < days.size(); day++) {
            soFar += days.get(day);
            // What came about on day 0 had come about when one day was over.
            points.add(point(day + 1, soFar, runs));
        }
        return points;
    }

    private static Charts.Point point(double x, long some, long all) {
        Share share = Share.of("", some, all);
        return new Charts.Point("", x, 100 * share.share(), 100 * share.low(), 100 * share.high(), null);
    }

    /**
     * The shares for each value of one assumption.
     *
     * @param what is varied: "firmness of Ukraine"
     * @param played by one trait each, in the order of its values
     */
    public static Picture varied(String what, List<Variation.Played> played) {
        return Charts.lines(
                "Shares as one assumption varies, all others as they are",
                what,
                "share of the futures in %",
                List.of(
                        new Charts.Series("talks opened", byValue(played, Ending.TALKS_OPENED)),
                        new Charts.Series(
                                "a ceasefire in force at the end", byValue(played, Ending.CEASEFIRE_IN_FORCE))));
    }

    private static List<Charts.Point> byValue(List<Variation.Played> played, Ending ending) {
        return played.stream()
                .map(one -> point(
                        one.point().values().values().iterator().next(),
                        one.summary().endings().getOrDefault(ending, 0L),
                        one.summary().runs()))
                .toList();
    }

    /** The shares after ever more runs. */
    public static Picture convergence(Summary summary) {
        List<Charts.Point> talks = new ArrayList<>();
        List<Charts.Point> ceasefires = new ArrayList<>();
        int each = Math.max(1, (summary.blocks().size() + MOST_POINTS - 1) / MOST_POINTS);
        long runs = 0;
        long withTalks = 0;
        long withCeasefire = 0;
        for (int i = 0; i < summary.blocks().size(); i++) {
            Summary.Block block = summary.blocks().get(i);
            runs += block.runs();
            withTalks += block.talks();
            withCeasefire += block.ceasefires();
            if (runs > 0 && ((i + 1) % each == 0 || i + 1 == summary.blocks().size())) {
                talks.add(point((double) runs, withTalks, runs));
                ceasefires.add(point((double) runs, withCeasefire, runs));
            }
        }
        return Charts.lines(
                "How the shares settled, under assumptions",
                "runs",
                "share of the futures in %",
                List.of(
                        new Charts.Series("talks opened", talks),
                        new Charts.Series("a ceasefire in force at the end", ceasefires)));
    }

    /**
     * What each assumption does to the share of futures with talks.
     *
     * @param base the share as assumed, from 0 to 1
     */
    public static Picture tornado(Table from, double base, List<Ensemble.Swing> swings) {
        return Charts.tornado(
                "Sensitivity of the share with talks, one assumption at a time",
                "share of the futures in %; open spot: at 0, full spot: at 1",
                100 * base,
                swings.stream()
                        .limit(MOST_BARS)
                        .map(swing -> new Charts.Swing(
                                from.labelOf(swing.party()) + ", "
                                        + swing.trait().word(),
                                100 * swing.low().share(),
                                100 * swing.high().share()))
                        .toList());
    }

    private static String count(Summary summary) {
        return String.format(Locale.ROOT, "%,d", summary.runs());
    }
}
