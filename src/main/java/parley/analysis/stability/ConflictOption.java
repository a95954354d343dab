package parley.analysis.stability;

/**
 * Something that one party may take up (Y) or not (N).
 *
 * @param name unique in its conflict
 * @param title the same in words
 * @param by the place of its party among the parties, from 0
 * @param moves in which direction the party can change its mind
 */
public record ConflictOption(String name, String title, int by, Moves moves) {

    /** Which changes are possible. */
    public enum Moves {
        /** Taken up and given up at will. */
        BOTH,
        /** Only taken up, from N to Y: it cannot be undone. */
        FORWARD,
        /** Only given up, from Y to N. */
        BACKWARD
    }
}
