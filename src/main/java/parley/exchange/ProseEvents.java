package parley.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Moments;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Speaker;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.scenario.Origin;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.SkippedStep;
import parley.scenario.Step;
import parley.scenario.Transcript;

/** What happened, day by day, and what was tried and refused. */
final class ProseEvents {

    private final Transcript transcript;
    private final Moments moments;
    private final Page page;

    ProseEvents(Transcript transcript, Moments moments, Page page) {
        this.transcript = transcript;
        this.moments = moments;
        this.page = page;
    }

    /** These events of the transcript; the table is that before the first of them. */
    void tell(List<Recorded> events, Table before) {
        Table table = before;
        @Nullable LocalDate day = null;
        @Nullable Recorded move = null;
        for (Recorded recorded : events) {
            move = recorded.by() == null ? move : recorded;
            if (!moments.date(recorded.at()).equals(day)) {
                day = moments.date(recorded.at());
                page.heading(moments.day(recorded.at()));
            }
            table = table.after(recorded);
            Note note = recorded.note();
            page.hanging(
                    String.format(
                            "%4d  %-12s ", recorded.position(), moments.known(recorded.at(), known(recorded, move))),
                    sentence(new Teller(table), recorded) + cites(note.cites()));
        }
    }

    /** What follows from a move at once is known as well as the move is; what the clock brings is known exactly. */
    private static Precision known(Recorded recorded, @Nullable Recorded move) {
        return recorded.by() == null && move != null && move.at().equals(recorded.at())
                ? move.note().precision()
                : recorded.note().precision();
    }

    private String sentence(Teller teller, Recorded recorded) {
        PartyId by = recorded.by();
        String sentence = teller.sentence(recorded);
        if (by == null) {
            return "-> " + sentence;
        }
        return mark(recorded.note().provenance())
                + voice(by, recorded.speaker())
                + among(recorded.note())
                + ": "
                + sentence;
    }

    /** A move that was not public says who knew of it. */
    private String among(Note note) {
        if (!note.isPrivate()) {
            return "";
        }
        return note.among().size() == 1
                ? ", known to its own side alone"
                : ", in private among " + new Teller(transcript.table()).parties(note.among());
    }

    private static String mark(Provenance provenance) {
        return provenance == Provenance.HYPOTHETICAL ? "HYPOTHETICAL " : "";
    }

    /** "Ukraine (Volodymyr Zelensky)" */
    private String voice(PartyId by, @Nullable Name name) {
        Party party = transcript.table().party(by);
        if (party == null) {
            return by.code();
        }
        Speaker speaker = name == null ? null : party.speaker(name);
        return speaker == null ? party.label() : party.label() + " (" + speaker.name() + ")";
    }

    void refused() {
        if (transcript.refused().isEmpty()) {
            return;
        }
        Reading inForce = transcript.reading();
        page.heading(
                inForce == null ? "Refused by the rules" : "Refused by the rules under the reading " + inForce.name());
        page.paragraph("These moves are in the scenario and are not admissible here. They are no events, and have no"
                + " position; each stands with what it cites and with every reason.");
        for (RefusedStep refusal : transcript.refused()) {
            refused(refusal);
        }
    }

    void refused(RefusedStep refusal) {
        var attempt = refusal.step().attempt();
        Note note = attempt.note();
        Instant at = attempt.at();
        String title = MoveKind.of(attempt.move()).title();
        String text = note.text();
        page.blank();
        page.hanging(
                "   x  ",
                moments.day(at) + ", " + moments.known(at, note.precision()) + ". " + mark(note.provenance())
                        + voice(attempt.by(), attempt.speaker()) + among(note) + ", " + title + origin(refusal.step())
                        + (text == null ? "." : ": " + text)
                        + cites(note.cites()));
        for (Reason reason : refusal.reasons()) {
            page.hanging("      Refused: ", reason.text());
        }
    }

    /** Moves that waited for something which had not come about when their time came. */
    void skipped() {
        if (transcript.skipped().isEmpty()) {
            return;
        }
        page.heading("Not tried");
        page.paragraph(
                "These moves are made only if something holds, and it did not when their time came. They are no events"
                        + " and no refusals.");
        for (SkippedStep skip : transcript.skipped()) {
            var attempt = skip.step().attempt();
            page.blank();
            page.hanging(
                    "   -  ",
                    moments.day(attempt.at()) + ", "
                            + moments.known(attempt.at(), attempt.note().precision()) + ". "
                            + mark(attempt.note().provenance()) + voice(attempt.by(), attempt.speaker())
                            + among(attempt.note()) + ", "
                            + MoveKind.of(attempt.move()).title() + ".");
            page.hanging("      Not tried: ", skip.why() + ".");
        }
    }

    /** "(as in may-2025)" */
    private static String origin(Step step) {
        Origin origin = step.origin();
        return origin.kind() == Origin.Kind.KEPT || origin.kind() == Origin.Kind.REPLACING
                ? " (" + origin.told() + ")"
                : "";
    }

    static String cites(List<String> cites) {
        return cites.isEmpty() ? "" : " [" + String.join(", ", cites) + "]";
    }
}
