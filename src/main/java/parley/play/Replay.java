package parley.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Verdict;
import parley.scenario.Course;
import parley.scenario.Fork;
import parley.scenario.Playing;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.SkippedStep;
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
        return opening(scenario, reading, Course.FIRST);
    }

    public static Opening opening(Scenario scenario, @Nullable Reading reading, Course course) {
        return new Opening(
                scenario.setting(),
                scenario.name().text(),
                scenario.digestAlong(course),
                reading == null ? null : reading.name().text(),
                trunk(scenario.fork()));
    }

    private static Opening.@Nullable Trunk trunk(@Nullable Fork fork) {
        return fork == null
                ? null
                : new Opening.Trunk(
                        fork.of().text(),
                        fork.position(),
                        fork.reading() == null ? null : fork.reading().text());
    }

    /**
     * Plays a scenario into a new negotiation.
     *
     * @param progress told the number of each step that is done, from 1
     */
    public Kept play(Scenario scenario, @Nullable Reading reading, IntConsumer progress) {
        return play(scenario, reading, Course.FIRST, progress);
    }

    /**
     * Plays a scenario into a new negotiation, along a course.
     *
     * @param progress told the number of each step that is done, from 1
     */
    public Kept play(Scenario scenario, @Nullable Reading reading, Course course, IntConsumer progress) {
        NegotiationId id = negotiations.open(opening(scenario, reading, course));
        List<RefusedStep> refused = new ArrayList<>();
        int done = 0;
        int position = 0;
        List<SkippedStep> skipped = new ArrayList<>();
        for (Step step : scenario.stepsIn(reading, course)) {
            String whyNot = step.when() == null ? null : Playing.whyNot(step, negotiations.table(id));
            if (whyNot != null) {
                skipped.add(new SkippedStep(step, position, whyNot));
                progress.accept(++done);
                continue;
            }
            Verdict verdict = negotiations
                    .play(id, step.attempt(), Key.of(step.id().text()))
                    .verdict();
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
                        negotiations.table(id),
                        course,
                        skipped));
    }

    /**
     * The replay of this very scenario as it is kept, continued where it was interrupted; a new one where there is none.
     *
     * <p>What was refused is no event and is not kept: it is judged again, in memory, which gives the same refusals.
     */
    public Kept resume(Scenario scenario, @Nullable Reading reading) {
        return resume(scenario, reading, Course.FIRST);
    }

    /** The same along a course: each is a negotiation of its own. */
    public Kept resume(Scenario scenario, @Nullable Reading reading, Course course) {
        NegotiationId id =
                negotiations.opened(opening(scenario, reading, course)).orElse(null);
        if (id == null) {
            return play(scenario, reading, course, step -> {});
        }
        Transcript judged = Playing.of(scenario, reading, course);
        Set<Name> notPlayed = new HashSet<>();
        judged.refused().forEach(refusal -> notPlayed.add(refusal.step().id()));
        judged.skipped().forEach(skip -> notPlayed.add(skip.step().id()));
        for (Step step : scenario.stepsIn(reading, course)) {
            if (!notPlayed.contains(step.id())) {
                negotiations.play(id, step.attempt(), Key.of(step.id().text()));
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
                        negotiations.table(id),
                        course,
                        judged.skipped()));
    }
}
