package parley.exchange.html;

import java.util.List;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.negotiation.Attempt;
import parley.negotiation.Moments;
import parley.negotiation.MoveKind;
import parley.negotiation.Provenance;
import parley.negotiation.Reason;
import parley.negotiation.Teller;
import parley.picture.Html;
import parley.picture.Look;
import parley.picture.TimelinePicture;
import parley.scenario.Afterwards;
import parley.scenario.Choice;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.SkippedStep;
import parley.scenario.Transcript;

/**
 * A negotiation as one HTML file, to be opened from a disk, mailed, or shown where there is no network. It loads nothing and sends
 * nothing: a policy in the file forbids it. Whoever has scripts steps through it by key, button, scrubber or the timeline; whoever has
 * none, or prints it, has all of it to read. The same transcript gives the same bytes.
 */
public final class ReplayFile {

    /** Of a longer negotiation the picture shows this many events; its words tell all. */
    private static final int MOST_IN_PICTURE = 2_000;

    private static final double LEGEND_WIDTH = 1_000;
    private static final double NARROW_LEGEND = 320;
    private static final double PAPER_WIDTH = 1_000;

    private final Transcript transcript;
    private final Scenario scenario;
    private final Concepts concepts;
    private final CitedFacts record;
    private final Moments moments;
    private final Html html = new Html();

    private ReplayFile(Transcript transcript, Facts facts, Concepts concepts) {
        this.transcript = transcript;
        this.scenario = transcript.scenario();
        this.concepts = concepts;
        this.record = new CitedFacts(facts);
        this.moments = new Moments(scenario.setting().zone());
    }

    /**
     * The whole file, ending with a line end.
     *
     * @param facts to which citations lead; a number that is not there is shown without a link
     */
    public static String write(Transcript transcript, Facts facts, Concepts concepts) {
        return new ReplayFile(transcript, facts, concepts).write();
    }

    private String write() {
        String style = Look.forPages() + Packed.text("replay.css");
        String script = Packed.text("replay.js");
        html.made("<!DOCTYPE html>\n").open("html", "lang", "en").line();
        html.open("head").line();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", Packed.policy(style, script))
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        html.leaf("title", scenario.title() + (isWhatIf() ? " (what if)" : "") + " · Parley")
                .line();
        html.open("style").made(style).close().line();
        html.end();
        html.open("body").line();
        html.leaf("a", "Skip to what happened", "class", "skip", "href", "#happened-title")
                .line();
        html.open("main").line();
        heading();
        player();
        timeline();
        TableNow table = happened();
        table(table);
        refused();
        skipped();
        epilogue();
        sources();
        html.end();
        footer();
        html.open("script").made(script).close().line();
        return html.close().line().close().line().toString();
    }

    private boolean isWhatIf() {
        return transcript.events().stream()
                .anyMatch(recorded -> recorded.note().provenance() == Provenance.HYPOTHETICAL);
    }

    private void heading() {
        html.open("header", "class", "heading").line();
        html.open("p", "class", "row");
        if (isWhatIf()) {
            html.styled("span", "kind hypothetical", "a what-if: not all of this happened");
        } else if (scenario.fork() != null) {
            html.styled("span", "kind hypothetical", "a what-if that has not gone on yet");
        } else {
            html.styled("span", "kind documented", "a replay of the record");
        }
        html.end();
        html.leaf("h1", scenario.title()).line();
        paragraph("lead", scenario.question());
        fork();
        course();
        html.open("details", "id", "about", "open", "")
                .leaf("summary", "About it: what is told, how it is read, and how to read it")
                .line();
        paragraph("", scenario.about());
        reading();
        html.open("p", "class", "quiet small")
                .text("Times are those of " + scenario.setting().zone().getId()
                        + ", and no more exact than the record. A number such as S3 cites a fact, told at the end. ")
                .styled("span", "kind documented", "documented")
                .text(" rests on the record, ")
                .styled("span", "kind hypothetical", "hypothetical")
                .text(" is supposed by whoever wrote it, ")
                .styled("span", "kind consequence", "consequence")
                .text(" follows from the rules or the clock.")
                .end();
        html.end();
        html.end();
    }

