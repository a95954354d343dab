package parley.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/** Plays a script through the rulebook, keeping nothing but the transcript. */
public final class Playing {

    private Playing() {}

    /** Under its default reading, taking the first option of each choice. */
    public static Transcript of(Scenario scenario) {
        return of(scenario, scenario.defaultReading(), Course.FIRST);
    }

    public static Transcript of(Scenario scenario, @Nullable Reading reading, Course course) {
        Table table = Table.opening(scenario.setting());
        List<Recorded> events = new ArrayList<>();
        List<RefusedStep> refused = new ArrayList<>();
        List<SkippedStep> skipped = new ArrayList<>();
        for (Step step : scenario.stepsIn(reading, course)) {
            String whyNot = whyNot(step, table);
            if (whyNot != null) {
                skipped.add(new SkippedStep(step, table.position(), whyNot));
                continue;
            }
            Verdict verdict = Rulebook.judge(table, step.attempt());
            if (verdict instanceof Verdict.Refused no) {
                refused.add(new RefusedStep(step, table.position(), no.reasons()));
            } else if (verdict instanceof Verdict.Admitted yes) {
                events.addAll(yes.events());
                table = yes.table();
            }
        }
        if (scenario.until() != null) {
            Verdict.Admitted end = Rulebook.pass(table, scenario.until());
            events.addAll(end.events());
            table = end.table();
        }
        return new Transcript(scenario, reading, events, refused, table, course, skipped);
    }

    /** Why a conditional step is not tried, looking at the table as it will be when its time comes; null if it is. */
    public static @Nullable String whyNot(Step step, Table table) {
        Circumstance when = step.when();
        if (when == null) {
            return null;
        }
        Table then = Rulebook.judgedAt(table, step.attempt().at());
        return when.holds(then) ? null : "made only if " + when.told() + "; found that " + when.found(then);
    }
}
