package parley.picture;

import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Party;
import parley.negotiation.Recorded;

/** A whole timeline in rows, each with lanes only for those who act in it. */
final class TimelineRows implements Picture {

    private static final double NAMES = TimelinePicture.Labels.NAMES.width();
    private static final double BETWEEN = 18;

    private final Story story;
    private final double width;
    private final List<Strip> strips = new ArrayList<>();
    private final Legend legend;

    TimelineRows(Story story, double width) {
        this.story = story;
        this.width = Math.max(width, NAMES + 8 * Days.COLUMN);
        this.legend = new Legend(story.events(), story.prefix());
        List<Recorded> events = story.events();
        int first = 0;
        do {
            int fits = Days.fitting(
                    events.subList(first, events.size()),
                    story.table().setting().zone(),
                    this.width - NAMES);
            Grid grid = Grid.ofThoseWhoAct(story.table().setting(), events, first, Math.max(1, fits));
            strips.add(new Strip(story, grid));
            first = grid.lastPosition();
        } while (first < events.size());
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        double rows = strips.stream()
                .mapToDouble(strip -> strip.grid().height() + BETWEEN)
                .sum();
        return rows + legend.height(width);
    }

    @Override
    public String svg() {
        Svg svg = new Svg().picture(width, height(), story.prefix() + "timeline-title", story.heading());
        double y = 0;
        for (Strip strip : strips) {
            svg.moved(0, y);
            strip.labels(svg, TimelinePicture.Labels.NAMES);
            svg.close().moved(NAMES, y);
            strip.lanes(svg);
            svg.close();
            y += strip.grid().height() + BETWEEN;
        }
        svg.moved(0, y);
        legend.draw(svg, width);
        return svg.close().close().toString();
    }

    @Override
    public String told() {
        List<Party> acting = story.table().setting().cast().stream()
                .filter(party ->
                        strips.stream().anyMatch(strip -> strip.grid().lanes().contains(party)))
                .toList();
        return story.heading() + "\n" + Story.lanes(acting) + story.told(story.events());
    }
}
