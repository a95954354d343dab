package parley.cli;

import org.jspecify.annotations.Nullable;

/** The answer is no: what was asked for was understood and cannot be done as things are. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * The same, found out without anything having failed.
     *
     * @param reason a whole sentence without its full stop
     * @param mend what to do about it, as a whole sentence
     */
    public NotPossible(String reason, String mend) {
        this(reason, mend, null);
    }

    /**
     * @param reason a whole sentence without its full stop
     * @param mend what to do about it, as a whole sentence
     */
    public NotPossible(String reason, String mend, @Nullable Throwable cause) {
        super(reason + ". " + mend, cause);
    }
}
