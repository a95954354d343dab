package parley.report;

import org.jspecify.annotations.Nullable;

/** Writes HTML: what it is given is escaped. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** An element, left open. Attributes are pairs of name and value; a pair whose value is null is left out. */
    Html open(String tag, @Nullable String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            String value = attributes[i + 1];
            if (value != null) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escaped(value))
                        .append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** An element that holds nothing but text. */
    Html text(String tag, String text, @Nullable String... attributes) {
        return open(tag, attributes).words(text).close(tag);
    }

    Html words(String text) {
        out.append(escaped(text));
        return this;
    }

    /** What is HTML already. */
    Html raw(String html) {
        out.append(html);
        return this;
    }

    /** Safe as text and as the value of an attribute; what a page cannot carry becomes U+FFFD. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isCarried(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isCarried(int c) {
        return c == '\n' || c == '\t' || (c >= 0x20 && !(c >= 0x7F && c <= 0x9F) && !(c >= 0xD800 && c <= 0xDFFF));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
