package parley.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far long work has come, to somebody who looks; to nobody else. */
final class Progress implements AutoCloseable {

    /** Less than this is done before anybody wonders. */
    private static final int LONG = 500;

    /**
     * In letters. A width is given so that the bar does not ask the terminal for it: the library that it would ask takes Ctrl-C away from the
     * JVM, which then ends at once, without a word and without closing anything.
     */
    private static final int WIDTH = 79;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    static Progress of(String task, int steps, Screen screen) {
        if (steps < LONG || !screen.errIsTerminal()) {
            return new Progress(null);
        }
        return new Progress(new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(screen.err(), WIDTH))
                .build());
    }

    void at(int step) {
        if (bar != null) {
            bar.stepTo(step);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