    private void paragraph(String styles, String text) {
        if (!text.isEmpty()) {
            html.open("p", "class", styles.isEmpty() ? null : styles).text(text).end();
        }
    }

    private void fork() {
        Fork fork = scenario.fork();
        if (fork != null) {
            html.open("p", "class", "notice")
                    .text("This leaves " + Teller.quoted(fork.title())
                            + (fork.position() == 0 ? " at the opening" : " after event " + fork.position())
                            + ". Up to there all is as it is there; whatever a party does after that is supposed.")
                    .end();
        }
    }

    private void reading() {
        Reading inForce = transcript.reading();
        if (inForce == null) {
            return;
        }
        html.open("p").leaf("strong", "Read here as: ").text(words(inForce));
        record.linkInBrackets(inForce.cites(), html);
        html.end();
        for (Reading other : scenario.readings()) {
            if (!other.equals(inForce)) {
                html.open("p", "class", "quiet")
                        .text("It can also be read so: " + words(other) + " This is not in force here.");
                record.linkInBrackets(other.cites(), html);
                html.end();
            }
        }
    }

    private static String words(Reading reading) {
        return reading.title() + (reading.says().isEmpty() ? "" : ". " + reading.says());
    }

    private void course() {
        for (Choice choice : scenario.choicesOn(transcript.course())) {
            html.open("p")
                    .leaf("strong", choice.question() + " ")
                    .text("Here: " + scenario.taken(choice, transcript.course()).title() + ".")
                    .end();
        }
    }

    /** For whoever has scripts; shown by them. */
    private void player() {
        html.open("div", "class", "player", "id", "player", "role", "group", "aria-label", "Steps", "hidden", "")
                .line();
        button("first", "To the opening", "Home", "M2 3h2v10H2zM14 3v10L5 8z");
        button("back", "One event back", "←", "M12 2.5v11L3 8z");
        button("on", "One event on", "→", "M4 2.5v11L13 8z");
        button("last", "To the last event", "End", "M12 3h2v10h-2zM2 3v10l9-5z");
        html.open("label", "class", "grow").styled("span", "only-read", "Event");
        int last = transcript.events().size();
        html.open("input", "type", "range", "id", "scrub", "min", 0, "max", last, "value", last, "step", 1)
                .end();
        html.open("output", "id", "place", "for", "scrub").end();
        html.leaf("button", "Play", "type", "button", "id", "play", "title", "Play (Space)")
                .line();
        html.leaf("button", "Read all", "type", "button", "id", "all", "aria-pressed", "false")
                .line();
        html.leaf("button", "Light or dark", "type", "button", "id", "look").line();
        html.open("p", "id", "told", "aria-live", "polite").end();
        html.end();
    }

    private void button(String id, String label, String key, String path) {
        html.open("button", "type", "button", "id", id, "aria-label", label, "title", label + " (" + key + ")")
                .open("svg", "viewBox", "0 0 16 16", "aria-hidden", "true")
                .leaf("path", "", "d", path)
                .close()
                .end();
    }

    private void timeline() {
        TimelinePicture picture =
                TimelinePicture.of(transcript).within(MOST_IN_PICTURE).linking(position -> "#event-" + position);
        html.open("section", "class", "sheet timeline", "aria-labelledby", "timeline-heading")
                .line();
        html.leaf("h2", "Timeline", "id", "timeline-heading").line();
        if (picture.isWindowed()) {
            html.styled(
                            "p",
                            "quiet",
                            "The picture shows events " + picture.firstShown() + " to " + picture.lastShown()
                                    + "; the words below tell all.")
                    .line();
        }
        html.open("div", "class", "lanes on-screen").line();
        html.open("div", "class", "labels names", "aria-hidden", "true")
                .made(picture.labels(TimelinePicture.Labels.NAMES))
                .end();
        html.open("div", "class", "labels codes", "aria-hidden", "true")
                .made(picture.named("c-").labels(TimelinePicture.Labels.NARROW))
                .end();
        html.open(
                        "div",
                        "class",
                        "scroller",
                        "id",
                        "scroller",
                        "tabindex",
                        0,
                        "role",
                        "group",
                        "aria-label",
                        "Events in time, a lane for each party")
                .made(picture.lanes())
                .end();
        html.end();
        html.open("div", "class", "legend codes on-screen")
                .made(picture.named("c-").legend(NARROW_LEGEND))
                .end();
        html.open("div", "class", "legend names on-screen")
                .made(picture.legend(LEGEND_WIDTH))
                .end();
        html.open("div", "class", "on-paper", "aria-hidden", "true")
                .made(picture.named("p-")
                        .linking(position -> null)
                        .inRows(PAPER_WIDTH)
                        .svg())
                .end();
        html.end();
    }

