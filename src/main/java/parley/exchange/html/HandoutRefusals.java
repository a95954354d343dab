package parley.exchange.html;

import parley.negotiation.Attempt;
import parley.negotiation.Moments;
import parley.negotiation.MoveKind;
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
                "These moves are in the script and are not admissible here. They are no events; each stands with what it cites and"
                        + " with every reason.");
        html.open("ul").line();
        for (RefusedStep refusal : transcript.refused()) {
            Attempt attempt = refusal.step().attempt();
            String text = attempt.note().text();
            html.open("li")
                    .text(moments.day(attempt.at()) + ", "
                            + moments.known(attempt.at(), attempt.note().precision()) + ". ");
            html.leaf("strong", teller.label(attempt.by()))
                    .text(", " + MoveKind.of(attempt.move()).title() + (text == null ? "." : ": " + text));
            record.linkInBrackets(attempt.note().cites(), html);
            for (Reason reason : refusal.reasons()) {
                html.text(" ").leaf("em", "Refused: " + reason.text());
            }
            html.end();
        }
        html.close().end();
    }
}
