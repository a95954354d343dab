package parley.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import parley.negotiation.Name;
import parley.scenario.Fork;
import parley.scenario.Origin;
import parley.scenario.Scenario;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** What is worth knowing of the place where a branch leaves another script, and of a branch that says too little. */
final class ForkCheck {

    private final Scenario scenario;
    private final ScenarioPlaces places;
    private final List<Transcript> played;
    private final List<Finding> findings = new ArrayList<>();

    ForkCheck(Scenario scenario, ScenarioPlaces places, List<Transcript> played) {
        this.scenario = scenario;
        this.places = places;
        this.played = List.copyOf(played);
    }

    /** Information alone; none where the script is no branch. */
    List<Finding> findings() {
        Fork fork = scenario.fork();
        if (fork != null) {
            unreachable(fork);
            if (scenario.expected().isEmpty()) {
                unchanged(fork);
                add(
                        places.top("branch"),
                        "this branch expects nothing of itself",
                        "Add `expect: [...]`, so that `check` notices when it comes out otherwise");
            }
        }
        return findings;
    }

    private void add(Optional<Spot> spot, String what, String mend) {
        findings.add(places.at(spot, Finding.Level.INFORMATION, what, mend));
    }

    /** The move after which it says to leave is not made there. */
    private void unreachable(Fork fork) {
        Optional<Spot> at =
                places.top("branch").flatMap(branch -> branch.has("at") ? branch.at("at") : Optional.empty());
        if (at.isEmpty() || at.get().type() != Spot.Type.TEXT) {
            return;
        }
        Name step = Name.of(at.get().raw());
        boolean isMade = played.stream()
                .filter(one -> Objects.equals(one.reading(), scenario.defaultReading()))
                .anyMatch(one -> isMade(step, one));
        if (!isMade) {
            add(
                    at,
                    "unreachable: " + Shown.code(step.text()) + " is not made in " + fork.of()
                            + (fork.reading() == null
                                    ? ""
                                    : " under the reading "
                                            + Shown.code(fork.reading().text()))
                            + ", so that this branch leaves it after position " + fork.position(),
                    "Name a move that is made, or another `reading`");
        }
    }

    private static boolean isMade(Name step, Transcript transcript) {
        Traces.Trace trace = Traces.of(transcript).of(step);
        return trace != null && trace.own() != null;
    }

    /** It tells what the other script tells, and claims nothing about it; another reading is a change. */
    private void unchanged(Fork fork) {
        boolean keepsAll = scenario.steps().size() > fork.steps()
                && scenario.steps().stream()
                        .map(step -> step.origin().kind())
                        .allMatch(kind -> kind == Origin.Kind.TRUNK || kind == Origin.Kind.KEPT);
        boolean hasReading =
                places.top("branch").filter(branch -> branch.has("reading")).isPresent();
        if (keepsAll && fork.dropped().isEmpty() && !hasReading) {
            add(
                    places.top("branch"),
                    "this branch changes nothing: it makes no move of its own, and leaves out none of " + fork.of(),
                    "Write `moves:`, or `drop: [...]` inside `branch`");
        }
    }
}
