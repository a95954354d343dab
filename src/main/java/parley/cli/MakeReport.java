package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.Solutions;
import parley.analysis.ensemble.Policies;
import parley.report.Analyses;
import parley.report.Angle;
import parley.report.BargainSection;
import parley.report.Report;
import parley.report.ReportHtml;
import parley.report.Section;
import parley.scenario.AsOf;
import parley.scenario.Reading;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** All analyses of a scenario, as one page. */
@Command(
        name = "report",
        header = "Write all analyses of a scenario as one page that needs nothing else.",
        description = {
            "Each analysis says its question, the answer in words, what it assumes, then numbers and pictures, and where each"
                    + " number is defined. Without --reading every reading is looked at, so that one sees what hangs on it. The page"
                    + " is one HTML file: no network, no script; it prints, and every picture is there in words as well.",
            "What is marked as hypothetical follows from stated assumptions. Nothing in it is a forecast."
        },
        footer = {
            "  parley report may-2025 --to may.html",
            "  parley report may-2025 --as-of 2025-05-12T12:00 --to may-12.html",
            "  parley report may-2025 --domain two-issues --to may.html   with a bargaining domain beside it",
            "  parley report may-2025 --reading hard-gate --runs 100000 --seed 7 --to gate.html"
        })
final class MakeReport implements Callable<Integer> {

    private static final long MOST_RUNS = 10_000_000;

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A scenario, as `compare` takes it: may-2025, may-2025@hard-gate, a file.")
    private String scenario = "";

    @Option(names = "--reading", paramLabel = "NAME", description = "Only under this reading of a disputed document.")
    private @Nullable String reading;

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description =
                    "The moment to look at, a position or a date-time, inclusive; usually where the scenario's policies"
                            + " begin, or else the end.")
    private @Nullable String asOf;

    @Option(names = "--runs", paramLabel = "N", description = "Futures of each ensemble; 10000 where nothing is said.")
    private long runs = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "A whole number; 1 where nothing is said.")
    private long seed = 1;

    @Option(names = "--threads", paramLabel = "N", description = "How many at once; as many as there are processors.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            description = "Also tell what a fair deal would be in this bargaining domain, a name or a file.")
    private List<String> domains = List.of();

    @Mixin
    private Destination destination = new Destination();

    private final Desk desk;

    MakeReport(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new BadInput("--runs is " + runs + ": expected a number from 1 to " + MOST_RUNS + ".");
        }
        if (threads < 1 || threads > RunEnsemble.MOST_THREADS) {
            throw new BadInput(
                    "--threads is " + threads + ": expected a number from 1 to " + RunEnsemble.MOST_THREADS + ".");
        }
        Bookcase books = Bookcase.packed();
        List<Angle> angles = angles(books);
        Analyses analyses = new Analyses(runs, Math.max(1, Math.min(1_000, runs / 20)), seed, threads);
        Report report;
        int all = (int) Math.min(Integer.MAX_VALUE, analyses.futures(angles));
        String html;
        try (Interruption interruption = Interruption.of(analyses.futures(angles), "futures", desk.screen());
                Progress progress = Progress.of("Playing", all, desk.screen())) {
            report = analyses.of(angles, bargaining(books), done -> {
                interruption.at(done);
                progress.at((int) Math.min(done, Integer.MAX_VALUE));
            });
            html = ReportHtml.of(report, books.concepts());
        }
        destination.write(desk, html, "Written: ");
        return ExitCode.FINE;
    }

    private List<Section> bargaining(Bookcase books) {
        return domains.stream()
                .distinct()
                .map(word -> BargainSection.of(
                        Solutions.of(books.domain(word)),
                        "bargaining-" + (domains.indexOf(word) + 1),
                        "parley bargain " + word + " --format json"))
                .toList();
    }

    private List<Angle> angles(Bookcase books) {
        Asked asked = Asked.of(books, scenario, reading);
        List<Reading> readings = asked.scenario().readings();
        boolean isOne = reading != null || asked.reading() == null || scenario.contains("@");
        if (isOne) {
            return List.of(angle(books, asked, ""));
        }
        return readings.stream()
                .sorted(java.util.Comparator.comparing(each -> !each.isDefault()))
                .map(each -> angle(books, new Asked(asked.scenario(), each, asked.course()), each.title()))
                .toList();
    }

    private Angle angle(Bookcase books, Asked asked, String under) {
        Transcript whole = asked.played();
        Policies policies = books.policies(scenario, asked.scenario()).orElse(Policies.USUAL);
        Transcript played = asOf == null
                ? whole.asOf(policies.begin(whole))
                : AsOf.of(whole, asOf).transcript();
        String name = asked.reading() == null
                ? scenario
                : scenario.replaceFirst("@.*$", "") + "@" + asked.reading().name();
        return new Angle(
                name,
                under,
                String.valueOf(played.events().size()),
                played,
                books.conflictOf(scenario, played),
                policies);
    }
}
