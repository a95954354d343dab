package parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.Tree;
import parley.exchange.TreeGraph;
import parley.exchange.TreeJson;
import parley.exchange.TreeText;
import parley.play.Listed;
import parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scripts and negotiations, and what branches from them. */
@Command(
        name = "tree",
        header = "Draw scenarios and the what-ifs that branch from them: where each leaves, and its choices.",
        description =
                "Without a SCENARIO it draws all that come with Parley; with one, that from which it branches and what"
                        + " branches from it. With --data also the negotiations that are kept, and their branches.",
        footer = {
            "  parley tree",
            "  parley tree may-2025 ./my-what-if.yaml",
            "  parley tree may-2025 --as-of 2025-05-10",
            "  parley tree --format dot | dot -Tsvg > tree.svg",
            "  parley tree may-2025 --data ~/.parley --format json"
        })
final class ShowTree implements Callable<Integer> {

    /** What a tree can be written as. */
    enum As {
        TEXT,
        DOT,
        MERMAID,
        JSON
    }

    @Parameters(paramLabel = "SCENARIO", arity = "0..*", description = "Names of scenarios, or paths of files.")
    private @Nullable List<String> asked;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Also the negotiations that are kept in this directory.")
    private @Nullable Path data;

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description =
                    "Only the branches that have left by then: a position, a date-time, or a date (until its end)."
                            + " Usually all.")
    private @Nullable String asOf;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), dot (Graphviz), mermaid or json.")
    private As format = As.TEXT;

    private final Desk desk;

    ShowTree(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Grown grown = new Grown(Bookcase.packed());
        List<Scenario> scripts = asked == null ? grown.all() : grown.around(asked);
        Parted parted = new Parted(asOf);
        List<Tree> trees = new ArrayList<>(
                Tree.ofScripts(scripts.stream().filter(parted::hasLeft).toList()));
        if (data != null) {
            trees.addAll(Tree.ofNegotiations(kept(data, scripts)));
        }
        switch (format) {
            case TEXT -> desk.printText(Harmless.text(TreeText.of(trees)));
            case DOT -> desk.printData(TreeGraph.dot(trees));
            case MERMAID -> desk.printData(TreeGraph.mermaid(trees));
            case JSON -> desk.printData(TreeJson.write(trees));
        }
        return ExitCode.FINE;
    }

    private List<Listed> kept(Path directory, List<Scenario> scripts) {
        Set<String> names = new HashSet<>();
        scripts.forEach(script -> names.add(script.name().text()));
        try (Kept kept = Kept.in(desk, directory)) {
            Parted parted = new Parted(asOf);
            return kept.list().stream()
                    .filter(listed ->
                            asked == null || names.contains(listed.opening().scenario()))
                    .filter(listed -> parted.hasLeft(listed, kept::transcript))
                    .toList();
        }
    }
}
