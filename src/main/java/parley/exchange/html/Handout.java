package parley.exchange.html;

import java.text.Bidi;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Wait;
import parley.exchange.ProseTable;
import parley.exchange.Titles;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.fact.Confidence;
import parley.fact.Facts;
import parley.negotiation.Attempt;
import parley.negotiation.Moments;
import parley.negotiation.MoveKind;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Speaker;
import parley.negotiation.Teller;
import parley.picture.Captioned;
import parley.picture.Look;
import parley.picture.Matrix;
import parley.picture.Picture;
import parley.picture.TimelinePicture;
import parley.picture.WaitingGraphPicture;
import parley.scenario.Afterwards;
import parley.scenario.Choice;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * A negotiation on paper, for a class: who the parties are, the timeline, the transcript, how things stand at the end, questions, terms, and
 * the sources of every fact that is cited. Every page says whether it is documented or supposed. It is HTML that needs nothing else, to be
 * read or printed, or the same as XHTML to be set as PDF. The same transcript gives the same text.
 */
public final class Handout {

    /** More events than this nobody hands out: of a longer negotiation it has the last so many, and says so. */
    public static final int MOST_EVENTS = 600;

    /** Rows of a timeline beyond this many events fill more pages than anybody follows: those before are told in words alone. */
    static final int MOST_IN_PICTURE = 260;

    /** How wide a row of the timeline is drawn, in pixels; on paper it is as wide as the text. */
    private static final double ROW = 800;

    /** As wide as the text of an A4 page, in CSS pixels; a page of Letter is wider. */
    private static final double TEXT = 656;

    /** Smaller than this nobody can read the letters of a picture. */
    private static final double SMALLEST = 0.62;

    private static final int LONGEST_IN_MARGIN = 78;

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

    private final Transcript transcript;
    private final Scenario scenario;
    private final Facts facts;
    private final Concepts concepts;
    private final boolean teaching;
    private final CitedFacts record;
    private final Moments moments;
    private final Teller teller;
    private final Impasse impasse;
    private final boolean forPdf;
    private final int first;
    private final Html html = new Html();

    private Handout(Transcript transcript, Facts facts, Concepts concepts, Reader reader, boolean forPdf) {
        this.transcript = transcript;
        this.scenario = transcript.scenario();
        this.facts = facts;
        this.concepts = concepts;
        this.teaching = reader == Reader.TEACHER;
        this.record = new CitedFacts(facts);
        this.moments = new Moments(scenario.setting().zone());
        this.teller = new Teller(transcript.table());
        this.impasse = Impasse.of(transcript);
        this.forPdf = forPdf;
        this.first = Math.max(1, transcript.events().size() - MOST_EVENTS + 1);
    }

    /**
     * As a page for a browser, which prints on whatever paper there is.
     *
     * @param facts to which citations lead; a number that is not there is shown without a link
     */
    public static String page(Transcript transcript, Facts facts, Concepts concepts, Reader reader) {
        return new Handout(transcript, facts, concepts, reader, false).write("");
    }

    /** As well-formed XHTML for whoever sets it as PDF: each picture brings its own look, and nothing is asked that only browsers know. */
    public static String sheet(Transcript transcript, Facts facts, Concepts concepts, Reader reader, Paper paper) {
        return new Handout(transcript, facts, concepts, reader, true).write("@page{size:" + paper.size + "}\n");
    }

    private String write(String size) {
        String style = (forPdf ? "" : Look.forPages()) + Packed.text("handout.css") + parties() + size + margins();
        html.made("<!DOCTYPE html>\n")
                .open("html", "lang", "en", "data-theme", "light")
                .line();
        html.open("head").line();
        html.open("meta", "charset", "utf-8").line();
        if (!forPdf) {
            html.open("meta", "http-equiv", "Content-Security-Policy", "content", Packed.policy(style))
                    .line();
            html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                    .line();
            html.open("meta", "name", "color-scheme", "content", "only light").line();
            html.open("meta", "name", "referrer", "content", "no-referrer").line();
        }
        html.leaf("title", title()).line();
        html.open("meta", "name", "subject", "content", standing()).line();
        html.open("meta", "name", "author", "content", "Parley").line();
        html.open("style").made(style).close().line();
        if (forPdf) {
            bookmarks();
        }
        html.end();
        html.open("body").open("main").line();
        heading();
        parts();
        html.close().end();
        return html.close().line().toString();
    }

