package parley.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.negotiation.Moments;
import parley.negotiation.Teller;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Transcript;

/**
 * A picture that is to stand by itself: above it, what it is of, under which reading and as of when, and whether what it shows happened
 * or is supposed.
 */
public final class Captioned implements Picture {

    private static final double EDGE = 16;
    private static final double LINE = 16;
    private static final double SIZE = 11;
    private static final double LEAST = 480;

    private final Picture picture;
    private final String title;
    private final String details;
    private final boolean supposed;
    private final String standing;

    private Captioned(Picture picture, String title, String details, boolean supposed, String standing) {
        this.picture = picture;
        this.title = title;
        this.details = details;
        this.supposed = supposed;
        this.standing = standing;
    }

    private double room() {
        return width() - 2 * EDGE;
    }

    private List<String> titleLines() {
        return Letters.wrap(title, Letters.STRONG, room(), 3);
    }

    private List<String> detailLines() {
        return details.isEmpty() ? List.of() : Letters.wrap(details, SIZE, room(), 4);
    }

    private List<String> standingLines() {
        return Letters.wrap(standing, 12, room() - 30, 4);
    }

    /** Of a negotiation, as of its last event. */
    public static Captioned of(Picture picture, Transcript transcript) {
        return new Captioned(
                picture,
                transcript.scenario().title(),
                place(transcript),
                isSupposed(transcript),
                standing(transcript));
    }

    /** Whether some of it is supposed, or is about to be. */
    public static boolean isSupposed(Transcript transcript) {
        return transcript.scenario().fork() != null
                || transcript.events().stream().anyMatch(Story::isSupposed);
    }

    /** Whether it happened or is supposed, as a sentence. */
    public static String standing(Transcript transcript) {
        long whatIf = transcript.events().stream().filter(Story::isSupposed).count();
        Fork fork = transcript.scenario().fork();
        return whatIf > 0
                ? "What if: " + whatIf + " of " + transcript.events().size()
                        + (whatIf == 1 ? " events is" : " events are")
                        + " hypothetical; nobody is on record as having done that."
                : fork != null
                        ? "A what-if that has not gone on yet: up to here all is as in " + Teller.quoted(fork.title())
                                + "."
                        : "A replay of the record.";
    }

    /** Of a negotiation and of what branches from it: what stands on dashed lines is supposed, whatever the negotiation is. */
    public static Captioned branches(BranchTreePicture tree, Transcript transcript) {
        Fork fork = transcript.scenario().fork();
        String leaves = fork == null ? "" : "What if: it leaves " + Teller.quoted(fork.title()) + ". ";
        return new Captioned(
                tree,
                transcript.scenario().title(),
                place(transcript),
                tree.isSupposed() || fork != null,
                leaves
                        + (tree.isSupposed()
                                ? "Dashed: hypothetical; nobody is on record as having done that."
                                : "Nothing branches from it yet."));
    }

    /** Of the situations of a negotiation's conflict. */
    public static Captioned stability(Picture picture, Transcript transcript) {
        return assumed(picture, transcript, "what is stable follows from the preferences that the scenario assumes.");
    }

    /** Of the situations of a published conflict. */
    public static Captioned stability(Picture picture, String title) {
        return assumed(picture, title, "what is stable follows from the preferences that are assumed.");
    }

    /** Of deals, by what they are worth. */
    public static Captioned worth(Picture picture, String title) {
        return assumed(picture, title, "what each outcome is worth to whom is assumed.");
    }

    /** Of many futures from here. */
    public static Captioned futures(Picture picture, Transcript transcript, long runs, long seed) {
        return assumed(
                picture,
                transcript,
                String.format(
                        Locale.ROOT,
                        "%,d futures by assumed policies, seed %d; `parley ensemble` tells the assumptions. No forecast.",
                        runs,
                        seed));
    }

    private static Captioned assumed(Picture picture, Transcript transcript, String assumption) {
        return new Captioned(
                picture, transcript.scenario().title(), place(transcript), true, "Hypothetical: " + assumption);
    }

    private static Captioned assumed(Picture picture, String title, String assumption) {
        return new Captioned(picture, title, "", true, "Hypothetical: " + assumption);
    }

    private static String place(Transcript transcript) {
        int last = transcript.events().size();
        Moments moments = new Moments(transcript.scenario().setting().zone());
        Instant now = last == 0
                ? transcript.scenario().setting().start()
                : transcript.events().get(last - 1).at();
        List<String> parts = new ArrayList<>();
        Reading reading = transcript.reading();
        if (reading != null) {
            parts.add("reading: " + reading.name());
        }
        parts.add(last == 0 ? "at the opening" : "as of event " + last);
        parts.add(moments.day(now));
        return String.join(" · ", parts);
    }

    private double head() {
        return 14
                + LINE
                        * (titleLines().size()
                                + detailLines().size()
                                + standingLines().size())
                + 8;
    }

    @Override
    public double width() {
        return Math.max(LEAST, picture.width());
    }

    @Override
    public double height() {
        return head() + picture.height() + 8;
    }

    @Override
    public String svg() {
        Svg svg = new Svg().picture(width(), height(), "caption-title", title);
        double y = 22;
        for (String line : titleLines()) {
            svg.words("strong", EDGE, y, line);
            y += LINE;
        }
        for (String line : detailLines()) {
            svg.words("quiet", EDGE, y, line);
            y += LINE;
        }
        double x = EDGE;
        if (supposed) {
            Marks.hatch(svg, "hatch-caption", "nobody");
            svg.group("nobody");
            svg.leaf(
                    "rect",
                    "class",
                    "supposed",
                    "x",
                    EDGE,
                    "y",
                    y - 10,
                    "width",
                    20.0,
                    "height",
                    12.0,
                    "fill",
                    "url(#hatch-caption)");
            svg.close();
            x += 30;
        }
        for (String line : standingLines()) {
            svg.words(supposed ? "word" : "quiet", x, y, line);
            y += LINE;
        }
        return svg.moved(0, head()).inside(picture.svg()).close().close().toString();
    }

    @Override
    public String told() {
        return title + "\n" + (details.isEmpty() ? "" : details + "\n") + standing + "\n" + picture.told();
    }
}
