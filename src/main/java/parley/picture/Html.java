package parley.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML, as whoever puts pictures into a page does: what it is given is escaped, what is opened is closed. What it writes is well-formed
 * XML as well.
 */
public final class Html {

    private static final Set<String> WITHOUT_END = Set.of("meta", "link", "input", "br");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** An element, left open. Attributes are pairs of name and value; a pair whose value is null is left out. */
    public Html open(String tag, @Nullable Object... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value != null) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(value.toString()))
                        .append('"');
            }
        }
        if (WITHOUT_END.contains(tag)) {
            // As XML has it: who sets a page as PDF reads it so.
            out.append("/>");
        } else {
            out.append('>');
            open.push(tag);
        }
        return this;
    }

    public Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Closes what was opened last, and ends the line. */
    public Html end() {
        return close().line();
    }

    public Html line() {
        out.append('\n');
        return this;
    }

    public Html text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** A whole element that holds text. */
    public Html leaf(String tag, String text, @Nullable Object... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** The same with a class. */
    public Html styled(String tag, String styles, String text) {
        return leaf(tag, text, "class", styles);
    }

    /** What is HTML already, made by us: a picture, or a style sheet. */
    public Html made(String html) {
        out.append(html);
        return this;
    }

    /** Safe as text and as the value of an attribute; what HTML or XML cannot carry becomes U+FFFD. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n', '\t' -> safe.appendCodePoint(c);
                default -> safe.appendCodePoint(Character.isISOControl(c) || isNoCharacter(c) ? 0xFFFD : c);
            }
        });
        return safe.toString();
    }

    private static boolean isNoCharacter(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || (c & 0xFFFE) == 0xFFFE;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
