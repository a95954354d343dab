package parley.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/**
 * What became of each step of a playing. The record does not say which step made an event; since steps are played in order, the next
 * event of the same party, speaker and moment is the step's own.
 */
public final class Traces {

    /**
     * What became of one step.
     *
     * @param own its event; null if it was refused or skipped
     * @param settled the position of the last event of its moment: its own, and what followed at once
     * @param reasons why it was refused; empty otherwise
     * @param skipped why it was not tried; null otherwise
     */
    public record Trace(
            Step step,
            @Nullable Recorded own,
            int settled,
            List<Reason> reasons,
            @Nullable String skipped) {
        public Trace {
            reasons = List.copyOf(reasons);
        }

        public boolean refused() {
            return !reasons.isEmpty();
        }
    }

    private final Map<Name, Trace> ofStep = new HashMap<>();
    private final Map<Integer, Step> ofPosition = new HashMap<>();

    private Traces() {}

    public static Traces of(Transcript transcript) {
        Traces traces = new Traces();
        Map<Name, RefusedStep> refused = new HashMap<>();
        transcript.refused().forEach(refusal -> refused.put(refusal.step().id(), refusal));
        Map<Name, SkippedStep> skipped = new HashMap<>();
        transcript.skipped().forEach(skip -> skipped.put(skip.step().id(), skip));
        List<Recorded> events = transcript.events();
        Table before = Table.opening(transcript.scenario().setting());
        int next = 0;
        for (Step step : transcript.scenario().stepsIn(transcript.reading(), transcript.course())) {
            RefusedStep no = refused.get(step.id());
            SkippedStep skip = skipped.get(step.id());
            if (no != null) {
                traces.add(new Trace(step, null, dueBefore(events, no.after(), step), no.reasons(), null));
            } else if (skip != null) {
                traces.add(new Trace(step, null, dueBefore(events, skip.after(), step), List.of(), skip.why()));
            } else {
                int found = find(events, next, step);
                if (found >= 0) {
                    before = before.after(events.subList(next, found));
                    int settled = found + 1 + followers(events, found, Rulebook.judge(before, step.attempt()));
                    before = before.after(events.get(found));
                    traces.add(new Trace(step, events.get(found), settled, List.of(), null));
                    next = found + 1;
                }
            }
        }
        return traces;
    }

    /** What became of a step; null if it is not in this playing. */
    public @Nullable Trace of(Name step) {
        return ofStep.get(step);
    }

    /** Whose event stands at a position; null for what no step made. */
    public @Nullable Step at(int position) {
        return ofPosition.get(position);
    }

    private void add(Trace trace) {
        ofStep.put(trace.step().id(), trace);
        if (trace.own() != null) {
            ofPosition.put(trace.own().position(), trace.step());
        }
    }

    private static int find(List<Recorded> events, int from, Step step) {
        for (int i = from; i < events.size(); i++) {
            Recorded event = events.get(i);
            if (event.by() != null
                    && event.by().equals(step.attempt().by())
                    && event.at().equals(step.attempt().at())
                    && Objects.equals(event.speaker(), step.attempt().speaker())) {
                return i;
            }
        }
        return -1;
    }

    /** How many events followed from it at once; judged again, since the record does not say. */
    private static int followers(List<Recorded> events, int own, Verdict again) {
        int followers = 0;
        if (again instanceof Verdict.Admitted yes && !yes.events().isEmpty()) {
            List<Recorded> then = yes.events();
            for (int i = then.indexOf(events.get(own)) + 1; i > 0 && i < then.size(); i++) {
                int at = own + 1 + followers;
                if (at < events.size() && events.get(at).equals(then.get(i))) {
                    followers++;
                }
            }
        }
        return followers;
    }

    /** The position of the last event that fell due before the step was tried. */
    private static int dueBefore(List<Recorded> events, int position, Step step) {
        int last = position;
        // Positions run from 1 without gaps: the event after position n stands at index n.
        while (last < events.size()
                && events.get(last).by() == null
                && events.get(last).at().isBefore(step.attempt().at())) {
            last++;
        }
        return last;
    }
}
