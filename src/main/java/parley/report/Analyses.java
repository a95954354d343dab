package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Summary;
import parley.analysis.stability.Stability;
import parley.scenario.Ending;
import parley.scenario.Scenario;

/**
 * Asks every question of a scenario, under each reading, and tells the answers as a report.
 *
 * @param runs futures of each ensemble
 * @param trials futures for each end of each sensitivity
 * @param seed of all chance
 * @param threads how many futures at once; changes nothing in the report
 */
public record Analyses(long runs, long trials, long seed, int threads) {

    /**
     * All of it.
     *
     * @param angles the readings, the default one first; at least one, all of the same scenario
     * @param progress told the number of futures played so far
     */
    public Report of(List<Angle> angles, LongConsumer progress) {
        Scenario scenario = angles.get(0).played().scenario();
        Counted counted = new Counted(progress);
        List<Section> sections = new ArrayList<>();
        for (Angle angle : angles) {
            stability(angle).ifPresent(sections::add);
        }
        for (Angle angle : angles) {
            sections.add(ensemble(angle, counted));
        }
        return new Report(scenario.title(), about(angles), sections);
    }

    /** How many futures {@link #of} plays. */
    public long futures(List<Angle> angles) {
        return angles.stream()
                .mapToLong(angle -> runs + trials * Ensemble.ends(angle.played().table()))
                .sum();
    }

    private static List<String> about(List<Angle> angles) {
        List<String> about = new ArrayList<>();
        Scenario scenario = angles.get(0).played().scenario();
        about.add(scenario.about());
        for (Angle angle : angles) {
            var reading = angle.played().reading();
            if (reading != null) {
                about.add("Reading \u201c" + reading.title() + "\u201d (" + reading.name() + "): " + reading.says());
            }
        }
        about.add("Looked at after position " + angles.get(0).until() + ", on "
                + new parley.negotiation.Teller(angles.get(0).played().table())
                        .moment(angles.get(0).played().table().now())
                + ". What is marked as hypothetical follows from assumptions that stand beside it. Nothing here is a forecast, and"
                + " nothing says what anybody wants, or should do.");
        return about;
    }

    /** What is stable; nothing where the scenario states no conflict. */
    public static java.util.Optional<Section> stability(Angle angle) {
        return angle.conflict()
                .map(conflict -> StabilitySection.of(
                        Stability.of(conflict),
                        id("stability", angle),
                        angle.under(),
                        "parley stability " + angle.word() + " --as-of " + angle.until() + " --format json"));
    }

    private Section ensemble(Angle angle, Counted counted) {
        Ensemble ensemble = new Ensemble(angle.played().table(), angle.policies(), seed);
        Summary summary = ensemble.play(0, runs, threads, counted::within);
        counted.add(runs);
        List<Ensemble.Swing> swings =
                ensemble.swings(Ending.TALKS_OPENED, trials, threads, bars -> counted.within(2 * bars * trials));
        counted.add(trials * Ensemble.ends(angle.played().table()));
        return EnsembleSection.of(
                ensemble,
                summary,
                swings,
                id("futures", angle),
                angle.under(),
                "parley ensemble " + angle.word() + " --from " + angle.until() + " --runs " + runs + " --seed " + seed
                        + " --sensitivity --format json");
    }

    private static String id(String stem, Angle angle) {
        var reading = angle.played().reading();
        return reading == null ? stem : stem + "-" + reading.name();
    }

    /** Adds up the futures of one play after another. */
    private static final class Counted {

        private final LongConsumer progress;
        private long before;

        Counted(LongConsumer progress) {
            this.progress = progress;
        }

        void within(long done) {
            progress.accept(before + done);
        }

        void add(long done) {
            before += done;
        }
    }
}
