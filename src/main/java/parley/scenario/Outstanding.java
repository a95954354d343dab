package parley.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/**
 * What of a script a negotiation has not made: what is still to come, and what it has passed by. A negotiation that has left its script
 * does not keep which move is which: a step that would have made the very same event has made it.
 */
public final class Outstanding {

    private Outstanding() {}

    /**
     * The steps whose moves are not among these events, in order.
     *
     * @param opening before the first of the events
     */
    public static List<Step> of(List<Step> steps, Table opening, List<Recorded> events) {
        List<Step> outstanding = new ArrayList<>();
        Table before = opening;
        int next = 0;
        for (Step step : steps) {
            Table then = before;
            int found = -1;
            for (int i = next; i < events.size() && found < 0; i++) {
                Recorded event = events.get(i);
                if (event.at().isAfter(step.attempt().at())) {
                    break;
                }
                if (isOf(step, event, then)) {
                    found = i;
                }
                then = then.after(event);
            }
            if (found < 0) {
                outstanding.add(step);
            } else {
                before = then;
                next = found + 1;
            }
        }
        return outstanding;
    }

    /** The step would have made this very event. */
    private static boolean isOf(Step step, Recorded event, Table before) {
        Attempt attempt = step.attempt();
        return event.by() != null
                && event.by().equals(attempt.by())
                && event.at().equals(attempt.at())
                && Objects.equals(event.speaker(), attempt.speaker())
                && Rulebook.judge(before, attempt) instanceof Verdict.Admitted yes
                && yes.events().stream().anyMatch(made -> event.event().equals(made.event()));
    }

    /**
     * Those of them that the rulebook would not have admitted when their time came, with the reasons.
     *
     * @param opening before the first of the events
     * @param until only steps up to this moment: what is to come has not been refused
     */
    public static List<RefusedStep> refused(
            List<Step> outstanding, Table opening, List<Recorded> events, Instant until) {
        List<RefusedStep> refused = new ArrayList<>();
        Table table = opening;
        int next = 0;
        for (Step step : outstanding) {
            Instant at = step.attempt().at();
            if (at.isAfter(until)) {
                break;
            }
            // What happened at the very same moment came before: scripts are played in order, and what is tried last is
            // judged last.
            while (next < events.size() && !events.get(next).at().isAfter(at)) {
                table = table.after(events.get(next++));
            }
            if (Rulebook.judge(table, step.attempt()) instanceof Verdict.Refused no) {
                refused.add(new RefusedStep(step, table.position(), no.reasons()));
            }
        }
        return refused;
    }
}
