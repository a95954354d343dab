package parley.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.impasse.WaitingGraph;
import parley.paper.Png;
import parley.picture.BranchTreePicture;
import parley.picture.Look;
import parley.picture.Matrix;
import parley.picture.MatrixPicture;
import parley.picture.Picture;
import parley.picture.TimelinePicture;
import parley.picture.WaitingGraphPicture;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A scenario as a picture. */
@Command(
        name = "picture",
        header = "Draw a scenario: its timeline, who waits for whom, who says what, or its branches.",
        description = {
            "As SVG on standard output, or into a file whose name ends in .svg, .png or .txt; the last has in words what the"
                    + " picture shows. What is hypothetical is hatched, dashed, and says so.",
            "A timeline is drawn in rows, with what came after --as-of faded; --window draws only so many events around that"
                    + " moment, in one row."
        },
        footer = {
            "  parley picture may-2025 --out may-2025.svg",
            "  parley picture may-2025 --as-of 2025-05-12 --window 40 --out monday.png --look dark",
            "  parley picture may-2025@hard-gate --what waiting --as-of 40 --out circle.png",
            "  parley picture may-2025 --what matrix --out who-says-what.txt"
        })
final class DrawPicture implements Callable<Integer> {

    /** What is to be seen. */
    enum What {
        TIMELINE,
        TREE,
        WAITING,
        MATRIX
    }

    private static final List<String> ENDINGS = List.of(".svg", ".png", ".txt");

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "The name of a scenario, or the path of a file; behind an @ its reading and the options taken at"
                            + " its choices.")
    private String scenario = "";

    @Option(
            names = "--what",
            paramLabel = "PICTURE",
            description = "timeline (the default), tree, waiting (who waits for whom) or matrix (who says what).")
    private What what = What.TIMELINE;

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description = "A position, or a date-time; inclusive. Usually the end.")
    private @Nullable String asOf;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "Which reading of a disputed document to play. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there; its ending says as what.")
    private @Nullable Path out;

    @Option(
            names = "--look",
            paramLabel = "LOOK",
            description = "light or dark. Usually light for PNG; an SVG follows the reader's system.")
    private @Nullable Look look;

    @Option(names = "--width", paramLabel = "N", description = "Of a timeline's rows, in pixels. Usually 1400.")
    private int width = 1400;

    @Option(names = "--window", paramLabel = "N", description = "So many events of a timeline, in one row.")
    private @Nullable Integer window;

    private final Desk desk;

    DrawPicture(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        String ending = ending();
        if (width < 480 || width > 20_000) {
            throw new BadInput("--width " + width + " is out of range. Expected 480 to 20000.");
        }
        if (window != null && window < 2) {
            throw new BadInput("--window " + window + " is out of range. Expected 2 or more.");
        }
        Picture picture = picture();
        byte[] data = switch (ending) {
            case ".png" -> png(picture);
            case ".txt" -> picture.told().getBytes(StandardCharsets.UTF_8);
            default -> svg(picture).getBytes(StandardCharsets.UTF_8);
        };
        if (out == null) {
            desk.printData(new String(data, StandardCharsets.UTF_8));
        } else {
            write(out, data);
        }
        return ExitCode.FINE;
    }

    private String ending() {
        if (out == null) {
            return ".svg";
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(name::endsWith)
                .findFirst()
                .orElseThrow(() -> new BadInput("--out '" + out
                        + "' does not say as what to draw. Expected a name that ends" + " in .svg, .png or .txt."));
    }

    private Picture picture() {
        Bookcase books = Bookcase.packed();
        Asked asked = Asked.of(books, scenario, reading);
        Transcript whole = asked.played();
        Transcript until = AsOf.of(whole, asOf).transcript();
        int position = until.table().position();
        return switch (what) {
            case TIMELINE -> {
                TimelinePicture timeline = TimelinePicture.of(whole).at(position);
                yield window == null ? timeline.inRows(width) : timeline.within(window);
            }
            case TREE ->
                BranchTreePicture.ofScripts(scripts(books, asked.scenario()))
                        .at(asked.scenario().name().text(), position);
            case WAITING -> WaitingGraphPicture.of(WaitingGraph.of(until));
            case MATRIX -> MatrixPicture.of(Matrix.of(until));
        };
    }

    /** All that are packed, and the one that was named, which may be a file. */
    private static List<Scenario> scripts(Bookcase books, Scenario named) {
        List<Scenario> scripts = new java.util.ArrayList<>(books.scenarios());
        scripts.removeIf(each -> each.name().equals(named.name()));
        scripts.add(named);
        return BranchTreePicture.related(scripts, named);
    }

    private String svg(Picture picture) {
        return look == null ? picture.file() : look.file(picture);
    }

    private byte[] png(Picture picture) {
        if (Png.dots(picture, 2) > Png.MOST_DOTS) {
            throw new BadInput("The picture is too large for a PNG (" + Math.round(picture.width()) + " by "
                    + Math.round(picture.height()) + " pixels). Draw it as .svg, or only a part with --window N.");
        }
        return Png.of(picture, look == null ? Look.LIGHT : look, 2);
    }

    private static void write(Path file, byte[] data) {
        try {
            Files.write(file, data);
        } catch (IOException e) {
            throw new BadInput(
                    "Cannot write " + file + ": " + (Files.isDirectory(file) ? "it is a folder" : e.getMessage())
                            + ". Expected a file in a folder that is there.");
        }
    }
}
