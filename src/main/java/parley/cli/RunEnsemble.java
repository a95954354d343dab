package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Summary;
import parley.analysis.ensemble.Variation;
import parley.exchange.EnsembleJson;
import parley.exchange.EnsembleProse;
import parley.negotiation.Table;
import parley.picture.EnsemblePictures;
import parley.picture.Picture;
import parley.scenario.AsOf;
import parley.scenario.Ending;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Many futures of one negotiation. */
@Command(
        name = "ensemble",
        header = "Play many futures from a moment, every party by a stated policy, and count what they came to.",
        description = {
            "Chance is drawn by a seed and the same rulebook judges every move. The same seed gives the same answer on any number of"
                    + " threads, and any single future can be had again by its number (--run). Policies stand in the scenario file under"
                    + " `policies` (docs/analysis/ensemble.md); where it says nothing, sober defaults hold, the same for everybody.",
            "This is never a forecast: it says what follows from assumptions, and names them with every result.",
            "Runs can be split over processes: give each a --first of its own, keep the JSON, and add them up with --merge."
        },
        footer = {
            "  parley ensemble may-2025 --runs 10000 --seed 42",
            "  parley ensemble may-2025@hard-gate --from 2025-05-11T20:00 --runs 10000",
            "  parley ensemble may-2025 --vary UKR.firmness=0..1 --runs 5000",
            "  parley ensemble may-2025 --sensitivity --runs 5000      which assumption matters most",
            "  parley ensemble may-2025 --svg times.svg --draw times   when a ceasefire and talks came about",
            "  parley ensemble may-2025 --seed 42 --run 17             the moves of one future",
            "  parley ensemble may-2025 --run 17 --to future-17.yaml   the same as a branch: replay it, compare it",
            "  parley ensemble may-2025 --first 500000 --runs 500000 --format json > b.json",
            "  parley ensemble may-2025 --merge a.json b.json"
        })
final class RunEnsemble implements Callable<Integer> {

    private static final long MOST_RUNS = 100_000_000;
    static final int MOST_THREADS = 256;

    /** Of each end of each sensitivity. */
    private static final long MOST_TRIALS = 2_000;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A scenario, as `compare` takes it: may-2025, may-2025@hard-gate, a file.")
    private String scenario = "";

    @Option(names = "--reading", paramLabel = "NAME", description = "Which reading of a disputed document holds.")
    private @Nullable String reading;

