package parley.yaml;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Reason;
import parley.play.Replay;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;

/**
 * What came of playing a scenario in memory, once under each of its readings. That the rulebook refuses a scripted move under a
 * reading which is not the default is what readings are there to show; that it does so under the default, or where there are no
 * readings, is a warning.
 *
 * @param scenario the scenario played
 * @param refusals in the order of the readings, and of the file within each
 */
public record ScenarioCheck(Scenario scenario, List<Refused> refusals) {

    /**
     * A scripted move that was refused.
     *
     * @param place the line of the entry, the move, and every reason
     * @param reading under which; null where the scenario has none
     * @param isWarning no reading explains it
     */
    public record Refused(Problem place, @Nullable Reading reading, RefusedStep step, boolean isWarning) {}

    public ScenarioCheck {
        refusals = List.copyOf(refusals);
    }

    /**
     * Plays the scenario.
     *
     * @param file what messages call its file
     */
    public static ScenarioCheck of(Scenario scenario, String file) {
        List<Refused> refusals = new ArrayList<>();
        @Nullable Reading usual = scenario.defaultReading();
        if (usual == null) {
            play(scenario, file, null, true, refusals);
        }
        for (Reading reading : scenario.readings()) {
            play(scenario, file, reading, reading.equals(usual), refusals);
        }
        return new ScenarioCheck(scenario, refusals);
    }

    private static void play(
            Scenario scenario, String file, @Nullable Reading reading, boolean isWarning, List<Refused> refusals) {
        for (RefusedStep step : Replay.inMemory(scenario, reading).refused()) {
            refusals.add(new Refused(problem(file, step, reading, isWarning), reading, step, isWarning));
        }
    }

    private static Problem problem(String file, RefusedStep refused, @Nullable Reading reading, boolean isWarning) {
        String under = reading == null
                ? ""
                : " under the reading " + Shown.code(reading.name().text());
        List<String> reasons = refused.reasons().stream()
                .map(Reason::text)
                .map(ScenarioCheck::withoutStop)
                .toList();
        return new Problem(
                file,
                Math.max(1, refused.step().line()),
                1,
                Shown.code(refused.step().id().text()) + " is refused" + under + ": " + String.join("; ", reasons),
                isWarning ? "Mend this move or what comes before it, or say with `only-in` where it is played" : "");
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Refused, and no reading explains it; empty if all is well. */
    public List<Problem> warnings() {
        return places(true);
    }

    /** Refused under a reading other than the default. */
    public List<Problem> information() {
        return places(false);
    }

    private List<Problem> places(boolean warning) {
        return refusals.stream()
                .filter(refused -> refused.isWarning() == warning)
                .map(Refused::place)
                .toList();
    }
}
