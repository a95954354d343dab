package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.ChangeJson;
import parley.exchange.ChangeProse;
import parley.scenario.AsOf;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What one event changed, or all those between two moments. */
@Command(
        name = "diff",
        header = "Tell what one event changed on the table, or all those between two moments.",
        description =
                "The scenario is played in memory; told are the events after the one moment up to the other, and what does"
                        + " not stand on the two tables alike.",
        footer = {
            "  parley diff may-2025 --from 12 --to 13",
            "  parley diff may-2025 --to 13                        the same: the event at position 13 alone",
            "  parley diff may-2025 --from 2025-05-11T20:00 --to 2025-05-12",
            "  parley diff may-2025@hard-gate --from 0 --to 10 --format json"
        })
final class ShowChange implements Callable<Integer> {

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "The name of a scenario, or the path of a file; behind an @ its reading and the options taken at"
                            + " its choices. With --data, the id of a negotiation.")
    private String scenario = "";

    @Option(
            names = "--from",
            paramLabel = "WHEN",
            description =
                    "A position (0 is the opening) or a date-time, in the scenario's zone unless it has an offset; what"
                            + " happened by then is before. Usually the position before --to.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "WHEN", description = "A position or a date-time; inclusive. Usually the end.")
    private @Nullable String to;

    @Option(
            names = "--reading",
            paramLabel = "NAME",
            description = "Which reading of a disputed document to play. Usually the scenario's own default.")
    private @Nullable String reading;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where negotiations are kept that are asked for by their ids, such as n-3.")
    private @Nullable Path data;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ShowChange(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Transcript whole;
        try (Futures futures = Futures.of(desk, data, reading)) {
            whole = futures.get(scenario);
        }
        Transcript after = to == null ? whole : AsOf.of(whole, "--to", to, 0).transcript();
        Transcript before = from == null
                ? whole.asOf(Math.max(0, after.table().position() - 1))
                : AsOf.of(whole, "--from", from, 0).transcript();
        if (before.table().position() > after.table().position()) {
            throw new BadInput("--from (position " + before.table().position() + ") is later than --to (position "
                    + after.table().position() + "). Give the earlier moment as --from.");
        }
        if (format == Format.JSON) {
            desk.printData(ChangeJson.write(before, after));
        } else {
            desk.printText(Paint.prose(Harmless.text(ChangeProse.of(before, after)), desk.ink()));
        }
        return ExitCode.FINE;
    }
}
