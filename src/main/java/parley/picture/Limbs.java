package parley.picture;

import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.scenario.Branched;
import parley.scenario.Choice;
import parley.scenario.Course;
import parley.scenario.Fork;
import parley.scenario.Grove;
import parley.scenario.Pick;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** The tree of a scenario: its branches, theirs, and the ways that its choices offer. Each script is played to know how long it is. */
final class Limbs {

    private final Grove grove;
    private final List<Limb> limbs = new ArrayList<>();

    private Limbs(Grove grove) {
        this.grove = grove;
    }

    static List<Limb> of(Grove grove, Name trunk) {
        Limbs found = new Limbs(grove);
        found.grow(trunk);
        return List.copyOf(found.limbs);
    }

    private void grow(Name name) {
        if (!(grove.script(name) instanceof Branched.Script script)) {
            // What cannot be applied is told where it is read; a tree shows what there is.
            return;
        }
        Scenario scenario = script.scenario();
        Transcript transcript = Playing.of(scenario);
        int last = transcript.events().size();
        Fork fork = scenario.fork();
        limbs.add(
                fork == null
                        ? Limb.trunk(name.text(), scenario.title(), last)
                        : Limb.whatIf(
                                name.text(),
                                scenario.title(),
                                fork.of().text(),
                                fork.position(),
                                Math.max(last, fork.position())));
        choices(scenario, transcript);
        grove.childrenOf(name).forEach(this::grow);
    }

    private void choices(Scenario scenario, Transcript transcript) {
        Traces traces = Traces.of(transcript);
        for (Choice choice : scenario.choices()) {
            Name taken = transcript.course().pickedAt(choice.name());
            Name first = choice.options().get(0).name();
            int at = before(choice, scenario, transcript.course(), traces);
            for (Choice.Option option : choice.options()) {
                if (at >= 0 && !option.name().equals(taken == null ? first : taken)) {
                    String title = choice.question() + " " + option.title();
                    String id = scenario.name() + "." + new Pick(choice.name(), option.name());
                    limbs.add(Limb.notTaken(id, title, scenario.name().text(), at));
                }
            }
        }
    }

    /** The last position before the first step of a choice that was played; -1 where none was. */
    private static int before(Choice choice, Scenario scenario, Course course, Traces traces) {
        for (Step step : scenario.stepsIn(scenario.defaultReading(), course)) {
            Traces.Trace trace = traces.of(step.id());
            if (step.option() != null && step.option().choice().equals(choice.name()) && trace != null) {
                Recorded own = trace.own();
                if (own != null) {
                    return own.position() - 1;
                }
            }
        }
        return -1;
    }
}
