package parley.play;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Verdict;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Transcript;

/** Plays a scenario, step by step, through the rulebook, and keeps what the rulebook refused. */
public final class Replay {

    private final Negotiations negotiations;

    public Replay(Negotiations negotiations) {
        this.negotiations = negotiations;
    }

    /** A replay, and under which id it is kept. */
    public record Kept(NegotiationId id, Transcript transcript) {}

    /** In memory, leaving nothing behind. */
    public static Transcript inMemory(Scenario scenario, @Nullable Reading reading) {
        return new Replay(new NegotiationsInMemory())
                .play(scenario, reading, step -> {})
                .transcript();
    }

    public static Opening opening(Scenario scenario, @Nullable Reading reading) {
        return new Opening(
                scenario.setting(),
                scenario.name().text(),
                scenario.digest(),
                reading == null ? null : reading.name().text());
    }

    /**
     * Plays a scenario into a new negotiation.
     *
     * @param progress told the number of each step that is done, from 1
     */
    public Kept play(Scenario scenario, @Nullable Reading reading, IntConsumer progress) {
        NegotiationId id = negotiations.open(opening(scenario, reading));
        List<RefusedStep> refused = new ArrayList<>();
        int done = 0;
        int position = 0;
        for (Step step : scenario.stepsIn(reading)) {
            Verdict verdict =
                    negotiations.play(id, step.attempt(), step.id().text()).verdict();
            if (verdict instanceof Verdict.Refused no) {
                refused.add(new RefusedStep(step, position, no.reasons()));
            } else if (verdict instanceof Verdict.Admitted yes) {
                position = yes.table().position();
            }
            progress.accept(++done);
        }
        if (scenario.until() != null) {
            negotiations.pass(id, scenario.until());
        }
        return new Kept(
                id,
                new Transcript(
                        scenario,
                        reading,
                        negotiations.events(id, 1, Integer.MAX_VALUE),
                        refused,
                        negotiations.table(id)));
    }

    /**
     * The replay of this very scenario as it is kept, continued where it was interrupted; a new one where there is none.
     *
     * <p>What was refused is no event and is not kept: it is judged again, in memory, which gives the same refusals.
     */
    public Kept resume(Scenario scenario, @Nullable Reading reading) {
        NegotiationId id = negotiations.opened(opening(scenario, reading)).orElse(null);
        if (id == null) {
            return play(scenario, reading, step -> {});
        }
        Transcript judged = inMemory(scenario, reading);
        List<Name> refused =
                judged.refused().stream().map(refusal -> refusal.step().id()).toList();
        for (Step step : scenario.stepsIn(reading)) {
            if (!refused.contains(step.id())) {
                negotiations.play(id, step.attempt(), step.id().text());
            }
        }
        if (scenario.until() != null) {
            negotiations.pass(id, scenario.until());
        }
        return new Kept(
                id,
                new Transcript(
                        scenario,
                        reading,
                        negotiations.events(id, 1, Integer.MAX_VALUE),
                        judged.refused(),
                        negotiations.table(id)));
    }
}
