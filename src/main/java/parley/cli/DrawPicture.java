package parley.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.bargaining.AlternatingOffers;
import parley.analysis.bargaining.Domain;
import parley.analysis.bargaining.Solutions;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Policies;
import parley.analysis.ensemble.Summary;
import parley.analysis.impasse.WaitingGraph;
import parley.analysis.stability.Conflict;
import parley.analysis.stability.Stability;
import parley.paper.Lettering;
import parley.paper.Png;
import parley.picture.BargainPictures;
import parley.picture.BranchTreePicture;
import parley.picture.Captioned;
import parley.picture.EnsemblePictures;
import parley.picture.Look;
import parley.picture.Matrix;
import parley.picture.MatrixPicture;
import parley.picture.Picture;
import parley.picture.StateGraphPicture;
import parley.picture.TimelinePicture;
import parley.picture.WaitingGraphPicture;
import parley.scenario.Ending;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every picture that there is, as SVG or PNG. */
@Command(
        name = "picture",
        header = "Draw a negotiation, or an analysis of it, as SVG or PNG.",
        description = {
            "Of a scenario: timeline (rows of lanes, as on paper), table (who says what to which question), waiting (who waits"
                    + " for whom), branches; states (situations of its conflict and moves between them); shares, times,"
                    + " convergence, tornado (many futures under its policies). Of a bargaining domain: outcomes, offers.",
            "Above each stands what it is of, the reading and the position, and whether it is hypothetical. PNG is drawn with"
                    + " packed fonts (Latin, Greek, Cyrillic, Arabic, Hebrew); other letters are"
                    + " written in Latin, and that is said. Nothing is loaded from anywhere, and nothing is overwritten."
        },
        footer = {
            "  parley picture may-2025 --to may.svg",
            "  parley picture may-2025 --as-of 2025-05-12 --to monday.png --dark",
            "  parley picture may-2025@hard-gate --kind waiting --as-of 40 --scale 3 --to circle.png",
            "  parley picture cuban-missiles --kind states --to states.png",
            "  parley picture may-2025 --kind tornado --runs 1000 --to what-matters.png",
            "  parley picture two-issues --kind outcomes --to outcomes.svg",
            "  parley picture may-2025 --kind table --format txt      the same in words"
        })
final class DrawPicture implements Callable<Integer> {

    private static final int LEAST_WIDTH = 480;
    private static final int MOST_WIDTH = 20_000;
    private static final double LEAST_SCALE = 0.25;
    private static final double MOST_SCALE = 10;
    private static final long MOST_RUNS = 1_000_000;
    private static final int USUAL_ROUNDS = 20;

    /** What is to be seen. */
    enum Kind {
        TIMELINE,
        TABLE,
        WAITING,
        BRANCHES,
        STATES,
        SHARES,
        TIMES,
        CONVERGENCE,
        TORNADO,
        OUTCOMES,
        OFFERS
    }

    /** As what it is written. */
    enum As implements Destination.Form {
        SVG,
        PNG,
        TXT;