    private void parts() {
        cast();
        timeline();
        transcript();
        refused();
        table();
        waiting();
        List<HandoutQuestion> questions = new HandoutQuestions(transcript, facts, impasse, first).all();
        questions(questions);
        notes();
        terms();
        epilogue();
        record();
    }

    private String title() {
        return scenario.title() + (Captioned.isSupposed(transcript) ? " (what if)" : "") + " \u00b7 handout"
                + (teaching ? " with notes for teaching" : "");
    }

    /** One line for the margin of every page. */
    private String standing() {
        Fork fork = scenario.fork();
        if (!Captioned.isSupposed(transcript)) {
            return "Documented: a replay of the record";
        }
        int supposed = firstSupposed();
        return "HYPOTHETICAL (what if)"
                + (fork == null
                        ? ""
                        : ": leaves " + fork.of()
                                + (fork.position() == 0 ? " at the opening" : " after event " + fork.position()))
                + (supposed == 0 ? "" : "; supposed from event " + supposed + " on");
    }

    private int firstSupposed() {
        return transcript.events().stream()
                .filter(HandoutEvents::isSupposed)
                .mapToInt(Recorded::position)
                .findFirst()
                .orElse(0);
    }

    private String place() {
        int last = transcript.events().size();
        return (transcript.reading() == null
                        ? ""
                        : "reading " + transcript.reading().name() + " \u00b7 ")
                + (last == 0 ? "at the opening" : "as of event " + last);
    }

    /** What stands in the margins of each page. */
    private String margins() {
        String weight = Captioned.isSupposed(transcript) ? "bold" : "normal";
        return "@page{" + margin("top-left", 70, weight, quoted(standing()))
                + margin("top-right", 30, "normal", quoted(place()))
                + margin("bottom-left", 84, "normal", quoted(inMargin()))
                + margin(
                        "bottom-right",
                        16,
                        "normal",
                        quoted("Page ") + " counter(page) " + quoted(" of ") + " counter(pages)")
                + "}\n";
    }

    private static String margin(String box, int percent, String weight, String content) {
        boolean top = box.startsWith("top");
        return "@" + box + "{width:" + percent + "%;text-align:" + (box.endsWith("left") ? "left" : "right")
                + ";vertical-align:" + (top ? "bottom" : "top") + (top ? ";padding-bottom" : ";padding-top")
                + ":3mm;font-family:\"Handout Sans\",\"Helvetica Neue\",Arial,sans-serif;font-size:7.4pt;line-height:1.3;color:#333;font-weight:"
                + weight + ";content:" + content + "}";
    }

    private String inMargin() {
        String note = teaching ? "With notes for teaching \u00b7 " : "";
        // Whoever sets PDF does not turn letters round in a margin.
        boolean turned = forPdf
                && Bidi.requiresBidi(
                        scenario.title().toCharArray(), 0, scenario.title().length());
        String title = turned ? scenario.name().text() : scenario.title();
        int room = LONGEST_IN_MARGIN - note.length();
        return note
                + (title.codePointCount(0, title.length()) <= room
                        ? title
                        : title.substring(0, title.offsetByCodePoints(0, room - 1))
                                        .strip() + "\u2026");
    }

    /** A string of CSS in which nothing can end it, whatever the text holds. */
    static String quoted(String text) {
        StringBuilder safe = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ' || c == ',' || c == '.') {
                safe.appendCodePoint(c);
            } else {
                safe.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return safe.append('"').toString();
    }

    /** The colour of each party, as in the timeline. */
    private String parties() {
        StringBuilder rules = new StringBuilder();
        List<Party> cast = scenario.setting().cast();
        for (int i = 0; i < cast.size(); i++) {
            rules.append("tbody tr th.of-")
                    .append(i)
                    .append("{border-left-color:")
                    .append(Look.LIGHT.party(i))
                    .append("}\n");
        }
        return rules.toString();
    }

