package parley.cli;

import java.util.regex.Pattern;

/** Breaks text into lines that a terminal shows whole. */
final class Lines {

    private static final int WIDTH = 100;
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Lines() {}

    /** The words in lines of at most 100 columns, every line indented and ended. Longer words stand alone. */
    static String wrap(String words, int indent) {
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : SPACE.split(words.strip(), -1)) {
            int length = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + length > WIDTH) {
                lines.append('\n');
                column = 0;
            }
            lines.append(column == 0 ? " ".repeat(indent) : " ").append(word);
            column = (column == 0 ? indent : column + 1) + length;
        }
        return lines.append('\n').toString();
    }
}
