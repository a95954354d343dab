package parley.picture;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.scenario.Transcript;

/**
 * A negotiation from left to right: a lane for each party and one for the rules and the clock, a sign for each event, an arrow from
 * what it answers. Days are as wide as what happened on them.
 *
 * <p>Of a long negotiation it shows a window around the position, and above it how much happened when. Windows begin at whole
 * blocks, so that one stays where it is for many steps.
 */
public final class TimelinePicture implements Picture {

    /** As many events as are drawn at once, unless told otherwise. */
    public static final int USUAL_WINDOW = 160;

    /** How the lanes are named: where there is room, and where there is little. */
    public enum Labels {
        NAMES(156),
        NARROW(88);

        private final double width;

        Labels(double width) {
            this.width = width;
        }

        /** In CSS pixels. */
        public double width() {
            return width;
        }
    }

    private final Story story;
    private final int window;
    private final Strip strip;
    private final Legend legend;

    private TimelinePicture(Story story, int window) {
        this.story = story;
        this.window = window;
        int first = firstOf(story.events().size(), story.position(), window);
        this.strip = new Strip(story, Grid.of(story.table().setting(), story.events(), first, window));
        this.legend = new Legend(grid().shown(), story.prefix());
    }

    /**
     * Shown at its end.
     *
     * @param table after the last event: names and sentences come from it
     * @param events all of them, from position 1
     */
    public static TimelinePicture of(Table table, List<Recorded> events) {
        Story story = new Story(table, events, Answers.of(events), events.size(), position -> null, "");
        return new TimelinePicture(story, USUAL_WINDOW);
    }

    public static TimelinePicture of(Transcript transcript) {
        return of(transcript.table(), transcript.events());
    }

    /** With the event at this position marked, and what came later faded; 0 is the opening. */
    public TimelinePicture at(int position) {
        return new TimelinePicture(story.at(position), window);
    }

    /** Each event leads there; null leads nowhere. */
    public TimelinePicture linking(IntFunction<@Nullable String> to) {
        return new TimelinePicture(story.linking(to), window);
    }

    /** At most so many events at once, at least two. */
    public TimelinePicture within(int mostEvents) {
        return new TimelinePicture(story, Math.max(2, mostEvents));
    }

    /** Every id in it begins so: two timelines can then stand on one page. */
    public TimelinePicture named(String idPrefix) {
        return new TimelinePicture(story.named(idPrefix), window);
    }

    /** All of it in rows of this width, one below the other, as on paper. */
    public Picture inRows(double width) {
        return new TimelineRows(story, width, 1);
    }

    /**
     * The same rows as pictures of their own, so that pages may end between them, and last what the signs stand for.
     *
     * @param from the position of the first event that is shown
     */
    public List<Picture> rows(double width, int from) {
        return new TimelineRows(story, width, from).apart();
    }

    /** Half a window is a block; the window begins half a block before the block of the position. */
    private static int firstOf(int size, int position, int window) {
        if (size <= window) {
            return 0;
        }
        int block = Math.max(1, window / 2);
        int start = (Math.max(0, position - 1) / block) * block - block / 2;
        return Math.max(0, Math.min(start, size - window));
    }

    /** The first position in the window; 1 for an empty negotiation. */
    public int firstShown() {
        return grid().firstPosition();
    }

    /** The last position in the window; 0 for an empty negotiation. */
    public int lastShown() {
        return grid().lastPosition();
    }

    /** Whether there is more than the window shows. */
    public boolean isWindowed() {
        return grid().shown().size() < story.events().size();
    }

    private Grid grid() {
        return strip.grid();
    }

    /** Height of the lanes with their dates; {@link #lanes} and {@link #labels} are both as high. */
    public double lanesHeight() {
        return grid().height();
    }

    public double lanesWidth() {
        return grid().width();
    }

    @Override
    public double width() {
        return Math.max(Labels.NAMES.width + grid().width(), 480);
    }

    @Override
    public double height() {
        return (isWindowed() ? Overview.HEIGHT : 0) + grid().height() + 12 + legend.height(width());
    }

    @Override
    public String svg() {
        Svg svg = framed("timeline", story.heading(), width(), height());
        double names = Labels.NAMES.width;
        double top = 0;
        if (isWindowed()) {
            svg.moved(names, 0);
            drawOverview(svg, width() - names);
            svg.close();
            top = Overview.HEIGHT;
        }
        svg.moved(0, top);
        strip.labels(svg, Labels.NAMES);
        svg.close().moved(names, top);
        strip.lanes(svg);
        svg.close().moved(0, top + grid().height() + 12);
        legend.draw(svg, width());
        return svg.close().close().toString();
    }

    /** The lanes alone, for a page that scrolls them. */
    public String lanes() {
        Svg svg = framed("lanes", story.heading(), lanesWidth(), lanesHeight());
        strip.lanes(svg);
        return svg.close().toString();
    }

    /** What each lane is called, for a page that keeps it in view beside {@link #lanes}. */
    public String labels(Labels kind) {
        Svg svg = framed("labels", "Whose lane each is", kind.width, lanesHeight());
        strip.labels(svg, kind);
        return svg.close().toString();
    }

    /** How much happened when, in a strip that leads to every part; the window is marked in it. Not for an empty negotiation. */
    public String overview(double width) {
        Svg svg = framed("overview", "How much happened when", width, Overview.HEIGHT);
        drawOverview(svg, width);
        return svg.close().toString();
    }

    /** What the signs stand for: those that are to be seen. */
    public String legend(double width) {
        Svg svg = framed("legend", "What the signs stand for", width, legend.height(width));
        legend.draw(svg, width);
        return svg.close().toString();
    }

    private Svg framed(String part, String title, double width, double height) {
        return new Svg().picture(width, height, story.prefix() + part + "-title", title);
    }

    private void drawOverview(Svg svg, double width) {
        List<Recorded> shown = grid().shown();
        new Overview(story.events()).draw(svg, width, shown.get(0), shown.get(shown.size() - 1), story.link());
    }

    @Override
    public String told() {
        String window = "The picture shows events " + firstShown() + " to " + lastShown() + ".\n";
        return story.heading() + "\n" + (isWindowed() ? window : "") + Story.lanes(grid().lanes())
                + story.told(grid().shown());
    }
}
