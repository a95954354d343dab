package parley.exchange.html;

import java.util.List;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Impasse;
import parley.analysis.impasse.Wait;
import parley.exchange.Titles;
import parley.negotiation.Teller;
import parley.picture.Html;

/** Who waits for whom, drawn and told. */
final class HandoutWaiting {

    private final HandoutDraft draft;
    private final HandoutPictures pictures;
    private final Impasse impasse;
    private final Html html;
    private final CitedFacts record;
    private final Teller teller;

    HandoutWaiting(HandoutDraft draft, HandoutPictures pictures) {
        this.draft = draft;
        this.pictures = pictures;
        this.impasse = draft.impasse();
        this.html = draft.html();
        this.record = draft.record();
        this.teller = draft.teller();
    }

    void write() {
        draft.section("waiting", "Who waits for whom");
        draft.paragraph("answer", Titles.in(impasse.answer(), teller));
        List<Arc> arcs = impasse.graph().arcs();
        if (!arcs.isEmpty()) {
            pictures.waiting(impasse.graph());
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
            draft.paragraph(
                    "small",
                    "It says what waits for what, by the rules and by what was said. It says nothing about why anybody would want that.");
        }
        html.end();
    }
}
