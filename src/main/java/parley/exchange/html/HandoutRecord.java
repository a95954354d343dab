package parley.exchange.html;

import java.util.List;
import parley.fact.Confidence;
import parley.picture.Html;
import parley.scenario.Afterwards;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/** What stands at the end of a handout: what came later, and every fact that was cited, with its sources. */
final class HandoutRecord {

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final Scenario scenario;
    private final Html html;
    private final CitedFacts record;

    HandoutRecord(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.scenario = draft.scenario();
        this.html = draft.html();
        this.record = draft.record();
    }

    void later() {
        List<Afterwards> epilogue = scenario.epilogue();
        if (epilogue.isEmpty() || !transcript.isWhole()) {
            return;
        }
        draft.section("later", "What came later in the record");
        html.open("ul").line();
        for (Afterwards later : epilogue) {
            html.open("li").leaf("strong", later.when()).text(" " + later.says());
            record.linkInBrackets(later.cites(), html);
            html.end();
        }
        html.close().end();
    }

    void facts() {
        draft.section("record", "The facts that are cited, and their sources");
        if (record.isEmpty()) {
            draft.paragraph("", "Nothing here cites a fact.");
        } else {
            draft.paragraph(
                    "small intro",
                    "Restated in other words than the sources'. Behind each fact stands how it is known, and the numbers of its sources in the list below. Where nothing else is said, it is "
                            + Confidence.V2.words() + ".");
            record.writeNumbered(html);
        }
        html.end();
    }
}
