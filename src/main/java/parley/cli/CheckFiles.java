package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks files, without starting anything. */
@Command(
        name = "check",
        header = "Check seed, scenario, conflict and domain files.",
        description = {
            "Prints what is wrong as file:line:column: what. How to mend it. A seed file is read together with the other seeds,"
                    + " because facts refer to each other; a scenario is also played in memory, and a documented move that is"
                    + " refused under the default reading is an expectation that fails (exit code 1).",
            "Without a FILE it checks ./seeds, ./scenarios and the folders in it where these hold Parley's (their schemas stand beside them), and"
                    + " otherwise the files packed into the program."
        },
        footer = {
            "  parley check",
            "  parley check my-scenario.yaml",
            "  parley check scenarios/            every YAML file of a folder"
        })
final class CheckFiles implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Seed, scenario, conflict or domain files, or folders of them.")
    private @Nullable List<Path> files;

    private final Desk desk;

    CheckFiles(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Check check = files == null ? Check.everything(Path.of("")) : Check.of(Path.of(""), files);
        Ink ink = desk.ink();
        check.broken().forEach(problem -> desk.printText(ink.red(Harmless.text(problem)) + "\n"));
        check.failed().forEach(problem -> desk.printText(ink.yellow(Harmless.text(problem)) + "\n"));
        if (!check.broken().isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        if (!check.failed().isEmpty()) {
            return ExitCode.NO;
        }
        desk.printText(ink.green("Fine: " + check.summary()) + "\n");
        return ExitCode.FINE;
    }
}