    @Option(names = "--runs", paramLabel = "N", description = "How many futures; 10000 where nothing is said.")
    private long runs = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "A whole number; 1 where nothing is said.")
    private long seed = 1;

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description =
                    "Where they begin: a position, or a date-time, inclusive; as the policies say, or else the end.")
    private @Nullable String from;

    @Option(
            names = "--first",
            paramLabel = "N",
            description = "The number of the first future; 0 where nothing is said.")
    private long first;

    @Option(names = "--threads", paramLabel = "N", description = "How many at once; as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--vary",
            paramLabel = "PARTY.TRAIT=A..B",
            description =
                    "Another value for a trait (UKR.firmness=0.3), or five from A to B: the runs are shared out among them,"
                            + " and each is told by itself.")
    private List<String> vary = List.of();

    @Option(
            names = "--sensitivity",
            description =
                    "Also move each trait of each principal from 0 to 1 by itself: what matters most comes first.")
    private boolean sensitivity;

    @Option(names = "--run", paramLabel = "N", description = "Tell the moves of this one future, in words or as JSON.")
    private @Nullable Long run;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "With --run: write that future as a branch, which can be checked, replayed and compared.")
    private @Nullable Path to;

    @Option(
            names = "--merge",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Add up what several processes have written with --format json.")
    private List<Path> merge = List.of();

    @Option(names = "--svg", paramLabel = "FILE", description = "Also draw into this file what --draw says.")
    private @Nullable Path svg;

    @Option(
            names = "--draw",
            paramLabel = "WHAT",
            description = "outcomes (the default), times, convergence, or sensitivity (with --sensitivity).")
    private Drawn draw = Drawn.OUTCOMES;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    /** What --svg draws. */
    enum Drawn {
        OUTCOMES,
        TIMES,
        CONVERGENCE,
        SENSITIVITY
    }

    private final Desk desk;

    RunEnsemble(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        checkNumbers();
        Bookcase books = Bookcase.packed();
        Asked asked = Asked.of(books, scenario, reading);
        Policies assumed = books.policies(scenario, asked.scenario()).orElse(Policies.USUAL);
        Transcript trunk = start(asked.played(), assumed);
        Table table = trunk.table();
        EnsembleJson.Question question = new EnsembleJson.Question(
                asked.scenario().name().text(),
                asked.reading() == null ? null : asked.reading().name().text(),
                asked.scenario().digestAlong(asked.course()),
                table.position(),
                seed);
        Varying varying = Varying.of(vary, table, scenario);
        Variation variation = variation(varying, new Ensemble(table, assumed, seed));
        if (!merge.isEmpty()) {
            Ensemble ensemble = variation.points().get(0).ensemble();
            tell(question, trunk, ensemble, new Parts(question, trunk, ensemble).added(merge), List.of());
            return ExitCode.FINE;
        }
        if (run != null) {
            oneFuture(asked, new OneFuture(ensemble(variation, run), trunk, run));
            return ExitCode.FINE;
        }
        List<Variation.Played> played = played(variation);
        if (played.size() > 1) {
            tell(question, table, assumed, played);
        } else {
            Variation.Played one = played.get(0);
            Ensemble ensemble = one.point().ensemble();
            List<Ensemble.Swing> swings = sensitivity ? swings(ensemble) : List.of();
            tell(question, trunk, ensemble, one.summary(), swings);
        }
        return ExitCode.FINE;
    }

    private Variation variation(Varying varying, Ensemble assumed) {
        int values = varying.combinations();
        if (values > runs && run == null && merge.isEmpty()) {
            throw new BadInput("--runs is " + runs + " and --vary asks for " + values
                    + " values, among which they are shared out: expected as many runs at least.");
        }
        return varying.of(assumed, first, Math.max(runs, values));
    }

    private List<Variation.Played> played(Variation variation) {
        try (Interruption interruption = Interruption.of(runs, "futures", desk.screen());
                Progress progress = Progress.of("Playing", (int) Math.min(runs, Integer.MAX_VALUE), desk.screen())) {
            return variation.play(threads, done -> {
                interruption.at(done);
                progress.at((int) Math.min(done, Integer.MAX_VALUE));
            });
        }
    }

    /** That of one run: with a varied trait its number says which value it has. */
    private Ensemble ensemble(Variation variation, long number) {
        if (variation.points().size() == 1) {
            return variation.points().get(0).ensemble();
        }
        return variation
                .of(number)
                .map(Variation.Point::ensemble)
                .orElseThrow(() -> new BadInput("With --vary over a range, --run is the number of one of the --runs: "
                        + first + " to " + (first + runs - 1) + ". Say the same --runs and --first as before."));
    }

    private List<Ensemble.Swing> swings(Ensemble ensemble) {
        long each = Math.min(runs, MOST_TRIALS);
        int ends = Ensemble.ends(ensemble.from());
        try (Interruption interruption = Interruption.of(ends / 2, "sensitivities", desk.screen());
                Progress progress = Progress.of("Sensitivity", (int) (each * ends), desk.screen())) {
            return ensemble.swings(Ending.TALKS_OPENED, each, threads, done -> {
                interruption.at(done);
                progress.at((int) (2 * done * each));
            });
        }
    }

    private void oneFuture(Asked asked, OneFuture future) {
        if (format == Format.JSON) {
            desk.printData(future.json());
        } else if (to == null) {
            desk.printText(Harmless.text(future.told()));
        }
        if (to == null) {
            return;
        }
        if (!asked.course().picks().isEmpty()) {
            throw new BadInput("A branch leaves a script along its first options, and " + scenario
                    + " takes another. Leave the options out.");
        }
        String told = Harmless.text(future.write(to, scenario));
        if (format == Format.JSON) {
            desk.screen().complain("parley: " + told.strip());
        } else {
            desk.printText(told);
        }
    }

    private void checkNumbers() {
        if (to != null && run == null) {
            throw new BadInput("--to writes one future. Say which: --run N.");
        }
        if (run != null && (svg != null || sensitivity)) {
            throw new BadInput("--run tells of one future, which has no shares. Leave --svg and --sensitivity out.");
        }
        boolean ranging = vary.stream().anyMatch(varied -> varied.contains(".."));
        if (!merge.isEmpty() && (run != null || sensitivity)) {
            throw new BadInput("--merge adds up what was played, and plays nothing. Leave "
                    + (run != null ? "--run" : "--sensitivity") + " out.");
        }
        if (ranging && (sensitivity || !merge.isEmpty())) {
            throw new BadInput("--vary over a range has a result for each value. Give one value, or leave "
                    + (sensitivity ? "--sensitivity" : "--merge") + " out.");
        }
        if (draw == Drawn.SENSITIVITY && !sensitivity) {
            throw new BadInput("--draw sensitivity has nothing to draw. Add --sensitivity.");
        }
        if (svg != null && ranging) {
            throw new BadInput(
                    "--svg draws one result, and --vary asks for several. Give one value, or leave --svg out.");
        }
        check(runs >= 1 && runs <= MOST_RUNS, "--runs", runs, "a number from 1 to " + MOST_RUNS);
        check(first >= 0, "--first", first, "a number from 0");
        check(threads >= 1 && threads <= MOST_THREADS, "--threads", threads, "a number from 1 to " + MOST_THREADS);
        check(run == null || run >= 0, "--run", run == null ? 0 : run, "a number from 0");
    }

    private static void check(boolean fine, String option, long found, String expected) {
        if (!fine) {
            throw new BadInput(option + " is " + found + ": expected " + expected + ".");
        }
    }

    /** Where the user says, or the policies, or at the end. */
    private Transcript start(Transcript whole, Policies policies) {
        if (from != null) {
            return AsOf.of(whole, "--from", from, 0).transcript();
        }
        return whole.asOf(policies.begin(whole));
    }

    private void tell(
            EnsembleJson.Question question,
            Transcript trunk,
            Ensemble ensemble,
            Summary summary,
            List<Ensemble.Swing> swings) {
        Table table = ensemble.from();
        Policies policies = ensemble.policies();
        if (svg != null) {
            NewFile.write(svg, picture(table, summary, swings).file());
        }
        if (format == Format.JSON) {
            desk.printData(EnsembleJson.write(
                    question,
                    EnsembleJson.assumptions(policies, table.cast().keySet()),
                    summary,
                    swings,
                    Parts.witness(ensemble, trunk, summary)));
        } else {
            desk.printText(Harmless.text(EnsembleProse.of(question, table, policies, summary, swings)));
        }
    }

    private void tell(EnsembleJson.Question question, Table table, Policies policies, List<Variation.Played> played) {
        if (format == Format.JSON) {
            desk.printData(EnsembleJson.write(
                    question, EnsembleJson.assumptions(policies, table.cast().keySet()), played));
        } else {
            desk.printText(Harmless.text(EnsembleProse.of(question, table, policies, played)));
        }
    }

    private Picture picture(Table table, Summary summary, List<Ensemble.Swing> swings) {
        return switch (draw) {
            case OUTCOMES -> EnsemblePictures.outcomes(summary);
            case TIMES -> EnsemblePictures.times(summary);
            case CONVERGENCE -> EnsemblePictures.convergence(summary);
            case SENSITIVITY -> EnsemblePictures.tornado(table, summary.share(Ending.TALKS_OPENED), swings);
        };
    }
}
