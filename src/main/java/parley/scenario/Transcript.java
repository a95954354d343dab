package parley.scenario;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * A scenario as it was played.
 *
 * @param reading under which; null where the scenario has none
 * @param events in order of position
 * @param refused in order
 * @param table after the last event
 * @param course which options were taken
 * @param skipped conditional steps that were not tried, in order
 */
public record Transcript(
        Scenario scenario,
        @Nullable Reading reading,
        List<Recorded> events,
        List<RefusedStep> refused,
        Table table,
        Course course,
        List<SkippedStep> skipped) {

    public Transcript {
        events = List.copyOf(events);
        refused = List.copyOf(refused);
        skipped = List.copyOf(skipped);
    }

    public Transcript(
            Scenario scenario,
            @Nullable Reading reading,
            List<Recorded> events,
            List<RefusedStep> refused,
            Table table) {
        this(scenario, reading, events, refused, table, Course.FIRST, List.of());
    }

    /** Every step has been played, refused or skipped; a transcript that was cut short is not whole. */
    public boolean isWhole() {
        long played = events.stream().filter(recorded -> recorded.by() != null).count();
        return played + refused.size() + skipped.size()
                >= scenario.stepsIn(reading, course).size();
    }

    /** As it was once the event at this position had happened; positions beyond the last give all of it. */
    public Transcript asOf(int position) {
        List<Recorded> until =
                events.stream().filter(event -> event.position() <= position).toList();
        return cut(
                until,
                refused.stream()
                        .filter(refusal -> refusal.after() < position || (until.size() == events.size()))
                        .toList(),
                skipped.stream()
                        .filter(skip -> skip.after() < position || (until.size() == events.size()))
                        .toList());
    }

    /** As it was at a moment, what happened at that very moment included. */
    public Transcript asOf(Instant moment) {
        return cut(
                events.stream().filter(event -> !event.at().isAfter(moment)).toList(),
                refused.stream()
                        .filter(refusal -> !refusal.step().attempt().at().isAfter(moment))
                        .toList(),
                skipped.stream()
                        .filter(skip -> !skip.step().attempt().at().isAfter(moment))
                        .toList());
    }

    private Transcript cut(List<Recorded> until, List<RefusedStep> refusedUntil, List<SkippedStep> skippedUntil) {
        return new Transcript(
                scenario,
                reading,
                until,
                refusedUntil,
                Table.opening(scenario.setting()).after(until),
                course,
                skippedUntil);
    }
}
