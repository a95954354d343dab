package parley.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.analysis.impasse.Impasse;
import parley.exchange.ImpasseJson;
import parley.exchange.ImpasseProse;
import parley.exchange.WaitingDot;
import parley.picture.WaitingGraphPicture;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why it is stuck, if it is, and what would open it. */
@Command(
        name = "impasse",
        header = "Say whether it is stuck, who waits for whom, and what would open it.",
        description = {
            "The scenario is replayed up to the moment, included. From preconditions, yeses on conditions, offers and orders"
                    + " of steps that somebody has spoken for it makes the graph of who waits for whom, and tells every circle in it;"
                    + " for each, the smallest sets of demands that open it once let go of and who could do that, and proposals that"
                    + " bridge it with nobody letting go of anything. Both are played through the rulebook before they are told.",
            "That there is no impasse is an answer, too: it exits with 0 either way. Nothing is kept."
        },
        footer = {
            "  parley impasse may-2025 --as-of 2025-05-11T20:00",
            "  parley impasse may-2025@hard-gate --as-of 2025-05-11T20:00 --svg waiting.svg",
            "  parley impasse may-2025@hard-gate --as-of 41 --format json | jq '.cycles[].openings'",
            "  parley impasse may-2025 --as-of 41 --format dot | dot -Tsvg > waiting.svg",
            "  parley impasse n-3 --data ~/.parley                     a negotiation that is kept"
        })
final class ShowImpasse implements Callable<Integer> {

    /** What it can be written as. */
    enum As {
        TEXT,
        JSON,
        DOT
    }

    @Parameters(
            paramLabel = "SCENARIO",
            description =
                    "A scenario, as `compare` takes it: may-2025, may-2025@hard-gate, a file; with --data the id of a"
                            + " negotiation.")
    private String scenario = "";

    @Mixin
    private Standpoint standpoint = new Standpoint();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text (the default), json, or dot (Graphviz: the graph alone).")
    private As format = As.TEXT;

    @Option(names = "--svg", paramLabel = "FILE", description = "Also draw the graph into this file, a new one.")
    private @Nullable Path svg;

    private final Desk desk;

    ShowImpasse(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Standpoint.Seen seen = standpoint.seen(desk, scenario);
        Transcript transcript = seen.transcript();
        Impasse impasse = Impasse.of(transcript.table(), transcript.events(), seen.at());
        if (svg != null) {
            NewFile.write(svg, WaitingGraphPicture.of(impasse.graph()).file());
        }
        switch (format) {
            case TEXT -> desk.printText(Harmless.text(ImpasseProse.of(transcript, impasse)));
            case JSON -> desk.printData(ImpasseJson.write(transcript, impasse));
            case DOT -> desk.printData(WaitingDot.of(impasse.graph()));
        }
        return ExitCode.FINE;
    }
}
