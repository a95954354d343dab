package parley.paper;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * Letters that the packed fonts lack are never drawn as boxes: whole words of other scripts (Chinese, Georgian, Hindi ...) are written
 * in Latin letters, and signs that have no sound by their names. Text that the fonts have stays as it is.
 */
public final class Lettering {

    private Lettering() {}

    /** Whether some of a text is rewritten: then whoever draws it says so. */
    public static boolean isRewritten(String text) {
        return text.codePoints().anyMatch(c -> !isShown(c));
    }

    /** The text in letters that there are; markup may be among it. */
    static String shown(String text) {
        if (!isRewritten(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 64);
        StringBuilder run = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isShown(c)) {
                flush(run, out);
                out.appendCodePoint(c);
            } else {
                run.appendCodePoint(c);
            }
        });
        flush(run, out);
        return out.toString();
    }

    private static void flush(StringBuilder run, StringBuilder out) {
        if (!run.isEmpty()) {
            Latin.SCRIPT.transliterate(run.toString()).codePoints().forEach(c -> {
                if (isShown(c)) {
                    out.appendCodePoint(c);
                } else if (!isSilent(c)) {
                    out.append('[').append(name(c)).append(']');
                }
            });
            run.setLength(0);
        }
    }

    private static String name(int c) {
        String name = Character.getName(c);
        return name == null ? String.format(Locale.ROOT, "U+%04X", c) : name.toLowerCase(Locale.ROOT);
    }

    private static boolean isShown(int c) {
        return c <= '~' || Typeface.PLAIN.font().canDisplay(c);
    }

    /** Marks on other letters, and what only steers. */
    private static boolean isSilent(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }

    /** Takes a while to load, and is seldom needed. */
    private static final class Latin {
        static final Transliterator SCRIPT = Transliterator.getInstance("Any-Latin");
    }
}
