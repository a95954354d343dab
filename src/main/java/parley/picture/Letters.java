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

    private static final String ELLIPSIS = "\u2026";

    private Letters() {}

    /** In pixels, in a usual sans-serif at a font size in pixels. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Letters::em).sum() * size;
    }

    static double bold(String text, double size) {
        return width(text, size) * 1.08;
    }

    /** In parts of the font size. */
    private static double em(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (c < 0x80) {
            return ascii((char) c);
        }
        if (isWide(c)) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.75 : 0.63;
    }

    private static double ascii(char c) {
        if (" .,:;'|!ijl".indexOf(c) >= 0) {
            return 0.31;
        }
        if ("frtI()[]{}-/\\\"".indexOf(c) >= 0) {
            return 0.41;
        }
        if ("mwMW@%".indexOf(c) >= 0) {
            return 0.95;
        }
        return Character.isUpperCase(c) ? 0.7 : 0.59;
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
    static String cut(String text, double size, double width) {
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
        String[] words = text.strip().split("\\s+", -1);
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
