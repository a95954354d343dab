package parley.picture;

import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.scenario.Choice;
import parley.scenario.Course;
import parley.scenario.Fork;
import parley.scenario.Pick;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** The lines of a tree of scripts, and the ways that their choices offer. Each script is played to know how long it is. */
final class Limbs {

    private final List<Limb> limbs = new ArrayList<>();

    private Limbs() {}

    static List<Limb> of(List<Scenario> scripts) {
        Limbs found = new Limbs();
        scripts.forEach(found::add);
        return List.copyOf(found.limbs);
    }

    private void add(Scenario scenario) {
        Transcript transcript = Playing.of(scenario);
        int last = transcript.events().size();
        String name = scenario.name().text();
        Fork fork = scenario.fork();
        if (fork == null) {
            limbs.add(Limb.trunk(name, scenario.title(), last));
        } else {
            int from = fork.position();
            limbs.add(Limb.whatIf(name, scenario.title(), fork.of().text(), from, Math.max(last, from)));
        }
        choices(scenario, transcript);
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
