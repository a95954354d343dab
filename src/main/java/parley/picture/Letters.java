package parley.picture;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How wide text will be, estimated and rather too wide than too narrow. The fonts of the reader are not known here, and those of
 * this machine must not change a picture.
 */
final class Letters {

    static final String ELLIPSIS = "\u2026";

    /** From space to tilde, in hundredths of the font size: those of DejaVu Sans, which is wider than most. */
    private static final int[] ASCII = {
        32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 69, 69, 70, 77, 63, 58, 78, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 70, 64, 61, 73, 69, 99,
        69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 64, 55, 64, 62, 35, 64, 64, 28, 28, 58, 28, 98, 64, 61, 64, 64, 41, 52,
        39, 64, 59, 82, 59, 59, 53, 64, 34, 64, 84
    };

    /** Text of the class {@code strong} is as wide as usual text of this size. */
    static final double STRONG = 13 * 1.13;

    private Letters() {}

    /** In pixels, in a usual sans-serif at a font size in pixels. */
    static double width(String text, double size) {
        return Spelling.of(text).codePoints().mapToDouble(Letters::em).sum() * size;
    }

    /** Of the class {@code strong}. */
    static double strong(String text) {
        return width(text, STRONG);
    }

    /** In parts of the font size. */
    private static double em(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c >= ' ' && c <= '~') {
            return ASCII[c - ' '] / 100.0;
        }
        if (isWide(c)) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.78 : 0.66;
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || c >= 0x1F300;
    }

    /** The text, or as much of it as fits with an ellipsis behind; never half a letter. */
    static String cut(String said, double size, double width) {
        String text = Spelling.of(said);
        if (width(text, size) <= width) {
            return text;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(text);
        double room = width - width(ELLIPSIS, size);
        int end = 0;
        for (int next = letters.next();
                next != BreakIterator.DONE && width(text.substring(0, next), size) <= room;
                next = letters.next()) {
            end = next;
        }
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    /** In lines broken at spaces, at most so many; what does not fit is cut with an ellipsis. */
    static List<String> wrap(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String[] words = Spelling.of(text).strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i++) {
            String longer = line.isEmpty() ? words[i] : line + " " + words[i];
            if (!line.isEmpty() && width(longer, size) > width) {
                if (lines.size() == most - 1) {
                    String rest = String.join(" ", List.of(words).subList(i, words.length));
                    lines.add(cut(line + " " + rest, size, width));
                    return lines;
                }
                lines.add(cut(line.toString(), size, width));
                line.setLength(0);
                line.append(words[i]);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(cut(line.toString(), size, width));
        return lines;
    }
}
