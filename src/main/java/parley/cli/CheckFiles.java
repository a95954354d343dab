package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.Pretty;
import parley.yaml.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks files, without starting anything. */
@Command(
        name = "check",
        header = "Check seed, scenario, conflict and domain files.",
        description = {
            "Prints what is wrong as file:line:column: what. How to mend it. A seed file is read together with the other seeds,"
                    + " because facts refer to each other. A scenario or branch is also played in memory, under its readings"
                    + " and along every option of its choices.",
            "An error (exit code 2) is something that cannot be read. A failure (exit code 1) is something that does not come"
                    + " out as the file says: an expectation, or a move that is refused though nobody expects it."
                    + " Information (exit code 0) may be as it was meant: what a branch keeps and has become inadmissible,"
                    + " a dead end, a party that never acts, a fact that no scenario cites.",
            "Without a FILE it checks ./seeds, ./scenarios and the folders in it where these hold Parley's (their schemas stand beside them), and"
                    + " otherwise the files packed into the program."
        },
        footer = {
            "  parley check",
            "  parley check my-scenario.yaml",
            "  parley check --all                 what is only information, too",
            "  parley check mine.yaml --format json | jq '.findings[]'",
            "  parley check scenarios/            every YAML file of a folder"
        })
final class CheckFiles implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Seed, scenario, conflict or domain files, or folders of them.")
    private @Nullable List<Path> files;

    @Option(names = "--all", description = "Tell information also where no FILE is named.")
    private boolean all;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    CheckFiles(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Check check = files == null ? Check.everything(Path.of("")) : Check.of(Path.of(""), files);
        if (format == Format.JSON) {
            desk.printData(Pretty.write(check.json()));
        } else {
            tell(check, all || files != null);
        }
        if (check.has(Finding.Level.ERROR)) {
            return ExitCode.BAD_INPUT;
        }
        return check.has(Finding.Level.FAILURE) ? ExitCode.NO : ExitCode.FINE;
    }

    private void tell(Check check, boolean information) {
        Ink ink = desk.ink();
        int untold = 0;
        for (Finding finding : check.findings()) {
            String text = Harmless.text(finding.toString());
            switch (finding.level()) {
                case ERROR -> desk.printText(ink.red(text) + "\n");
                case FAILURE -> desk.printText(ink.yellow(text) + "\n");
                case INFORMATION -> {
                    if (information) {
                        desk.printText(text + "\n");
                    } else {
                        untold++;
                    }
                }
            }
        }
        if (!check.has(Finding.Level.ERROR) && !check.has(Finding.Level.FAILURE)) {
            desk.printText(ink.green("Fine: " + check.summary()) + "\n");
        }
        if (untold > 0) {
            desk.printText("Worth knowing: " + untold + "; `parley check --all` tells.\n");
        }
    }
}
