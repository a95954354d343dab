package parley.play;

import parley.negotiation.Name;

/**
 * Which negotiation. Made by the store, never by a user.
 *
 * @param text like a {@link Name}: 1 to 80 small letters, digits and hyphens
 */
public record NegotiationId(String text) {

    /** Throws IllegalArgumentException if the text is not an id. */
    public NegotiationId {
        if (!Name.isName(text)) {
            throw new IllegalArgumentException("'" + text + "' is not the id of a negotiation");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