    private TableNow happened() {
        html.open("section", "class", "sheet happened", "aria-labelledby", "happened-title")
                .line();
        html.leaf("h2", "What happened", "id", "happened-title", "tabindex", -1).line();
        TableNow table = new Happenings(transcript, concepts, record, html).write();
        html.end();
        return table;
    }

    private void table(TableNow table) {
        html.open("section", "class", "sheet table", "aria-labelledby", "table-title")
                .line();
        html.leaf("h2", "The table after event " + transcript.events().size(), "id", "table-title")
                .line();
        table.write(html);
        html.end();
    }

    private void refused() {
        if (transcript.refused().isEmpty()) {
            return;
        }
        section("refused", "Refused by the rules");
        html.styled(
                        "p",
                        "quiet",
                        "These moves are in the script and are not admissible here. They are no events; each stands with what"
                                + " it cites and with every reason.")
                .line();
        html.open("ul", "class", "rows").line();
        for (RefusedStep refusal : transcript.refused()) {
            html.open("li");
            attempt(refusal.step().attempt());
            for (Reason reason : refusal.reasons()) {
                html.open("p", "class", "refusal")
                        .leaf("strong", "Refused: ")
                        .text(reason.text())
                        .close();
            }
            html.end();
        }
        html.close().end();
    }

    private void skipped() {
        if (transcript.skipped().isEmpty()) {
            return;
        }
        section("skipped", "Not tried");
        html.styled("p", "quiet", "These moves are made only if something holds, and it did not when their time came.")
                .line();
        html.open("ul", "class", "rows").line();
        for (SkippedStep skip : transcript.skipped()) {
            html.open("li");
            attempt(skip.step().attempt());
            html.open("p").leaf("strong", "Not tried: ").text(skip.why() + ".").close();
            html.end();
        }
        html.close().end();
    }

    private void attempt(Attempt attempt) {
        String text = attempt.note().text();
        html.open("p")
                .text(moments.day(attempt.at()) + ", "
                        + moments.known(attempt.at(), attempt.note().precision()) + ". ")
                .leaf("strong", new Teller(transcript.table()).party(attempt.by()))
                .text(", " + MoveKind.of(attempt.move()).title() + (text == null ? "." : ": " + text));
        record.linkInBrackets(attempt.note().cites(), html);
        html.close();
    }

    private void section(String id, String title) {
        html.open("section", "class", "sheet " + id, "aria-labelledby", id + "-title")
                .line();
        html.leaf("h2", title, "id", id + "-title").line();
    }

    private void epilogue() {
        List<Afterwards> epilogue = scenario.epilogue();
        if (epilogue.isEmpty() || !transcript.isWhole()) {
            return;
        }
        section("later", "What came later in the record (told, not played)");
        html.open("ul", "class", "rows").line();
        for (Afterwards later : epilogue) {
            html.open("li").leaf("strong", later.when()).text(" " + later.says());
            record.linkInBrackets(later.cites(), html);
            html.end();
        }
        html.close().end();
    }

    private void sources() {
        if (!record.isEmpty()) {
            section("sources", "The facts that are cited, and their sources");
            record.write(html);
            html.end();
        }
    }

    private void footer() {
        html.open("footer")
                .text("Made by Parley from " + scenario.name()
                        + ". This file loads nothing and sends nothing. Who said what is attributed; nobody's motive is"
                        + " read. Keys: ← and → step, Home and End, Page Up and Page Down go by days, Space plays.")
                .end();
    }
}
