package parley.exchange.html;

import parley.exchange.Attempted;
import parley.exchange.Titles;
import parley.negotiation.Attempt;
import parley.negotiation.Moments;
import parley.negotiation.MoveKind;
import parley.negotiation.Provenance;
import parley.negotiation.Reason;
import parley.negotiation.Teller;
import parley.picture.Html;
import parley.scenario.RefusedStep;
import parley.scenario.Transcript;

/** The moves of a script that its rules did not admit, with every reason. */
final class HandoutRefusals {

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Html html;
    private final CitedFacts record;
    private final Moments moments;
    private final Teller teller;

    HandoutRefusals(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.html = draft.html();
        this.record = draft.record();
        this.moments = draft.moments();
        this.teller = draft.teller();
    }

    void write() {
        if (transcript.refused().isEmpty()) {
            return;
        }
        draft.section("refused", "Refused by the rules");
        draft.paragraph(
                "small",
                (isOfTheRecordIn(draft)
                                ? "These moves are in the record, in whose words they are told, and are not possible here."
                                : "These moves are in the script and are not admissible here.")
                        + " They are no events; each stands with what it cites and with every reason.");
        html.open("ul").line();
        for (RefusedStep refusal : transcript.refused()) {
            Attempt attempt = refusal.step().attempt();
            html.open("li")
                    .text(moments.day(attempt.at()) + ", "
                            + moments.known(attempt.at(), attempt.note().precision()) + ". ");
            told(attempt);
            record.linkInBrackets(attempt.note().cites(), html);
            for (Reason reason : refusal.reasons()) {
                html.text(" ").leaf("em", "Refused: " + Titles.in(reason.text(), teller));
            }
            html.end();
        }
        html.close().end();
    }

    /** As the page tells it. */
    private void told(Attempt attempt) {
        String label = teller.label(attempt.by());
        String first = teller.first(attempt.by());
        String text = attempt.note().text();
        String words = Attempted.told(attempt, transcript.table());
        if (text != null) {
            html.leaf("strong", label).text(", " + MoveKind.of(attempt.move()).title() + ": " + words);
        } else if (words.startsWith(first)) {
            html.leaf("strong", first).text(words.substring(first.length()) + stop(words));
        } else {
            html.leaf("strong", label).text(": " + words + stop(words));
        }
    }

    private static String stop(String words) {
        return words.endsWith(".") ? "" : ".";
    }

    /** What is refused in a what-if may have happened. */
    private static boolean isOfTheRecordIn(HandoutDraft draft) {
        return draft.isSupposed()
                && draft.transcript().refused().stream()
                        .allMatch(no -> no.step().attempt().note().provenance() == Provenance.DOCUMENTED);
    }
}
