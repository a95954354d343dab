package parley.exchange.html;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.exchange.Titles;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.negotiation.Teller;
import parley.picture.Html;
import parley.scenario.Lesson;
import parley.scenario.Transcript;

/** What a class is asked, and for whoever teaches what can be answered and what the scenario notes. */
final class HandoutLesson {

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Html html;
    private final CitedFacts record;
    private final Teller teller;
    private final Concepts concepts;
    private final boolean teaching;

    HandoutLesson(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.html = draft.html();
        this.record = draft.record();
        this.teller = draft.teller();
        this.concepts = draft.concepts();
        this.teaching = draft.isTeaching();
    }

    void questions() {
        draft.section(
                "questions",
                teaching ? "Questions for the class, with what can be answered" : "Questions for the class");
        html.open("ol", "class", teaching ? "asked" : "asked to-write").line();
        for (HandoutQuestion question : new HandoutQuestions(draft).all()) {
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
    void notes() {
        if (!teaching) {
            return;
        }
        Map<Integer, List<Lesson>> byPosition = Lessons.byPosition(transcript);
        draft.section("notes", "Notes for teaching");
        draft.paragraph(
                "small",
                "From the scenario: what shows where. A move fits a concept; nobody is said to have intended it.");
        if (byPosition.isEmpty()) {
            draft.paragraph("", "The scenario has no note for what happens here.");
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
}
