package parley.web;

import java.util.List;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Cycle;
import parley.analysis.impasse.Wait;
import parley.analysis.impasse.WaitingGraph;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.picture.WaitingGraphPicture;

/**
 * Who waits for whom, in words.
 *
 * @param circles what waits, in the end, for itself
 * @param ties what waits for what, and who has it wait
 * @param beside what is asked for beside something, so that nothing waits
 * @param picture of all that waits; empty where nothing does
 * @param width the class of a picture that is too wide to be read when it is made to fit, {@code wide}, or that fits a phone, {@code slim}
 */
public record Waiting(List<Circle> circles, List<Tie> ties, List<Word> beside, String picture, String width) {

    /** In CSS pixels. */
    private static final double WIDE = 900;

    private static final double WIDE_IN_A_COLUMN = 600;
    /** As wide as a phone. */
    private static final double SLIM = 360;

    /**
     * Each waits for the next, and the last for the first.
     *
     * @param how how firmly it is closed
     */
    public record Circle(String says, String how) {}

    /** One step that waits for another. */
    public record Tie(String says, List<Word> words) {}

    /**
     * Somebody's word on it.
     *
     * @param position where it was said; 0 where the record does not have it
     */
    public record Word(String says, String how, int position, List<String> cites) {}

    /** With a picture for the width of a page. */
    static Waiting of(Table table, List<Recorded> events) {
        WaitingGraph graph = WaitingGraph.of(table, events);
        WaitingGraphPicture narrow = WaitingGraphPicture.of(graph).narrow();
        return of(graph, narrow.width() > SLIM ? WaitingGraphPicture.of(graph) : narrow, WIDE);
    }

    /** With a picture for a column of a page. */
    static Waiting narrow(Table table, List<Recorded> events) {
        WaitingGraph graph = WaitingGraph.of(table, events);
        return of(graph, WaitingGraphPicture.of(graph).narrow(), WIDE_IN_A_COLUMN);
    }

    private static Waiting of(WaitingGraph graph, WaitingGraphPicture picture, double wide) {
        return new Waiting(
                graph.cycles().stream().map(Waiting::circle).toList(),
                graph.arcs().stream().filter(Arc::isWait).map(Waiting::tie).toList(),
                graph.arcs().stream()
                        .flatMap(arc -> arc.waits().stream())
                        .filter(wait -> !wait.waits())
                        .map(Waiting::word)
                        .distinct()
                        .toList(),
                graph.arcs().isEmpty() ? "" : picture.svg(),
                picture.width() > wide ? "wide" : picture.width() <= SLIM ? "slim" : "");
    }

    private static Circle circle(Cycle cycle) {
        return new Circle(
                // Who has it wait stands below, name by name.
                cycle.shortly(),
                switch (cycle.force()) {
                    case RULE -> "The rules hold everybody in it: nothing of it can move before somebody lets go.";
                    case WORD -> "No rule holds it shut: it is what those whose consent is needed have said.";
                    case VIEW -> "It is closed only in the view of some whose consent is not needed.";
                    case NONE -> "There is a way round it.";
                });
    }

    private static Tie tie(Arc arc) {
        String step = arc.step().words();
        return new Tie(
                step.substring(0, 1).toUpperCase(java.util.Locale.ENGLISH) + step.substring(1) + " after "
                        + arc.waitsFor().words(),
                arc.waits().stream().filter(Wait::waits).map(Waiting::word).toList());
    }

    private static Word word(Wait wait) {
        return new Word(
                wait.told(),
                wait.force().words(),
                wait.source().position(),
                wait.source().cites());
    }
}
