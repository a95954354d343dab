package parley.play;

import org.jspecify.annotations.Nullable;

/**
 * Where a branch comes from. Up to the position it tells what its parent tells; what follows is its own.
 *
 * @param parent a negotiation, which may be a branch itself
 * @param position of the last event that both have; 0 if they share no more than the opening
 * @param title what its maker calls it, at most {@value #LONGEST} characters; null for no name
 */
public record Descent(
        NegotiationId parent, int position, @Nullable String title) {

    public static final int LONGEST = 200;

    /** Spaces around the title go; throws IllegalArgumentException, in words for the user, if it cannot be one. */
    public Descent {
        title = title == null || title.isBlank() ? null : title.strip();
        if (title != null && title.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the title of a branch has " + title.length() + " characters: expected at most " + LONGEST);
        }
        if (title != null && title.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the title of a branch is one line of text, without control characters");
        }
    }
}
