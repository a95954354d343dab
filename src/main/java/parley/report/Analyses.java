package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Summary;
import parley.analysis.impasse.Impasse;
import parley.analysis.paths.Aim;
import parley.analysis.paths.Goal;
import parley.analysis.paths.Paths;
import parley.analysis.paths.Question;
import parley.analysis.stability.Stability;
import parley.negotiation.Subject;
import parley.negotiation.Table;
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

    private static final int MOST_PATHS = 3;

    /** States that a search looks at, at most. */
    private static final long BUDGET = 20_000;

    /**
     * All of it.
     *
     * @param angles the readings, the default one first; at least one, all of the same scenario
     * @param more what else is to be told, behind the rest
     * @param progress told the number of futures played so far
     */
    public Report of(List<Angle> angles, List<Section> more, LongConsumer progress) {
        Scenario scenario = angles.get(0).played().scenario();
        Counted counted = new Counted(progress);
        List<Section> sections = new ArrayList<>();
        for (Angle angle : angles) {
            sections.add(impasse(angle));
        }
        for (Angle angle : angles) {
            sections.add(paths(angle));
        }
        for (Angle angle : angles) {
            stability(angle).ifPresent(sections::add);
        }
        for (Angle angle : angles) {
            sections.add(ensemble(angle, counted));
        }
        sections.addAll(more);
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

    /** Why it is stuck, if it is. */
    public static Section impasse(Angle angle) {
        return ImpasseSection.of(
                Impasse.of(angle.played()),
                id("impasse", angle),
                angle.under(),
                "parley impasse " + angle.word() + " --as-of " + angle.until() + " --format json");
    }

    /** The shortest ways to a ceasefire that binds every principal, and to talks. */
    public static Section paths(Angle angle) {
        Table table = angle.played().table();
        return PathsSection.of(
                Stream.of(Subject.CEASEFIRE, Subject.TALKS)
                        .map(subject -> Paths.answer(Question.of(table, table.now(), new Goal(List.of(Aim.of(subject))))
                                .most(MOST_PATHS)
                                .budget(BUDGET)))
                        .toList(),
                id("paths", angle),
                angle.under(),
                "parley paths " + angle.word() + " --as-of " + angle.until() + " --goal \"ceasefire in force\" --most "
                        + MOST_PATHS + " --format json");
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
