package parley.exchange.html;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AllegeViolation;
import parley.negotiation.Moments;
import parley.negotiation.Note;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Speaker;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.picture.Answers;
import parley.picture.Html;
import parley.scenario.Transcript;

/** The transcript of a handout: a table for each day, a row for each event. */
final class HandoutEvents {

    private final HandoutDraft draft;
    private final Transcript transcript;
    private final int first;
    private final CitedFacts record;
    private final Moments moments;
    private final Answers answers;
    private final Html html;

    HandoutEvents(HandoutDraft draft) {
        this.draft = draft;
        this.transcript = draft.transcript();
        this.first = draft.first();
        this.record = draft.record();
        this.moments = draft.moments();
        this.answers = Answers.of(transcript.events());
        this.html = draft.html();
    }

    static boolean isSupposed(Recorded recorded) {
        return recorded.note().provenance() == Provenance.HYPOTHETICAL;
    }

    void write() {
        draft.section("transcript", "Transcript");
        if (first > 1) {
            draft.paragraph(
                    "notice",
                    "Left out: events 1 to " + (first - 1) + ". A handout holds the last " + Handout.MOST_EVENTS
                            + " events up to its moment; as of event " + (first - 1)
                            + " another one has those before.");
        }
        if (transcript.events().isEmpty()) {
            draft.paragraph("", "Nothing has happened yet.");
        } else {
            draft.paragraph(
                    "small intro",
                    "In brackets: the facts that an event rests on, told at the end with their sources. Quoted: the speaker's own"
                            + " words are in a source. Reported: a source paraphrases. A claim or an allegation is what somebody says, and nobody here"
                            + " takes it for a fact. Hypothetical: supposed, and on no record. Consequence: it follows from the rules or the clock.");
            days();
        }
        html.end();
    }

    private void days() {
        Table table = Table.opening(transcript.scenario().setting());
        String day = "";
        @Nullable Recorded move = null;
        for (Recorded recorded : transcript.events()) {
            move = recorded.by() == null ? move : recorded;
            table = table.after(recorded);
            if (recorded.position() < first) {
                continue;
            }
            String today = moments.day(recorded.at());
            if (!today.equals(day)) {
                if (!day.isEmpty()) {
                    html.close().end();
                }
                day = today;
                html.leaf("h3", day).line();
                html.open("table", "class", "events").open("tbody").line();
            }
            row(recorded, moments.known(recorded.at(), known(recorded, move)), table);
        }
        if (!day.isEmpty()) {
            html.close().end();
        }
    }

    /** What follows from a move at once is known as well as the move is. */
    private static Precision known(Recorded recorded, @Nullable Recorded move) {
        return recorded.by() == null && move != null && move.at().equals(recorded.at())
                ? move.note().precision()
                : recorded.note().precision();
    }

    private void row(Recorded recorded, String time, Table after) {
        PartyId by = recorded.by();
        String provenance = isSupposed(recorded) ? "supposed" : by == null ? "follows" : "stated";
        html.open("tr", "class", provenance);
        html.leaf(
                "th",
                String.valueOf(recorded.position()),
                "scope",
                "row",
                "id",
                "event-" + recorded.position(),
                "class",
                by == null ? null : "of-" + draft.placeOf(by));
        html.styled("td", "time", time).open("td", "class", "says");
        if (isSupposed(recorded)) {
            html.styled("strong", "what-if", "HYPOTHETICAL").text(" ");
        }
        if (by == null) {
            html.text("\u2192 ");
        } else {
            voice(by, recorded, after);
            html.text(": ");
        }
        html.text(new Teller(after).sentence(recorded));
        marks(recorded, after);
        html.close().end();
    }

    private void voice(PartyId by, Recorded recorded, Table table) {
        html.open("strong").leaf("bdi", table.labelOf(by)).close();
        Party party = table.party(by);
        Speaker speaker = party == null || recorded.speaker() == null ? null : party.speaker(recorded.speaker());
        if (speaker != null) {
            html.text(" (").leaf("bdi", speaker.name()).text(")");
        }
    }

    /** How it is known, and what it answers. */
    private void marks(Recorded recorded, Table table) {
        Note note = recorded.note();
        List<String> marks = new ArrayList<>();
        if (recorded.by() == null) {
            marks.add("consequence");
        }
        marks.addAll(record.how(note.cites()));
        if (recorded.event() instanceof AllegeViolation.ViolationAlleged) {
            marks.add("alleged, not established");
        }
        if (note.isPrivate()) {
            marks.add(
                    note.among().size() == 1
                            ? "known to its own side alone"
                            : "in private among " + new Teller(table).parties(note.among()));
        }
        int answered = answers.answeredBy(recorded.position());
        if (answered > 0 && recorded.by() != null) {
            marks.add("about event " + answered);
        }
        html.open("span", "class", "marks").text(marks.isEmpty() ? "" : " " + String.join("; ", marks));
        record.linkInBrackets(note.cites(), html);
        html.close();
    }
}
