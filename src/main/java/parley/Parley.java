package parley;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import parley.cli.Entrance;
import parley.cli.ExitCode;
import parley.cli.Screen;

/** The front door. Everybody comes in by the command line; pages are one of its commands. */
public final class Parley {

    private Parley() {}

    public static void main(String[] arguments) {
        keepAxonAtHome();
        Outlet outlet = new Outlet(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(outlet, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = Entrance.enter(arguments, Screen.ofTheProcess(out, err), new House());
        out.flush();
        if (outlet.failed()) {
            err.println("parley: the result could not be written: " + outlet.why());
            code = ExitCode.INTERNAL;
        }
        // Threads of the libraries may still run.
        System.exit(code);
    }

    /**
     * Runs one command, as {@link #main} does, and returns how it ended.
     *
     * @return 0 fine, 1 the answer is no, 2 usage or bad input, 70 a mistake inside
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        return Entrance.enter(arguments, Screen.of(out, err), new House());
    }

    /** Axon would otherwise look for updates over the network, write into the user's home and print advertisements. */
    private static void keepAxonAtHome() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
