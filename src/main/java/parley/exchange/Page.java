package parley.exchange;

import java.util.ArrayList;
import java.util.List;

/** Lines of plain text, at most {@link #WIDTH} columns wide; a word that is longer stands alone. */
final class Page {

    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    void blank() {
        line("");
    }

    void heading(String heading) {
        blank();
        line(heading);
        line("-".repeat(heading.codePointCount(0, heading.length())));
    }

    void paragraph(String words) {
        hanging("", words);
    }

    /** The first line begins with the head; the others are indented as far as it reaches. */
    void hanging(String head, String words) {
        int indent = head.codePointCount(0, head.length());
        String before = head;
        for (String line : wrapped(words, WIDTH - indent)) {
            line(before + line);
            before = " ".repeat(indent);
        }
    }

    private static List<String> wrapped(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words.strip().split("\\s+", -1)) {
            int length = word.codePointCount(0, word.length());
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += length;
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
