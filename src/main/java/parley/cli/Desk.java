package parley.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What every command has at hand. */
record Desk(Screen screen, Ink ink, Backstage backstage) {

    /** Prints for a machine: as it is, unless somebody looks at it on a terminal. */
    void printData(String data) {
        if (screen.outIsTerminal()) {
            screen.print(data);
        } else {
            screen.out().print(data);
            screen.out().flush();
        }
    }

    /** Prints for a machine what is too large to be made before it is printed. */
    void printData(Consumer<Writer> data) {
        Writer out = new BufferedWriter(new OutputStreamWriter(screen.out(), StandardCharsets.UTF_8));
        data.accept(out);
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints text that has been made harmless, and may have been coloured since. */
    void printText(String text) {
        screen.out().print(text);
        screen.out().flush();
    }
}
