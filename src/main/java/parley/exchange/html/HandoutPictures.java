package parley.exchange.html;

import java.util.stream.Collectors;
import parley.analysis.impasse.WaitingGraph;
import parley.picture.Html;
import parley.picture.Look;
import parley.picture.Picture;
import parley.picture.TimelinePicture;
import parley.picture.WaitingGraphPicture;

/** The pictures of a handout, as wide as its page: on paper nothing can be scrolled. */
final class HandoutPictures {

    /** Rows of a timeline beyond this many events fill more pages than anybody follows: those before are told in words alone. */
    private static final int MOST_IN_PICTURE = 260;

    /** How wide a row of the timeline is drawn, in pixels; on paper it is as wide as the text. */
    private static final double ROW = 800;

    /** As wide as the text of an A4 page, in CSS pixels; a page of Letter is wider. */
    private static final double TEXT = 656;

    /** Smaller than this nobody can read the letters of a picture. */
    private static final double SMALLEST = 0.62;

    private final HandoutDraft draft;
    private final Html html;
    private final boolean forPdf;

    HandoutPictures(HandoutDraft draft) {
        this.draft = draft;
        this.html = draft.html();
        this.forPdf = draft.isForPdf();
    }

    void timeline() {
        draft.section("timeline", "Timeline");
        int size = draft.transcript().events().size();
        if (size == 0) {
            draft.paragraph("", "Nothing has happened yet.");
            html.end();
            return;
        }
        int from = Math.max(draft.first(), size - MOST_IN_PICTURE + 1);
        draft.paragraph(
                "small intro",
                "Each sign is an event, with its number in the transcript below, which tells the same in words. A lane belongs to the"
                        + " party named on its left; an arrow leads from an event to what answers it."
                        + (from > 1 ? " The picture begins with event " + from + "." : ""));
        TimelinePicture picture = TimelinePicture.of(draft.transcript());
        for (Picture row : picture.rows(ROW, from)) {
            figure(row, "row");
        }
        html.end();
    }

    /** The graph, where its letters can be read at that size. */
    void waiting(WaitingGraph graph) {
        Picture picture = WaitingGraphPicture.of(graph);
        if (TEXT / picture.width() >= SMALLEST) {
            figure(picture, "waiting");
        }
    }

    /** No page ends inside a picture. */
    private void figure(Picture picture, String styles) {
        html.open("div", "class", "picture " + styles);
        if (forPdf) {
            double width = Math.min(picture.width(), TEXT);
            html.made(sized(Look.LIGHT.inlined(picture), picture, width / picture.width()));
        } else {
            html.made(picture.svg());
        }
        html.end();
    }

    /** With the size on paper in the place of its own, and its words for whoever cannot see it. */
    private static String sized(String svg, Picture picture, double scale) {
        int end = svg.indexOf(" viewBox=");
        int start = svg.indexOf(" width=");
        String told = picture.told().lines().limit(40).collect(Collectors.joining(" "));
        return svg.substring(0, start)
                + " width=\"" + Math.round(picture.width() * scale) + "\" height=\""
                + Math.round(picture.height() * scale) + "\" alt=\"" + Html.escaped(told) + "\"" + svg.substring(end);
    }
}
