package parley.cli;

import java.util.concurrent.Callable;
import parley.exchange.CodedEvents;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A negotiation as event data. */
@Command(
        name = "codes",
        header = "Code what happened as CAMEO and PLOVER do: who did what to whom, on which day.",
        description = {
            "Each event has the codes that the codebook gives to such an act, one row for each party it is aimed at. An event"
                    + " without a code is not left out: text and json list it, with the reason.",
            "Codes hold no terms, dates, conditions or order of steps, and none says which offer is being answered: `replay` and"
                    + " `export` have that. Scores such as Goldstein's are not given; added up they would rank the parties. Nothing"
                    + " is kept."
        },
        footer = {
            "  parley codes may-2025",
            "  parley codes may-2025@hard-gate --as-of 2025-05-11",
            "  parley codes may-2025 --format csv > may-2025-cameo.csv",
            "  parley codes cuba-1962 --format json | jq '.uncoded'"
        })
final class ShowCodes implements Callable<Integer> {

    /** What it can be written as. */
    enum As {
        TEXT,
        JSON,
        CSV
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
            description = "text (the default), json, or csv (coded rows alone).")
    private As format = As.TEXT;

    private final Desk desk;

    ShowCodes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Transcript transcript = standpoint.seen(desk, scenario).transcript();
        switch (format) {
            case TEXT -> desk.printText(Harmless.text(CodedEvents.text(transcript)));
            case JSON -> desk.printData(CodedEvents.json(transcript));
            case CSV -> desk.printData(CodedEvents.csv(transcript));
        }
        return ExitCode.FINE;
    }
}
