package parley.exchange.html;

import java.util.List;
import parley.exchange.ProseTable;
import parley.exchange.Titles;
import parley.negotiation.Party;
import parley.negotiation.Provenance;
import parley.negotiation.Teller;
import parley.picture.Html;
import parley.picture.Matrix;
import parley.scenario.Transcript;

/** How things stand at the moment of a handout, and the latest word of each party. */
final class HandoutTable {

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Html html;
    private final Teller teller;

    HandoutTable(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.html = draft.html();
        this.teller = draft.teller();
    }

    void write() {
        int last = transcript.events().size();
        draft.section("table", "How things stand " + (last == 0 ? "at the opening" : "after event " + last));
        List<ProseTable.Part> parts = ProseTable.of(transcript.table());
        if (parts.isEmpty()) {
            draft.paragraph("", "Nothing stands on the table.");
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
            html.open("th", "scope", "row", "class", "of-" + draft.placeOf(party.id()))
                    .leaf("bdi", party.label())
                    .close();
            for (Matrix.Question question : Matrix.Question.values()) {
                Matrix.Cell cell = matrix.cell(party.id(), question);
                html.leaf(
                        "td",
                        cell == null
                                ? "\u2013"
                                : Titles.in(cell.says(), teller) + " (" + cell.position()
                                        + (cell.provenance() == Provenance.HYPOTHETICAL ? ", what if" : "")
                                        + ")");
            }
            html.close().line();
        }
        html.close().end();
        draft.paragraph(
                "small",
                "In brackets: the event in which it was said. A dash means that no word is on record, and nothing else.");
    }
}
