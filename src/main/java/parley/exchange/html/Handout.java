package parley.exchange.html;

import parley.fact.Concepts;
import parley.fact.Facts;
import parley.picture.Html;
import parley.picture.Look;
import parley.scenario.Transcript;

/**
 * A negotiation on paper, for a class: who the parties are, the timeline, the transcript, how things stand at the end, questions, terms, and
 * the sources of every fact that is cited. Every page says whether it is documented or supposed. It is HTML that needs nothing else, to be
 * read or printed, or the same as XHTML to be set as PDF. The same transcript gives the same text.
 */
public final class Handout {

    /** More events than this nobody hands out: of a longer negotiation it has the last so many, and says so. */
    public static final int MOST_EVENTS = 600;

    /** For whom it is. */
    public enum Reader {
        /** Questions, and no answers. */
        STUDENT,
        /** Also the scenario's notes for teaching, and to each question what can be said from the record and the rules. */
        TEACHER
    }

    /** What it is printed on. */
    public enum Paper {
        A4("A4"),
        LETTER("letter");

        private final String size;

        Paper(String size) {
            this.size = size;
        }
    }

    /**
     * A handout as a page.
     *
     * @param text the whole of it
     * @param policy what it forbids itself, as a content security policy: whoever serves it says the same
     */
    public record Page(String text, String policy) {}

    private final HandoutDraft draft;
    private final Html html;
    private final String style;

    /** @param size the rule for the size of its pages; empty where whoever prints it says */
    private Handout(HandoutDraft draft, String size) {
        this.draft = draft;
        this.html = draft.html();
        this.style = (draft.isForPdf() ? "" : Look.forPages())
                + Packed.text("handout.css")
                + new HandoutParties(draft).style()
                + size
                + new HandoutMargins(draft).style();
    }

    /**
     * As a page for a browser, which prints on whatever paper there is.
     *
     * @param facts to which citations lead; a number that is not there is shown without a link
     */
    public static Page page(Transcript transcript, Facts facts, Concepts concepts, Reader reader) {
        Handout handout = new Handout(HandoutDraft.begin(transcript, facts, concepts, reader, false), "");
        return new Page(handout.write(), Packed.policy(handout.style));
    }

    /** As well-formed XHTML for whoever sets it as PDF: each picture brings its own look, and nothing is asked that only browsers know. */
    public static String sheet(Transcript transcript, Facts facts, Concepts concepts, Reader reader, Paper paper) {
        return new Handout(
                        HandoutDraft.begin(transcript, facts, concepts, reader, true),
                        "@page{size:" + paper.size + "}\n")
                .write();
    }

    private String write() {
        html.made("<!DOCTYPE html>\n")
                .open("html", "lang", "en", "data-theme", "light")
                .line();
        head();
        html.open("body").open("main").line();
        parts();
        html.close().end();
        return html.close().line().toString();
    }

    private void head() {
        html.open("head").line();
        html.open("meta", "charset", "utf-8").line();
        if (!draft.isForPdf()) {
            html.open("meta", "http-equiv", "Content-Security-Policy", "content", Packed.policy(style))
                    .line();
            html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                    .line();
            html.open("meta", "name", "color-scheme", "content", "only light").line();
            html.open("meta", "name", "referrer", "content", "no-referrer").line();
        }
        html.leaf("title", title()).line();
        html.open("meta", "name", "subject", "content", draft.standing()).line();
        html.open("meta", "name", "author", "content", "Parley").line();
        html.open("style").made(style).close().line();
        if (draft.isForPdf()) {
            bookmarks();
        }
        html.end();
    }

    private String title() {
        return draft.scenario().title() + (draft.isSupposed() ? " (what if)" : "") + " \u00b7 handout"
                + (draft.isTeaching() ? " with notes for teaching" : "");
    }

    private void bookmarks() {
        html.open("bookmarks");
        for (String[] part : new String[][] {
            {"The parties", "cast"},
            {"Timeline", "timeline"},
            {"Transcript", "transcript"},
            {"How things stand", "table"},
            {"Questions", "questions"},
            {"Terms", "terms"},
            {"Facts and sources", "record"}
        }) {
            html.open("bookmark", "name", part[0], "href", "#" + part[1]).close();
        }
        html.end();
    }

    /** In their order; the facts come last, when it is known which were cited. */
    private void parts() {
        HandoutPictures pictures = new HandoutPictures(draft);
        HandoutLesson lesson = new HandoutLesson(draft);
        HandoutRecord record = new HandoutRecord(draft);
        new HandoutOpening(draft).write();
        new HandoutParties(draft).write();
        pictures.timeline();
        new HandoutEvents(draft).write();
        new HandoutRefusals(draft).write();
        new HandoutTable(draft).write();
        new HandoutWaiting(draft, pictures).write();
        lesson.questions();
        lesson.notes();
        HandoutTerms.write(draft);
        record.later();
        record.facts();
    }
}
