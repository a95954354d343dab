package parley.cli;

import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.Prose;
import parley.play.Replay;
import parley.scenario.Course;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job: the exchange of May 2025, in prose and as a page. */
@Command(
        name = "serve",
        header = "Print the exchange of May 2025 and serve it as a page. The same as no command.",
        description =
                "Negotiations are kept; a restart shows the same ones. A scenario file that was edited since starts a"
                        + " new negotiation beside the old. It runs until it is stopped (Ctrl-C), and answers this machine only.",
        footer = {"  parley serve", "  parley serve --port 9000 --data ./class-of-tuesday"})
final class Serve implements Callable<Integer> {

    /** What the main job shows. */
    private static final String MAIN = "may-2025";

    @Mixin
    private final Serving serving = new Serving();

    private final Desk desk;

    Serve(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve(desk, serving);
    }

    static int serve(Desk desk, Serving serving) throws InterruptedException {
        Integer port = checked(serving.port);
        Bookcase books = Bookcase.packed();
        List<Scenario> scenarios = books.scenarios();
        Scenario main = books.scenario(MAIN);
        try (Backstage.Open open = desk.backstage().in(serving.data)) {
            Transcript transcript =
                    Resumed.in(open, new Asked(main, main.defaultReading(), Course.FIRST), desk.screen());
            // The page shows the readings side by side, so that each is kept.
            for (Reading reading : main.readings()) {
                if (!reading.equals(transcript.reading())) {
                    new Replay(open.negotiations()).resume(main, reading);
                }
            }
            desk.printText(Paint.prose(Harmless.text(Prose.of(transcript)), desk.ink()));
            URI address = open.serve(scenarios, books.facts(), books.concepts(), port);
            desk.printText("\n" + desk.ink().bold("Parley is at " + address) + " (stop it with Ctrl-C)\n");
            open.awaitStop();
        }
        return ExitCode.FINE;
    }

    private static @Nullable Integer checked(@Nullable Integer port) {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new BadInput("There is no port " + port + ". Expected 1 to 65535, or 0 for any that is free.");
        }
        return port;
    }
}