    private int placeOf(PartyId party) {
        List<Party> cast = scenario.setting().cast();
        for (int i = 0; i < cast.size(); i++) {
            if (cast.get(i).id().equals(party)) {
                return i;
            }
        }
        return cast.size();
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

    private void section(String id, String title) {
        html.open("section", "id", id, "aria-labelledby", id + "-title").line();
        html.leaf("h2", title, "id", id + "-title").line();
    }

    private void paragraph(String styles, String text) {
        if (!text.isBlank()) {
            html.open("p", "class", styles.isEmpty() ? null : styles).text(text).end();
        }
    }

    private void heading() {
        boolean supposed = Captioned.isSupposed(transcript);
        int last = transcript.events().size();
        html.open("header").line();
        paragraph("over", teaching ? "Handout with notes for teaching: not for the class" : "Handout");
        html.leaf("h1", scenario.title()).line();
        paragraph("lead", scenario.question());
        html.open("div", "class", supposed ? "standing supposed" : "standing").line();
        html.open("p").leaf("strong", standing() + ". ");
        html.text(
                supposed
                        ? Captioned.standing(transcript)
                        : "What is told here happened as far as the facts say that it cites; a claim stays a claim.");
        html.end();
        html.open("p", "class", "small")
                .text((last == 0
                                ? "At the opening, before the first event"
                                : "As of event " + last + ", "
                                        + moments.day(transcript.table().now()))
                        + ". Days and hours are those of "
                        + scenario.setting().zone().getId()
                        + ". Made by Parley from " + scenario.name()
                        + ". Who said what is attributed, and nobody's motive is read.")
                .end();
        html.end();
        if (teaching || transcript.isWhole()) {
            // Otherwise it would tell a class what is still to come.
            paragraph("", scenario.about());
        }
        reading();
        course();
        html.end();
    }

    private void reading() {
        Reading inForce = transcript.reading();
        if (inForce == null || !(teaching || HandoutQuestions.isReadingAtIssue(transcript))) {
            return;
        }
        html.open("p", "class", "reading").leaf("strong", "Read here as: ").text(words(inForce));
        record.linkInBrackets(inForce.cites(), html);
        html.end();
        for (Reading other : scenario.readings()) {
            if (!other.equals(inForce)) {
                html.open("p", "class", "reading small")
                        .leaf("strong", "It can also be read so: ")
                        .text(words(other) + " This is not in force here.");
                record.linkInBrackets(other.cites(), html);
                html.end();
            }
        }
    }

    private static String words(Reading reading) {
        return (reading.title().isEmpty() ? reading.name().text() : reading.title()) + "."
                + (reading.says().isEmpty() ? "" : " " + reading.says());
    }

    private void course() {
        for (Choice choice : scenario.choicesOn(transcript.course())) {
            html.open("p", "class", "reading")
                    .leaf("strong", choice.question() + " ")
                    .text("Here: " + scenario.taken(choice, transcript.course()).title() + ".")
                    .end();
        }
    }

    private void cast() {
        section("cast", "The parties");
        html.open("table", "class", "cast").line();
        html.open("thead").open("tr");
        html.leaf("th", "Party", "scope", "col", "class", "name");
        html.leaf("th", "Part", "scope", "col", "class", "part");
        html.leaf("th", "Who speaks for it here", "scope", "col");
        html.close().close().line().open("tbody").line();
        for (Party party : scenario.setting().cast()) {
            html.open("tr");
            html.open("th", "scope", "row", "class", "of-" + placeOf(party.id()))
                    .leaf("bdi", party.name())
                    .close();
            html.leaf(
                    "td",
                    party.roles().stream()
                            .map(role -> role.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
            html.leaf("td", voices(party)).close().line();
        }
        html.close().end();
        html.end();
    }

    private String voices(Party party) {
        Set<String> voices = transcript.events().stream()
                .filter(recorded -> party.id().equals(recorded.by()) && recorded.speaker() != null)
                .map(recorded -> party.speaker(recorded.speaker()))
                .filter(speaker -> speaker != null)
                .map(Handout::voice)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        boolean acts =
                transcript.events().stream().anyMatch(recorded -> party.id().equals(recorded.by()));
        return !voices.isEmpty() ? String.join("; ", voices) : acts ? "not named" : "makes no move here";
    }

    private static String voice(Speaker speaker) {
        return speaker.name() + (speaker.office().isEmpty() ? "" : " (" + speaker.office() + ")");
    }

    private void timeline() {
        section("timeline", "Timeline");
        int size = transcript.events().size();
        if (size == 0) {
            paragraph("", "Nothing has happened yet.");
            html.end();
            return;
        }
        int from = Math.max(first, size - MOST_IN_PICTURE + 1);
        paragraph(
                "small intro",
                "Each sign is an event, with its number in the transcript below, which tells the same in words. A lane belongs to the"
                        + " party named on its left; an arrow leads from an event to what answers it."
                        + (from > 1 ? " The picture begins with event " + from + "." : ""));
        TimelinePicture picture = TimelinePicture.of(transcript);
        for (Picture row : picture.rows(ROW, from)) {
            figure(row, "row");
        }
        html.end();
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

    private void transcript() {
        section("transcript", "Transcript");
        if (first > 1) {
            paragraph(
                    "notice",
                    "Left out: events 1 to " + (first - 1) + ". A handout holds the last " + MOST_EVENTS
                            + " events up to its moment; as of event " + (first - 1)
                            + " another one has those before.");
        }
        if (transcript.events().isEmpty()) {
            paragraph("", "Nothing has happened yet.");
        } else {
            paragraph(
                    "small intro",
                    "In brackets: the facts that an event rests on, told at the end with their sources. Quoted: the speaker's own"
                            + " words are in a source. Reported: a source paraphrases. A claim or an allegation is what somebody says, and nobody here"
                            + " takes it for a fact. Hypothetical: supposed, and on no record. Consequence: it follows from the rules or the clock.");
            new HandoutEvents(transcript, first, this::placeOf, record, html).write();
        }
        html.end();
    }

    private void refused() {
        if (transcript.refused().isEmpty()) {
            return;
        }
        section("refused", "Refused by the rules");
        paragraph(
                "small",
                "These moves are in the script and are not admissible here. They are no events; each stands with what it cites and"
                        + " with every reason.");
        html.open("ul").line();
        for (RefusedStep refusal : transcript.refused()) {
            Attempt attempt = refusal.step().attempt();
            String text = attempt.note().text();
            html.open("li")
                    .text(moments.day(attempt.at()) + ", "
                            + moments.known(attempt.at(), attempt.note().precision()) + ". ");
            html.leaf("strong", teller.party(attempt.by()))
                    .text(", " + MoveKind.of(attempt.move()).title() + (text == null ? "." : ": " + text));
            record.linkInBrackets(attempt.note().cites(), html);
            for (Reason reason : refusal.reasons()) {
                html.text(" ").leaf("em", "Refused: " + reason.text());
            }
            html.end();
        }
        html.close().end();
    }

    private void table() {
        int last = transcript.events().size();
        section("table", "How things stand " + (last == 0 ? "at the opening" : "after event " + last));
        List<ProseTable.Part> parts = ProseTable.of(transcript.table());
        if (parts.isEmpty()) {
            paragraph("", "Nothing stands on the table.");
        }
        for (ProseTable.Part part : parts) {
            html.leaf("h3", part.title()).line().open("ul").line();
            part.lines()
                    .forEach(line -> html.leaf("li", Titles.in(line, teller)).line());
            html.end();
        }
        matrix();
        html.end();
    }

    private void matrix() {
        Matrix matrix = Matrix.of(transcript);
        List<Party> saying = matrix.parties().stream()
                .filter(party -> matrix.cells().containsKey(party.id())
                        && !matrix.cells().get(party.id()).isEmpty())
                .toList();
        if (saying.isEmpty()) {
            return;
        }
        html.leaf("h3", "Who says what: the latest word of each party").line();
        html.open("table", "class", "matrix").line().open("thead").open("tr");
        html.leaf("th", "Party", "scope", "col");
        for (Matrix.Question question : Matrix.Question.values()) {
            html.leaf("th", question.words(), "scope", "col");
        }
        html.close().close().line().open("tbody").line();
        for (Party party : saying) {
            html.open("tr");
            html.open("th", "scope", "row", "class", "of-" + placeOf(party.id()))
                    .leaf("bdi", party.name())
                    .close();
            for (Matrix.Question question : Matrix.Question.values()) {
                Matrix.Cell cell = matrix.cell(party.id(), question);
                html.leaf(
                        "td",
                        cell == null
                                ? "\u2013"
                                : Titles.in(cell.says(), teller) + " (" + cell.position()
                                        + (cell.provenance() == parley.negotiation.Provenance.HYPOTHETICAL
                                                ? ", what if"
                                                : "")
                                        + ")");
            }
            html.close().line();
        }
        html.close().end();
        paragraph(
                "small",
                "In brackets: the event in which it was said. A dash means that no word is on record, and nothing else.");
    }

    private void waiting() {
        section("waiting", "Who waits for whom");
        paragraph("answer", Titles.in(impasse.answer(), teller));
        List<Arc> arcs = impasse.graph().arcs();
        if (!arcs.isEmpty()) {
            Picture picture = WaitingGraphPicture.of(impasse.graph());
            if (TEXT / picture.width() >= SMALLEST) {
                figure(picture, "waiting");
            }
            html.open("ul").line();
            for (Arc arc : arcs) {
                for (Wait wait : arc.waits()) {
                    html.open("li").text(Titles.in(wait.told(), teller) + " (");
                    html.text(
                            wait.source().position() > 0
                                    ? "event " + wait.source().position()
                                    : "not in the record");
                    html.text("; " + wait.force().words() + ")");
                    record.linkInBrackets(wait.source().cites(), html);
                    html.text(".").end();
                }
            }
            html.end();
            paragraph(
                    "small",
                    "It says what waits for what, by the rules and by what was said. It says nothing about why anybody would want that.");
        }
        html.end();
    }

    private void questions(List<HandoutQuestion> questions) {
        section(
                "questions",
                teaching ? "Questions for the class, with what can be answered" : "Questions for the class");
        html.open("ol", "class", teaching ? "asked" : "asked to-write").line();
        for (HandoutQuestion question : questions) {
            html.open("li").open("p").text(question.asks()).close();
            if (teaching) {
                if (!question.answers().isEmpty()) {
                    html.open("div", "class", "told").leaf("p", question.source(), "class", "small");
                    html.open("ul");
                    for (HandoutQuestion.Said said : question.answers()) {
                        html.open("li").text(Titles.in(said.says(), teller));
                        record.linkInBrackets(said.cites(), html);
                        html.close();
                    }
                    html.close().close();
                }
            } else {
                html.open("div", "class", "space").close();
            }
            html.end();
        }
        html.close().end();
    }

    /** The scenario's own, for whoever teaches. */
    private void notes() {
        if (!teaching) {
            return;
        }
        var byPosition = Lessons.byPosition(transcript);
        section("notes", "Notes for teaching");
        paragraph(
                "small",
                "From the scenario: what shows where. A move fits a concept; nobody is said to have intended it.");
        if (byPosition.isEmpty()) {
            paragraph("", "The scenario has no note for what happens here.");
        }
        html.open("ul").line();
        new TreeMap<>(byPosition)
                .forEach((position, lessons) -> lessons.forEach(lesson -> {
                    html.open("li").leaf("strong", "Event " + position);
                    if (lesson.concept() != null) {
                        html.text(", ").leaf("em", nameOf(lesson.concept()));
                    }
                    html.text(": " + lesson.says()).end();
                }));
        html.close().end();
    }

    private String nameOf(String concept) {
        return concepts.find(concept).map(Concept::name).orElse(concept);
    }

    private void terms() {
        List<Concept> terms = HandoutTerms.of(transcript, concepts);
        section("terms", "Terms");
        if (terms.isEmpty()) {
            paragraph("", "Nothing here mentions a term of the field.");
            html.end();
            return;
        }
        if (terms.stream().anyMatch(term -> term.checked() != Concept.Checked.SOURCE)) {
            paragraph(
                    "small",
                    "A star behind a reference: what is said is general knowledge of that work, and was not, or not wholly, checked against it.");
        }
        html.open("dl").line();
        for (Concept term : terms) {
            html.open("div", "class", "term").leaf("dt", term.name());
            html.open("dd").text(term.means());
            term.distinguish().stream().limit(1).forEach(words -> html.text(" " + words));
            String star = term.checked() == Concept.Checked.SOURCE ? "" : "*";
            html.text(" ").styled("span", "small", term.reference() + star + " ");
            html.close().end();
        }
        html.close().end();
    }

    private void epilogue() {
        List<Afterwards> epilogue = scenario.epilogue();
        if (epilogue.isEmpty() || !transcript.isWhole()) {
            return;
        }
        section("later", "What came later in the record");
        html.open("ul").line();
        for (Afterwards later : epilogue) {
            html.open("li").leaf("strong", later.when()).text(" " + later.says());
            record.linkInBrackets(later.cites(), html);
            html.end();
        }
        html.close().end();
    }

    private void record() {
        section("record", "The facts that are cited, and their sources");
        if (record.isEmpty()) {
            paragraph("", "Nothing here cites a fact.");
        } else {
            paragraph(
                    "small intro",
                    "Restated in other words than the sources'. Behind each fact stands how it is known, and the numbers of its sources in the list below. Where nothing else is said, it is "
                            + Confidence.V2.words() + ".");
            record.writeNumbered(html);
        }
        html.end();
    }
}
