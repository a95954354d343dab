package parley.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program as a whole; without a command it serves. What it says about help and exit codes holds for every command. */
@Command(
        name = "parley",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        usageHelpWidth = 100,
        sortOptions = false,
        header = "Parley replays a negotiation from its events, each with its source.",
        description =
                "Without a command it prints the exchange of May 2025 and serves it at http://localhost:8080, like"
                        + " @|bold parley serve|@.",
        descriptionHeading = "%n",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:Fine.",
            "1:The answer is no: an expectation fails, or things are not such that it can be done.",
            "2:Usage, or bad input; the message says what was expected.",
            "70:A mistake inside Parley; --debug shows where."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  parley replay may-2025                      who asked for what before what",
            "  parley replay may-2025 --reading hard-gate  the same under the other reading of the reply",
            "  parley moves may-2025 --as-of 2025-05-11T12:00 --party UKR",
            "  parley facts S3 M1                          what these citations say, and their sources",
            "  parley concepts ultimatum                   what a term of the field means",
            "  parley --port 9000                          serve somewhere else",
            "",
            "Run @|bold parley COMMAND --help|@ for more about a command."
        })
final class Top implements Callable<Integer> {

    @Mixin
    private final Serving serving = new Serving();

    /** Looked for before the line is parsed ({@link Ink#wanted}); here so that help tells of it and a wrong word is refused. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            description = "auto, always or never. Auto, the default, colours on a terminal unless NO_COLOR is set.")
    private Ink.@Nullable Wanted color;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Log on standard error, and show where a mistake inside Parley happened.")
    private boolean debug;

    private final Desk desk;

    Top(Desk desk) {
        this.desk = desk;
    }

    boolean debugs() {
        return debug;
    }

    /** Whether it was told how to serve; only it and {@code serve} understand that. */
    boolean isToldHowToServe() {
        return serving.port != null || serving.data != null;
    }

    @Override
    public Integer call() throws InterruptedException {
        return Serve.serve(desk, serving);
    }
}
