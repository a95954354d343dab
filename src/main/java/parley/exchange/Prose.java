package parley.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import parley.scenario.Afterwards;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Transcript;

/**
 * A transcript to be read: plain text of at most a hundred columns, without colour, in which documented, supposed and consequent can
 * be told apart by the words alone.
 */
public final class Prose {

    private final Transcript transcript;
    private final Scenario scenario;
    private final Moments moments;
    private final Page page = new Page();

    private Prose(Transcript transcript) {
        this.transcript = transcript;
        this.scenario = transcript.scenario();
        this.moments = new Moments(scenario.setting().zone());
    }

    /** The whole transcript, ending with a line end. */
    public static String of(Transcript transcript) {
        Prose prose = new Prose(transcript);
        prose.opening();
        prose.reading();
        prose.howToReadIt();
        prose.events();
        prose.refused();
        new ProseTable(transcript.table(), prose.moments, prose.page).tell();
        prose.epilogue();
        return prose.page.toString();
    }

    private void opening() {
        String title = scenario.title();
        page.line(title);
        page.line("=".repeat(title.codePointCount(0, title.length())));
        page.blank();
        page.paragraph(scenario.question());
        page.blank();
        page.paragraph(scenario.about());
    }

    private void reading() {
        Reading inForce = transcript.reading();
        if (inForce == null) {
            return;
        }
        page.blank();
        page.hanging(
                "Reading: ",
                inForce.name() + (inForce.isDefault() ? " (the default). " : ". ") + inForce.title() + ". "
                        + inForce.says() + cites(inForce.cites()));
        for (Reading other : scenario.readings()) {
            if (!other.equals(inForce)) {
                page.hanging(
                        "Another: ",
                        other.name() + ". " + other.title() + ". " + other.says() + cites(other.cites())
                                + " It is not in force here.");
            }
        }
    }

    private void howToReadIt() {
        page.blank();
        page.hanging(
                "Key:     ",
                "numbers are positions in the record; times are those of "
                        + scenario.setting().zone().getId()
                        + ", and where the record has no hour none is shown: the place in the order is then the model's. [S3] cites a fact: the line is documented."
                        + " A line that begins with -> follows from the rules or the clock and cites nothing."
                        + " A line that begins with HYPOTHETICAL is supposed, not documented.");
    }

    private void events() {
        Table table = Table.opening(scenario.setting());
        @Nullable LocalDate day = null;
        @Nullable Recorded move = null;
        for (Recorded recorded : transcript.events()) {
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
        if (transcript.events().isEmpty()) {
            page.blank();
            page.paragraph("Nothing has happened yet.");
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
        return note.isPrivate() ? ", in private among " + new Teller(transcript.table()).parties(note.among()) : "";
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
        return speaker == null ? party.name() : party.name() + " (" + speaker.name() + ")";
    }

    private void refused() {
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

    private void refused(RefusedStep refusal) {
        var attempt = refusal.step().attempt();
        Note note = attempt.note();
        Instant at = attempt.at();
        String title = MoveKind.of(attempt.move()).title();
        String text = note.text();
        page.blank();
        page.hanging(
                "   x  ",
                moments.day(at) + ", " + moments.known(at, note.precision()) + ". " + mark(note.provenance())
                        + voice(attempt.by(), attempt.speaker()) + among(note) + ", " + title
                        + (text == null ? "." : ": " + text)
                        + cites(note.cites()));
        for (Reason reason : refusal.reasons()) {
            page.hanging("      Refused: ", reason.text());
        }
    }

    private void epilogue() {
        if (scenario.epilogue().isEmpty() || !complete()) {
            return;
        }
        page.heading("What came later in the record (told, not played)");
        for (Afterwards later : scenario.epilogue()) {
            page.hanging(String.format("%-18s ", later.when()), later.says() + cites(later.cites()));
        }
    }

    /** Every step has been played or refused; a transcript cut short does not tell what came after. */
    private boolean complete() {
        long played = transcript.events().stream()
                .filter(recorded -> recorded.by() != null)
                .count();
        return played + transcript.refused().size()
                >= scenario.stepsIn(transcript.reading()).size();
    }

    private static String cites(List<String> cites) {
        return cites.isEmpty() ? "" : " [" + String.join(", ", cites) + "]";
    }
}
