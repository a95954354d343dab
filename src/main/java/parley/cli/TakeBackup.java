package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies what is kept into one file. */
@Command(
        name = "backup",
        header = "Copy all that is kept into one file, also while a server runs.",
        description =
                "The copy is as of one moment, and is read through before it is called a backup. A file that is there is"
                        + " never overwritten.",
        footer = {"  parley backup tuesday.zip", "  parley backup tuesday.zip --data ./class-of-tuesday"})
final class TakeBackup implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Where to; a new file.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data is. Usually ~/.parley.")
    private @Nullable Path data;

    private final Desk desk;

    TakeBackup(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (Files.exists(file)) {
            throw new BadInput(
                    "There is already a file " + file + ", and a backup overwrites nothing. Give another name.");
        }
        long events = desk.backstage().backup(data, file);
        desk.printText(
                Harmless.text("Backed up " + events + (events == 1 ? " event" : " events") + " to " + file + "\n"));
        return ExitCode.FINE;
    }
}
