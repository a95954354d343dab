package parley.json;

import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Finds what JSON can say and no file can hold: one half of a surrogate pair (RFC 8259, section 8.2). Stored, it would come back as
 * another sign.
 */
public final class HalfCharacters {

    private HalfCharacters() {}

    /** Whether there is one in any of its texts or names. */
    public static boolean in(JsonNode node) {
        if (node.isString()) {
            return in(node.stringValue());
        }
        for (String name : node.propertyNames()) {
            if (in(name)) {
                return true;
            }
        }
        for (JsonNode within : node) {
            if (in(within)) {
                return true;
            }
        }
        return false;
    }

    private static boolean in(String text) {
        IntStream characters = text.codePoints();
        return characters.anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
