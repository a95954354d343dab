package parley.negotiation;

import org.jspecify.annotations.Nullable;

/**
 * What one thing on the table is called: a proposal, a precondition, an undertaking, talks, a threat. Unique within a negotiation.
 *
 * @param text 1 to 80 small letters, digits and hyphens, beginning with a letter or digit: {@code kyiv-call}
 */
public record Name(String text) implements Comparable<Name> {

    /** Checks the text; anything but a name is an IllegalArgumentException. */
    public Name {
        if (!isName(text)) {
            throw new IllegalArgumentException(
                    "'" + text
                            + "' is not a name: expected 1 to 80 small letters, digits and hyphens, beginning with a letter or digit");
        }
    }

    public static Name of(String text) {
        return new Name(text);
    }

    public static boolean isName(String text) {
        int length = text.length();
        if (length == 0 || length > 80 || text.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return true;
    }

    /** As every record does it, said by hand because nothing is asked more often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Name that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public int compareTo(Name other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
