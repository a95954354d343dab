package parley.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Stops the reading of one file. It never leaves this room: {@link YamlReader} turns it into a {@link Problem}. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;
    private final String what;
    private final String mend;

    Refusal(int line, int column, String what, String mend) {
        super(what, null, false, false);
        this.line = line;
        this.column = column;
        this.what = what;
        this.mend = mend;
    }

    static Refusal at(Optional<Mark> mark, String what, String mend) {
        return new Refusal(line(mark), column(mark), what, mend);
    }

    /** At the character that follows this much of the file. */
    static Refusal after(String text, String what, String mend) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        int lastBreak = lines.lastIndexOf('\n');
        int line = 1 + (int) lines.chars().filter(c -> c == '\n').count();
        return new Refusal(line, 1 + lines.codePointCount(lastBreak + 1, lines.length()), what, mend);
    }

    static int line(Optional<Mark> mark) {
        return mark.map(Mark::getLine).orElse(0) + 1;
    }

    static int column(Optional<Mark> mark) {
        return mark.map(Mark::getColumn).orElse(0) + 1;
    }

    Problem in(String file) {
        return new Problem(file, line, column, what, mend);
    }
}
