package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.Descent;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.scenario.Course;
import parley.scenario.Fork;
import parley.scenario.Origin;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Transcript;

/**
 * Negotiations as transcripts, to compare and to take away. A branch that was made by hand has no script of its own: it has the one that
 * it left, whose later moves are supposed in it, and those that the rulebook does not admit there are refused.
 */
@Component
public final class Transcripts {

    private final Negotiations negotiations;
    private final Histories histories;
    private final Scripts scripts;
    private final Untold untold;
    private final Stages stages;

    Transcripts(Holdings holdings, Histories histories, Scripts scripts, Untold untold, Stages stages) {
        this.negotiations = holdings.negotiations();
        this.histories = histories;
        this.scripts = scripts;
        this.untold = untold;
        this.stages = stages;
    }

    /** All of it, as it stands now; throws {@link parley.play.UnknownNegotiation} if there is no such negotiation. */
    public Transcript of(NegotiationId id) {
        Opening opening = negotiations.opening(id);
        List<Recorded> events = histories.of(id);
        Optional<Scripts.Script> script = scripts.of(opening);
        Optional<Descent> descent = negotiations.descent(id);
        Table table = negotiations.table(id);
        if (script.isEmpty()) {
            return new Transcript(unscripted(id, opening), null, events, List.of(), table);
        }
        Scripts.Script played = script.get();
        if (descent.isEmpty() && events.equals(played.transcript().events())) {
            return played.transcript();
        }
        Untold.Missing missing = untold.missing(id);
        List<Name> dropped = missing.notTried().stream().map(Step::id).toList();
        return new Transcript(
                branched(id, played, untold.shared(id), dropped),
                played.reading(),
                events,
                missing.refused().stream()
                        .map(no -> new RefusedStep(
                                kept(no.step(), played.scenario().name()), no.after(), no.reasons()))
                        .toList(),
                table);
    }

    /**
     * The script that it left, with its own name and title, and whatever comes after the fork only supposed. The notes for teaching are those
     * of the events that both share; what the script notes of later ones was noted of what happened.
     */
    private Scenario branched(NegotiationId id, Scripts.Script played, int common, List<Name> dropped) {
        Scenario trunk = played.scenario();
        List<Step> steps = new ArrayList<>();
        List<Name> shared = new ArrayList<>();
        int before = 0;
        for (Step step : trunk.steps()) {
            var trace = played.traces().of(step.id());
            var own = trace == null ? null : trace.own();
            if (own != null && own.position() <= common) {
                steps.add(step.from(Origin.of(Origin.Kind.TRUNK, trunk.name(), step.id())));
                shared.add(step.id());
                before = steps.size();
            } else if (!dropped.contains(step.id())) {
                steps.add(supposed(step, trunk.name()));
            }
        }
        return new Scenario(
                Name.of(id.text()),
                stages.titleOf(id),
                trunk.question(),
                trunk.about(),
                trunk.setting(),
                trunk.readings(),
                steps,
                trunk.until(),
                List.of(),
                trunk.digest() + "/" + id,
                null,
                List.of(),
                List.of(),
                trunk.lessonsShared(shared, common),
                new Fork(
                        trunk.name(),
                        trunk.title(),
                        before,
                        common,
                        played.reading() == null ? null : played.reading().name(),
                        Course.FIRST,
                        dropped));
    }

    private static Step supposed(Step step, Name trunk) {
        return kept(step.supposed(), trunk);
    }

    /** One that is refused stays what it is in the record, with its words and what it cites: here it does not happen. */
    private static Step kept(Step step, Name trunk) {
        return step.from(Origin.of(Origin.Kind.KEPT, trunk, step.id()));
    }

    private Scenario unscripted(NegotiationId id, Opening opening) {
        return new Scenario(
                Name.of(id.text()),
                stages.titleOf(id),
                "",
                "",
                opening.setting(),
                List.of(),
                List.of(),
                null,
                List.of(),
                id.text());
    }
}
