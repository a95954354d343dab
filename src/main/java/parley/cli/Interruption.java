package parley.cli;

import java.util.Locale;

/** Says how far long work had come if it is broken off, by Ctrl-C or otherwise, before it is done. */
final class Interruption implements AutoCloseable {

    private final Thread hook;
    private volatile long done;

    private Interruption(long all, String what, Screen screen) {
        this.hook = new Thread(
                () -> screen.complain(String.format(
                        Locale.ROOT,
                        "%sparley: broken off after %,d of %,d %s; nothing was written. The same seed gives the same again.",
                        // Below the bar.
                        screen.errIsTerminal() ? "\n" : "",
                        done,
                        all,
                        what)),
                "parley-interruption");
    }

    static Interruption of(long all, String what, Screen screen) {
        Interruption interruption = new Interruption(all, what, screen);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    void at(long soFar) {
        done = soFar;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException goingDown) {
            // The hook is telling already.
            Thread.onSpinWait();
        }
    }
}
