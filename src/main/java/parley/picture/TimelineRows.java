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

    /** @param from the position of the first event that is shown */
    TimelineRows(Story story, double width, int from) {
        List<Recorded> events = story.events();
        int first = Math.max(0, Math.min(from, events.size()) - 1);
        this.story = story;
        this.width = Math.max(width, NAMES + 8 * Days.COLUMN);
        this.legend = new Legend(events.subList(first, events.size()), story.prefix());
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

    /** Each row by itself, and last what the signs stand for. */
    List<Picture> apart() {
        List<Picture> rows = new ArrayList<>();
        for (Strip strip : strips) {
            rows.add(new Row(story, strip, width));
        }
        rows.add(new Key(story, legend, width));
        return rows;
    }

    /** One row, for paper: a page may end behind it. */
    private record Row(Story story, Strip strip, double width) implements Picture {

        @Override
        public double height() {
            return strip.grid().height() + 4;
        }

        @Override
        public String svg() {
            Grid grid = strip.grid();
            String id = story.prefix() + "row-" + grid.firstPosition();
            Svg svg = new Svg().picture(width, height(), id, heading());
            strip.labels(svg, TimelinePicture.Labels.NAMES);
            svg.moved(NAMES, 0);
            strip.lanes(svg);
            return svg.close().close().toString();
        }

        private String heading() {
            Grid grid = strip.grid();
            return grid.shown().isEmpty()
                    ? story.heading()
                    : "Timeline: events " + grid.firstPosition() + " to " + grid.lastPosition() + ".";
        }

        @Override
        public String told() {
            return heading() + "\n" + story.told(strip.grid().shown());
        }
    }

    /** What the signs stand for. */
    private record Key(Story story, Legend legend, double width) implements Picture {

        @Override
        public double height() {
            return legend.height(width);
        }

        @Override
        public String svg() {
            Svg svg = new Svg().picture(width, height(), story.prefix() + "key", told().strip());
            legend.draw(svg, width);
            return svg.close().toString();
        }

        @Override
        public String told() {
            return "What the signs stand for.\n";
        }
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
