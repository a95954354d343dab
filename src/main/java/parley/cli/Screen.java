package parley.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command writes.
 *
 * @param out results, in UTF-8
 * @param err everything else, in UTF-8
 * @param outIsTerminal whether somebody looks at it
 * @param errIsTerminal whether somebody looks at it
 * @param colourUnwanted the environment has {@code NO_COLOR}, or a terminal that knows none
 */
public record Screen(
        PrintStream out, PrintStream err, boolean outIsTerminal, boolean errIsTerminal, boolean colourUnwanted) {

    /** Of the process, asking the operating system what the streams are. */
    public static Screen ofTheProcess(PrintStream out, PrintStream err) {
        String noColour = System.getenv("NO_COLOR");
        boolean unwanted = (noColour != null && !noColour.isEmpty()) || "dumb".equals(System.getenv("TERM"));
        return new Screen(out, err, isTerminal(1), isTerminal(2), unwanted);
    }

    /** Nobody looks: a file, a pipe or a test. */
    public static Screen of(PrintStream out, PrintStream err) {
        return new Screen(out, err, false, false, true);
    }

    /** Java can only tell for input and output together; Linux tells for each. */
    private static boolean isTerminal(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (Files.isSymbolicLink(link)) {
            try {
                String device = Files.readSymbolicLink(link).toString();
                return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
            } catch (java.io.IOException | SecurityException e) {
                return false;
            }
        }
        return picocli.CommandLine.Help.Ansi.AUTO.enabled();
    }

    /** A result. Whatever could confuse a terminal, such as an escape sequence in somebody's scenario, is made visible. */
    void print(String text) {
        out.print(Harmless.text(text));
        out.flush();
    }

    void complain(String text) {
        err.println(Harmless.text(text));
        err.flush();
    }
}
