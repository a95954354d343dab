package parley.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
                        + " new negotiation beside the old. It runs until it is stopped (Ctrl-C), and answers this machine only,"
                        + " unless --listen opens it to others.",
        footer = {
            "  parley serve",
            "  parley serve --port 9000 --data ./class-of-tuesday",
            "  parley serve --listen 0.0.0.0      for a class, on its own network"
        })
final class Serve implements Callable<Integer> {

    /** What the main job shows. */
    private static final String MAIN = "may-2025";

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]*:[0-9a-fA-F:.]*(?:%\\w+)?");

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
        InetAddress listen = address(serving.listen);
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
            URI address = open.serve(scenarios, books.facts(), books.concepts(), listen, port);
            desk.printText("\n" + desk.ink().bold("Parley is at " + address) + " (stop it with Ctrl-C)\n");
            if (listen != null && !listen.isLoopbackAddress()) {
                desk.printText(
                        "Other machines reach it too. Whoever opens it may play and delete: nobody is asked for a password,"
                                + " and nothing is encrypted.\n");
            }
            open.awaitStop();
        }
        return ExitCode.FINE;
    }

    /** A number only: nobody is asked what a name means. */
    private static @Nullable InetAddress address(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            if (NUMBER.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException noNumber) {
            // Said below, like what does not look like one.
        }
        throw new BadInput(noAddress(text));
    }

    private static String noAddress(String text) {
        return "--listen: '" + text
                + "' is no address. Expected a number such as 192.168.1.20, or 0.0.0.0 for all of this machine's.";
    }

    private static @Nullable Integer checked(@Nullable Integer port) {
        if (port != null && (port < 0 || port > 65_535)) {
            throw new BadInput("There is no port " + port + ". Expected 1 to 65535, or 0 for any that is free.");
        }
        return port;
    }
}
