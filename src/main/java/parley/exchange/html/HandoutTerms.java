package parley.exchange.html;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import parley.fact.Concept;
import parley.fact.Concepts;
import parley.negotiation.Recorded;
import parley.negotiation.Teller;
import parley.picture.Html;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/** Which terms of the field a handout explains. In the order of the alphabet: where each shows is left to find out. */
final class HandoutTerms {

    private static final int MOST = 24;

    private HandoutTerms() {}

    static void write(HandoutDraft draft) {
        Html html = draft.html();
        List<Concept> terms = of(draft.transcript(), draft.concepts());
        draft.section("terms", "Terms");
        if (terms.isEmpty()) {
            draft.paragraph("", "Nothing here mentions a term of the field.");
            html.end();
            return;
        }
        if (terms.stream().anyMatch(term -> term.checked() != Concept.Checked.SOURCE)) {
            draft.paragraph(
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

    /** Those that the scenario's notes name; where they name none, those that the words of the record mention. */
    private static List<Concept> of(Transcript transcript, Concepts concepts) {
        Scenario scenario = transcript.scenario();
        Set<Concept> terms = new LinkedHashSet<>();
        if (scenario.teaches() != null) {
            concepts.find(scenario.teaches()).ifPresent(terms::add);
        }
        // Where there are too many, a branch keeps its own, which come last.
        new TreeMap<>(Lessons.byPosition(transcript))
                .descendingMap()
                .values()
                .forEach(lessons -> lessons.forEach(lesson -> {
                    if (lesson.concept() != null) {
                        concepts.find(lesson.concept()).ifPresent(terms::add);
                    }
                }));
        if (terms.isEmpty()) {
            mentioned(transcript, concepts, terms);
        }
        return terms.stream()
                .limit(MOST)
                .sorted(Comparator.comparing((Concept term) -> Concepts.key(term.name())))
                .toList();
    }

    private static void mentioned(Transcript transcript, Concepts concepts, Set<Concept> terms) {
        Teller teller = new Teller(transcript.table());
        mention(transcript.scenario().question(), concepts, terms);
        for (Recorded recorded : transcript.events()) {
            if (terms.size() < MOST) {
                mention(teller.sentence(recorded), concepts, terms);
            }
        }
    }

    private static void mention(String text, Concepts concepts, Set<Concept> terms) {
        concepts.mentionsIn(text).forEach(mention -> terms.add(mention.concept()));
    }
}
