package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.ComparisonJson;
import parley.exchange.ComparisonProse;
import parley.scenario.AsOf;
import parley.scenario.Comparison;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds two futures against each other. */
@Command(
        name = "compare",
        header = "Hold two futures against each other: what was changed, and what followed from it.",
        description = {
            "A and B are played in memory and aligned by what made things happen, not by the number of the line: what is"
                    + " kept, changed, gone, new, or no longer admissible and why; then how the two tables differ in the end.",
            "Both ways it exits with 0, whether they differ or not."
        },
        footer = {
            "  parley compare may-2025 seed-only",
            "  parley compare may-2025@parallel may-2025@hard-gate       one scenario under two readings",
            "  parley compare may-2025 may-2025@hard-gate --as-of 2025-05-15",
            "  parley compare n-1 n-4 --data ~/.parley                   two that are kept",
            "  parley compare may-2025 ./my-what-if.yaml --format json | jq '.inadmissible'"
        })
final class CompareFutures implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "A",
            description =
                    "A scenario: its name, or the path of a file. Behind an @ its reading and the options taken at its"
                            + " choices: may-2025@hard-gate, mine.yaml@hard-gate,answer=yes. With --data, also the id of a negotiation.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another, or the same otherwise read.")
    private String b = "";

    @Option(names = "--reading", paramLabel = "NAME", description = "For where A or B names none.")
    private @Nullable String reading;

    @Option(
            names = "--as-of",
            paramLabel = "WHEN",
            description =
                    "Compare up to a position, or a date-time; inclusive. Without an offset it is in the scenario's"
                            + " zone.")
    private @Nullable String asOf;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where negotiations are kept that are asked for by their ids, such as n-3.")
    private @Nullable Path data;

    @Option(names = "--all", description = "Tell every entry, also what is kept.")
    private boolean all;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default) or json, which always has every entry.")
    private Format format = Format.TEXT;

    private final Desk desk;

    CompareFutures(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Transcript ofA;
        Transcript ofB;
        try (Futures futures = Futures.of(desk, data, reading)) {
            ofA = AsOf.of(futures.get(a), asOf).transcript();
            ofB = AsOf.of(futures.get(b), asOf).transcript();
        }
        Comparison comparison = Comparison.of(ofA, ofB);
        if (format == Format.JSON) {
            desk.printData(ComparisonJson.write(ofA, ofB, comparison));
        } else {
            String prose = ComparisonProse.of(ofA, ofB, comparison, all);
            desk.printText(Paint.comparison(Harmless.text(prose), desk.ink()));
        }
        return ExitCode.FINE;
    }
}
