package parley.exchange.html;

import parley.negotiation.Moments;
import parley.picture.Captioned;
import parley.picture.Html;
import parley.scenario.Choice;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/** What stands at the head of a handout: what it is of, on what it rests, and which reading and which options are in force. */
final class HandoutOpening {

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Scenario scenario;
    private final Html html;
    private final CitedFacts record;
    private final Moments moments;
    private final boolean teaching;

    HandoutOpening(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.scenario = draft.scenario();
        this.html = draft.html();
        this.record = draft.record();
        this.moments = draft.moments();
        this.teaching = draft.isTeaching();
    }

    void write() {
        boolean supposed = draft.isSupposed();
        int last = transcript.events().size();
        html.open("header").line();
        draft.paragraph("over", teaching ? "Handout with notes for teaching: not for the class" : "Handout");
        html.leaf("h1", scenario.title()).line();
        draft.paragraph("lead", scenario.question());
        html.open("div", "class", supposed ? "standing supposed" : "standing").line();
        html.open("p").leaf("strong", draft.standing() + ". ");
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
            draft.paragraph("", scenario.about());
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
}
