package parley.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.exchange.Change;
import parley.exchange.codes.EventCode;
import parley.exchange.codes.EventCodes;
import parley.fact.Facts;
import parley.negotiation.AllegeViolation;
import parley.negotiation.Party;
import parley.negotiation.Recorded;
import parley.negotiation.Speaker;
import parley.negotiation.Table;

/**
 * What just happened: who said what, how it is known, what it answers and what it changed.
 *
 * @param office what the speaker held at the time; empty where nobody or nobody in particular spoke
 * @param alleged it is an allegation: somebody says that something happened, and nothing here says that it did
 * @param known how it is known, in a word or two: "quoted", "reported"; empty for what follows or is supposed
 * @param answers the earlier event that it answers; null where it answers none
 * @param changes empty where it changed nothing that stands on the table
 * @param lessons what it shows
 * @param codes what it is in event data; empty where the lists have no code for it
 */
public record Happened(
        Line line,
        String office,
        boolean alleged,
        List<String> known,
        List<Citation> citations,
        @Nullable Line answers,
        List<Change> changes,
        List<Shown> lessons,
        List<String> codes) {

    /**
     * A concept that shows here.
     *
     * @param concept its id; empty where the note names none
     * @param name as it is shown
     */
    public record Shown(String concept, String name, String says) {}

    static Happened of(
            Recorded recorded,
            Line line,
            @Nullable Line answers,
            Table before,
            Table after,
            Facts facts,
            List<Shown> lessons) {
        List<Citation> citations = Citation.of(recorded.note().cites(), facts);
        return new Happened(
                line,
                office(recorded, after),
                recorded.event() instanceof AllegeViolation.ViolationAlleged,
                citations.stream()
                        .map(Citation::how)
                        .filter(how -> !how.isEmpty())
                        .distinct()
                        .toList(),
                citations,
                answers,
                Change.between(before, after),
                lessons,
                EventCodes.of(recorded, after).codes().stream()
                        .map(EventCode::told)
                        .toList());
    }

    private static String office(Recorded recorded, Table table) {
        Party party = recorded.by() == null ? null : table.party(recorded.by());
        Speaker speaker = party == null || recorded.speaker() == null ? null : party.speaker(recorded.speaker());
        return speaker == null ? "" : speaker.office();
    }
}
