package parley.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.Descent;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.scenario.Outstanding;
import parley.scenario.RefusedStep;
import parley.scenario.Step;
import parley.scenario.Traces;

/** What of its script a negotiation has not told. Only what lies beyond the shared beginning is looked at, however long that is. */
@Component
final class Untold {

    private static final int AT_HAND = 1_000;

    private final Negotiations negotiations;
    private final Histories histories;
    private final Scripts scripts;
    private final Map<NegotiationId, Known> missing = new ConcurrentHashMap<>();

    private record Known(int last, Missing missing) {}

    Untold(Holdings holdings, Histories histories, Scripts scripts) {
        this.negotiations = holdings.negotiations();
        this.histories = histories;
        this.scripts = scripts;
    }

    /** The last position up to which it is what its script makes it: all of a replay, of a branch what came before the first fork. */
    int shared(NegotiationId id) {
        int shared = histories.of(id).size();
        Optional<Descent> descent = negotiations.descent(id);
        while (descent.isPresent()) {
            shared = Math.min(shared, descent.get().position());
            descent = negotiations.descent(descent.get().parent());
        }
        return shared;
    }

    /** The moves of the script that it has not made by a position, in order. */
    private List<Step> by(NegotiationId id, int position) {
        return scripts.of(negotiations.opening(id))
                .map(script -> by(script, id, position))
                .orElse(List.of());
    }

    private List<Step> by(Scripts.Script script, NegotiationId id, int position) {
        int shared = Math.min(position, shared(id));
        List<Step> later = script.scenario().stepsIn(script.reading()).stream()
                .filter(step -> !isBy(script.traces().of(step.id()), shared))
                .toList();
        return shared == position
                ? later
                : Outstanding.of(
                        later, negotiations.table(id, shared), histories.of(id).subList(shared, position));
    }

    private static boolean isBy(Traces.@Nullable Trace trace, int position) {
        return trace != null && trace.own() != null && trace.own().position() <= position;
    }

    /**
     * The moves of the script that are still to come at a position, in order. What this negotiation has passed by by now does not come.
     */
    List<Step> toCome(NegotiationId id, int position) {
        List<Recorded> all = histories.of(id);
        List<Step> passedBy = position == all.size() ? List.of() : passedBy(id);
        Instant now = negotiations.table(id, position).now();
        return by(id, position).stream()
                .filter(step -> !step.attempt().at().isBefore(now) && !passedBy.contains(step))
                .toList();
    }

    /** The moves of the script whose time has come in this negotiation, and which it has not made. */
    private List<Step> passedBy(NegotiationId id) {
        Instant now = negotiations.table(id).now();
        return by(id, histories.of(id).size()).stream()
                .filter(step -> !step.attempt().at().isAfter(now))
                .toList();
    }

    /**
     * The moves passed by: those that the rulebook would not have admitted, and those that nobody tried.
     *
     * @param notTried in order
     */
    record Missing(List<RefusedStep> refused, List<Step> notTried) {}

    /** Worked out once for as long as nothing happens. */
    Missing missing(NegotiationId id) {
        int last = histories.of(id).size();
        Known known = missing.get(id);
        if (known != null && known.last == last) {
            return known.missing;
        }
        Missing now = missingNow(id);
        if (missing.size() > AT_HAND) {
            missing.clear();
        }
        missing.put(id, new Known(last, now));
        return now;
    }

    private Missing missingNow(NegotiationId id) {
        Optional<Scripts.Script> script = scripts.of(negotiations.opening(id));
        if (script.isEmpty()) {
            return new Missing(List.of(), List.of());
        }
        if (negotiations.descent(id).isEmpty()) {
            return new Missing(script.get().transcript().refused(), List.of());
        }
        List<Step> passedBy = passedBy(id);
        List<RefusedStep> refused = refused(id, passedBy);
        return new Missing(
                refused,
                passedBy.stream()
                        .filter(step ->
                                refused.stream().noneMatch(no -> no.step().equals(step)))
                        .toList());
    }

    /** Those of the moves passed by that the rulebook would not have admitted. */
    private List<RefusedStep> refused(NegotiationId id, List<Step> passedBy) {
        int shared = shared(id);
        List<Recorded> all = histories.of(id);
        Table from = negotiations.table(id, shared);
        return Outstanding.refused(
                passedBy,
                from,
                all.subList(shared, all.size()),
                negotiations.table(id).now());
    }
}
