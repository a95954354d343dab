package parley.exchange.html;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.exchange.Change;
import parley.exchange.codes.EventCode;
import parley.exchange.codes.EventCodes;
import parley.fact.Concepts;
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
import parley.picture.Html;
import parley.scenario.Lesson;
import parley.scenario.Transcript;

/** Every event with who, what, when, how it is known and what it changed, day by day; before them the opening. */
final class Happenings {

    private final Transcript transcript;
    private final Moments moments;
    private final Map<Integer, List<Lesson>> lessons;
    private final Concepts concepts;
    private final CitedFacts record;
    private final TableNow now = new TableNow();
    private final Html html;

    Happenings(Transcript transcript, Concepts concepts, CitedFacts record, Html html) {
        this.transcript = transcript;
        this.moments = new Moments(transcript.scenario().setting().zone());
        this.lessons = Lessons.byPosition(transcript);
        this.concepts = concepts;
        this.record = record;
        this.html = html;
    }

    /** The table after the last event. */
    TableNow write() {
        html.open("ol", "class", "events").line();
        Table table = Table.opening(transcript.scenario().setting());
        opening(table);
        String day = "";
        @Nullable Recorded move = null;
        for (Recorded recorded : transcript.events()) {
            String today = moments.day(recorded.at());
            if (!today.equals(day)) {
                day = today;
                html.open("li", "class", "day").leaf("h3", day).end();
            }
            move = recorded.by() == null ? move : recorded;
            Table after = table.after(recorded);
            event(recorded, moments.known(recorded.at(), known(recorded, move)), table, after);
            table = after;
        }
        html.end();
        return now;
    }

    private void opening(Table table) {
        String start = moments.day(table.now());
        html.open("li", "class", "event opening", "id", "event-0", "data-position", 0, "data-when", start)
                .line();
        html.styled("p", "meta", start + ". The opening.").line();
        html.styled("p", "says", "Nothing has happened yet.").line();
        List<Change> standing = Change.standing(table);
        if (!standing.isEmpty()) {
            html.styled("p", "label", "What stands already").line();
        }
        changes(standing);
        html.end();
    }

    /** What follows from a move at once is known as well as the move is. */
    private static Precision known(Recorded recorded, @Nullable Recorded move) {
        return recorded.by() == null && move != null && move.at().equals(recorded.at())
                ? move.note().precision()
                : recorded.note().precision();
    }

    private void event(Recorded recorded, String time, Table before, Table after) {
        Note note = recorded.note();
        Teller teller = new Teller(after);
        String provenance = word(note.provenance());
        html.open(
                        "li",
                        "class",
                        "event " + provenance,
                        "id",
                        "event-" + recorded.position(),
                        "data-position",
                        recorded.position(),
                        "data-when",
                        moments.day(recorded.at()) + ", " + time)
                .line();
        html.open("p", "class", "meta").styled("span", "number", String.valueOf(recorded.position()));
        html.text(" ").styled("span", "time", time).text(" ");
        html.styled("span", "kind " + provenance, provenance);
        if (recorded.event() instanceof AllegeViolation.ViolationAlleged) {
            html.text(" ").styled("span", "kind claim", "an allegation");
        }
        if (note.isPrivate()) {
            html.text(" ").styled("span", "kind plain", among(note, teller));
        }
        html.end();
        who(recorded, after);
        html.styled("p", "says", teller.sentence(recorded)).line();
        howKnown(note);
        codes(recorded, after);
        lessons.getOrDefault(recorded.position(), List.of()).forEach(this::lesson);
        List<Change> changes = Change.between(before, after);
        html.styled(
                        "p",
                        "label",
                        changes.isEmpty() ? "It changed nothing on the table" : "What it changed on the table")
                .line();
        changes(changes);
        html.end();
    }

    private static String among(Note note, Teller teller) {
        return note.among().size() == 1
                ? "known to its own side alone"
                : "in private among " + teller.parties(note.among());
    }

    private void who(Recorded recorded, Table table) {
        PartyId by = recorded.by();
        html.open("p", "class", "who");
        if (by == null) {
            html.text("It follows from the rules or the clock");
        } else {
            Party party = table.party(by);
            Speaker speaker = party == null || recorded.speaker() == null ? null : party.speaker(recorded.speaker());
            html.leaf("bdi", table.labelOf(by));
            if (speaker != null) {
                html.text(" (").leaf("bdi", speaker.name()).text(", " + speaker.office() + ")");
            }
        }
        html.end();
    }

    private void howKnown(Note note) {
        if (note.provenance() == Provenance.DOCUMENTED) {
            html.open("p", "class", "known").text("Documented: ");
            record.link(note.cites(), html);
            html.end();
        } else if (note.provenance() == Provenance.HYPOTHETICAL) {
            html.styled("p", "known what-if", "What if: nobody is on record as having done this. It cites nothing.")
                    .line();
        }
    }

    private void codes(Recorded recorded, Table table) {
        List<String> codes = EventCodes.of(recorded, table).codes().stream()
                .map(EventCode::told)
                .toList();
        if (!codes.isEmpty()) {
            html.styled("p", "quiet codes", "As event data: " + String.join("; ", codes) + ".")
                    .line();
        }
    }

    private void lesson(Lesson lesson) {
        html.open("p", "class", "lesson").styled("span", "label", "To teach with ");
        String concept = lesson.concept();
        if (concept != null) {
            html.leaf(
                            "strong",
                            concepts.find(concept).map(found -> found.name()).orElse(concept))
                    .text(": ");
        }
        html.text(lesson.says()).end();
    }

    private void changes(List<Change> changes) {
        if (!changes.isEmpty()) {
            html.open("ul", "class", "changes").line();
            changes.forEach(this::change);
            html.end();
        }
        now.lay(changes);
    }

    private void change(Change change) {
        html.open(
                "li",
                "data-kind",
                change.what(),
                "data-of",
                change.of(),
                "data-name",
                change.name(),
                "data-now",
                String.join("\n", change.now()));
        html.styled("span", "quiet", change.what()).text(" ").styled("span", "thing", change.name());
        change.was().forEach(was -> html.text(" ").leaf("del", was));
        change.is().forEach(is -> html.text(" ").leaf("ins", is));
        html.end();
    }

    private static String word(Provenance provenance) {
        return switch (provenance) {
            case DOCUMENTED -> "documented";
            case HYPOTHETICAL -> "hypothetical";
            case CONSEQUENCE -> "consequence";
        };
    }
}
