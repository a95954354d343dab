package parley.picture;

import org.jspecify.annotations.Nullable;

/**
 * One line in a tree of branches.
 *
 * @param id by which links and children know it
 * @param title in words
 * @param parent the line that it leaves; null for a trunk
 * @param fork the last position that it shares with its parent; 0 for a trunk
 * @param last its own last position, counted from the trunk's beginning; for a way not taken, {@code fork}
 */
public record Limb(
        String id, String title, Kind kind, @Nullable String parent, int fork, int last) {

    /** What sort of line it is. */
    public enum Kind {
        /** A negotiation by itself. */
        TRUNK,
        /** Somebody supposes that it went on like this. */
        WHAT_IF,
        /** An option that the script offers, and that this playing does not take. */
        NOT_TAKEN
    }

    public static Limb trunk(String id, String title, int last) {
        return new Limb(id, title, Kind.TRUNK, null, 0, last);
    }

    public static Limb whatIf(String id, String title, String parent, int fork, int last) {
        return new Limb(id, title, Kind.WHAT_IF, parent, fork, last);
    }

    public static Limb notTaken(String id, String title, String parent, int fork) {
        return new Limb(id, title, Kind.NOT_TAKEN, parent, fork, fork);
    }
}