        @Override
        public boolean isText() {
            return this != PNG;
        }
    }

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "A scenario, as `compare` takes it: may-2025, may-2025@hard-gate, a file; with --data the id of a"
                            + " negotiation. For states also a conflict, for outcomes and offers a domain.")
    private String what = "";

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "timeline (the default), table, waiting, branches, states, shares, times, convergence, tornado,"
                            + " outcomes or offers.")
    private Kind kind = Kind.TIMELINE;

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "svg, png, or txt (the same in words). Usually what --to ends with, or else svg.")
    private @Nullable As format;

    @Mixin
    private Destination destination = new Destination();

    @Option(
            names = "--dark",
            description = "Light on dark. Usually an SVG follows the reader's system, a PNG is light.")
    private boolean dark;

    @Option(names = "--scale", paramLabel = "N", description = "PNG: dots for each pixel, 0.25 to 10. Usually 2.")
    private double scale = Png.USUAL_SCALE;

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Timeline: how wide its rows are, in pixels. Usually 1400.")
    private int width = 1400;

    @Option(names = "--runs", paramLabel = "N", description = "Futures: how many. Usually 10000.")
    private long runs = 10_000;

    @Option(names = "--seed", paramLabel = "S", description = "Futures: a whole number. Usually 1.")
    private long seed = 1;

    private final Desk desk;
    private final Bookcase books = Bookcase.packed();

    DrawPicture(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        check(width >= LEAST_WIDTH && width <= MOST_WIDTH, "--width " + width, LEAST_WIDTH + " to " + MOST_WIDTH);
        check(scale >= LEAST_SCALE && scale <= MOST_SCALE, "--scale " + scale, LEAST_SCALE + " to " + (int) MOST_SCALE);
        check(runs >= 1 && runs <= MOST_RUNS, "--runs " + runs, "1 to " + MOST_RUNS);
        As as = destination.form(As.class, format);
        Picture picture = picture();
        byte[] bytes = switch (as) {
            case SVG -> svg(picture).getBytes(StandardCharsets.UTF_8);
            case PNG -> png(picture);
            case TXT -> picture.told().getBytes(StandardCharsets.UTF_8);
        };
        destination.write(desk, bytes, "Drawn: ");
        return ExitCode.FINE;
    }

    private static void check(boolean fine, String found, String expected) {
        if (!fine) {
            throw new BadInput(found + " is out of range. Expected " + expected + ".");
        }
    }

    private Picture picture() {
        return switch (kind) {
            case OUTCOMES, OFFERS -> bargain(books.domain(what));
            case STATES -> states();
            case BRANCHES -> branches();
            case TIMELINE, TABLE, WAITING -> seen(standpoint.seen(desk, what).transcript());
            case SHARES, TIMES, CONVERGENCE, TORNADO -> futures();
        };
    }

    private Picture seen(Transcript transcript) {
        Picture picture = switch (kind) {
            case TABLE -> MatrixPicture.of(Matrix.of(transcript));
            case WAITING -> WaitingGraphPicture.of(WaitingGraph.of(transcript));
            default -> TimelinePicture.of(transcript).inRows(width);
        };
        return Captioned.of(picture, transcript);
    }

    private Picture branches() {
        if (standpoint.isKept()) {
            throw new BadInput("Branches that are kept are drawn on the page, and told by: parley tree --data DIR."
                    + " Leave --data out to draw those of a scenario.");
        }
        Transcript transcript = standpoint.seen(desk, what).transcript();
        Scenario scenario = transcript.scenario();
        String word = what.replaceFirst("@[^/]*$", "");
        BranchTreePicture tree = BranchTreePicture.ofScripts(new Grown(books).around(List.of(word)));
        return Captioned.branches(
                tree.at(scenario.name().text(), transcript.events().size()), transcript);
    }

    private Picture states() {
        if (books.isConflict(what)) {
            Conflict conflict = books.conflict(what);
            return Captioned.stability(
                    StateGraphPicture.of(Stability.of(conflict)),
                    conflict.heading().title());
        }
        Transcript transcript = standpoint.seen(desk, what).transcript();
        return Captioned.stability(StateGraphPicture.of(Stability.of(books.conflict(what, transcript))), transcript);
    }

    private Picture bargain(Domain domain) {
        Picture picture = kind == Kind.OUTCOMES
                ? BargainPictures.outcomes(Solutions.of(domain), null)
                : BargainPictures.offers(domain, AlternatingOffers.play(domain, USUAL_ROUNDS));
        String title = domain.heading().title();
        return Captioned.worth(picture, title.isEmpty() ? what : title);
    }

    private Picture futures() {
        Transcript seen = standpoint.seen(desk, what).transcript();
        Policies policies = books.policies(what, seen.scenario()).orElse(Policies.USUAL);
        Transcript from = standpoint.isMomentSaid() ? seen : seen.asOf(policies.begin(seen));
        Ensemble ensemble = new Ensemble(from.table(), policies, seed);
        int threads = Runtime.getRuntime().availableProcessors();
        Summary summary = ensemble.play(0, runs, threads, done -> {});
        Picture picture = switch (kind) {
            case TIMES -> EnsemblePictures.times(summary);
            case CONVERGENCE -> EnsemblePictures.convergence(summary);
            case TORNADO ->
                EnsemblePictures.tornado(
                        from.table(),
                        summary.share(Ending.TALKS_OPENED),
                        ensemble.swings(Ending.TALKS_OPENED, Math.max(1, runs / 20), threads, bars -> {}));
            default -> EnsemblePictures.outcomes(summary);
        };
        return Captioned.futures(picture, from, runs, seed);
    }

    private String svg(Picture picture) {
        return dark ? Look.DARK.solid(picture) : picture.file();
    }

    private byte[] png(Picture picture) {
        if (Lettering.isRewritten(picture.svg())) {
            desk.screen()
                    .complain("parley: some letters are in none of the packed fonts and are written in Latin letters."
                            + " An .svg has them as they are.");
        }
        try {
            return Png.of(picture, dark ? Look.DARK : Look.LIGHT, scale);
        } catch (Png.TooLarge large) {
            throw new BadInput(large.getMessage() + " Draw it as .svg, with a smaller --scale, or only up to an"
                    + " earlier --as-of.");
        }
    }
}
