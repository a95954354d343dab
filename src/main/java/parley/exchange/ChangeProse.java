package parley.exchange;

import java.util.List;
import parley.negotiation.Moments;
import parley.scenario.RefusedStep;
import parley.scenario.TableDifference;
import parley.scenario.Transcript;

/** What happened between two moments of one transcript, and what it changed on the table. Plain text of at most a hundred columns. */
public final class ChangeProse {

    private ChangeProse() {}

    /**
     * Told, ending with a line end.
     *
     * @param from the transcript up to the one moment
     * @param to the same transcript up to a later one
     */
    public static String of(Transcript from, Transcript to) {
        Page page = new Page();
        page.line(to.scenario().name()
                + (to.reading() == null ? "" : ", reading " + to.reading().name())
                + (to.course().picks().isEmpty() ? "" : ", " + to.course()) + ": from "
                + place(from) + " to " + place(to));
        ProseEvents events =
                new ProseEvents(to, new Moments(to.scenario().setting().zone()), page);
        int before = from.events().size();
        events.tell(to.events().subList(before, to.events().size()), from.table());
        List<RefusedStep> refused = to.refused().stream()
                .filter(refusal -> !from.refused().contains(refusal))
                .toList();
        if (to.events().size() == before && refused.isEmpty()) {
            page.blank();
            page.line("Nothing happened in between.");
        }
        refused.forEach(events::refused);
        List<TableDifference> table = TableDifference.of(from.table(), to.table());
        page.heading("What it changed on the table");
        if (table.isEmpty()) {
            page.line("Nothing.");
        }
        new DifferenceProse(page, "before", "after", "no longer there; it was: ", "new: ")
                .tell(table, Integer.MAX_VALUE);
        return page.toString();
    }

    private static String place(Transcript transcript) {
        int position = transcript.table().position();
        return position == 0 ? "the opening" : "position " + position;
    }
}
