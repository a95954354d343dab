package parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of what is kept. */
@Command(
        name = "restore",
        header = "Put a backup in the place of what is kept; refused while a server runs on it.",
        description = "The file is checked first. What was there before is kept aside, and the place is told.",
        footer = {"  parley restore tuesday.zip", "  parley restore tuesday.zip --data ./class-of-tuesday"})
final class PutBack implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file made by backup, or a copy of a database file.")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", description = "Where the data is to be. Usually ~/.parley.")
    private @Nullable Path data;

    private final Desk desk;

    PutBack(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            throw new BadInput("There is no file " + file + ". Expected a backup, made with: parley backup FILE");
        }
        Backstage.Restored restored = desk.backstage().restore(data, file);
        String aside = restored.aside() == null ? "" : "What was there before is kept in " + restored.aside() + "\n";
        desk.printText(Harmless.text("Restored " + restored.events() + (restored.events() == 1 ? " event" : " events")
                + " from " + file + "\n" + aside));
        return ExitCode.FINE;
    }
}
