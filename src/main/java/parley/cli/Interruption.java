package parley.cli;

import java.util.Locale;
import java.util.function.LongFunction;

/** Says how far long work had come if it is broken off, by Ctrl-C or otherwise, before it is done. */
final class Interruption implements AutoCloseable {

    private final Thread hook;
    private volatile long done;

    private Interruption(LongFunction<String> told, String then, Screen screen) {
        this.hook = new Thread(
                () -> screen.complain(String.format(
                        Locale.ROOT,
                        "%sparley: broken off after %s; nothing was written. %s",
                        // Below the bar.
                        screen.errIsTerminal() ? "\n" : "",
                        told.apply(done),
                        then)),
                "parley-interruption");
    }

    /** Of work that chance has a part in. */
    static Interruption of(long all, String what, Screen screen) {
        return of(
                done -> String.format(Locale.ROOT, "%,d of %,d %s", done, all, what),
                "The same seed gives the same again.",
                screen);
    }

    /**
     * Of any work.
     *
     * @param told how far it had come, in words
     * @param then what can be done instead, a sentence
     */
    static Interruption of(LongFunction<String> told, String then, Screen screen) {
        Interruption interruption = new Interruption(told, then, screen);
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
