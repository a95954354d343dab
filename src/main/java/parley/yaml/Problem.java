package parley.yaml;

import java.util.Comparator;

/**
 * Something wrong in a file, where, and how to mend it.
 *
 * @param file the file as the user named it
 * @param line from 1
 * @param column from 1, in characters
 * @param what what is wrong, without a full stop
 * @param mend what to do about it, without a full stop
 */
public record Problem(String file, int line, int column, String what, String mend) {

    /** As the file runs, from top to bottom. */
    static final Comparator<Problem> BY_PLACE = Comparator.comparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::what);

    /** {@code file:line:column:} */
    String place() {
        return file + ":" + line + ":" + column + ":";
    }

    /** {@code file:line:column: what. mend.} on one line, with nothing in it that could confuse a terminal. */
    @Override
    public String toString() {
        String end = mend.isEmpty() || mend.endsWith("?") || mend.endsWith(".") ? "" : ".";
        String text = file + ":" + line + ":" + column + ": " + what + "." + (mend.isEmpty() ? "" : " " + mend + end);
        return Shown.harmless(text);
    }
}
