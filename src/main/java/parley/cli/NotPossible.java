package parley.cli;

/** The answer is no: what was asked for was understood and cannot be done as things are. */
public final class NotPossible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason a whole sentence without its full stop
     * @param mend what to do about it, as a whole sentence
     */
    public NotPossible(String reason, String mend, Throwable cause) {
        super(reason + ". " + mend, cause);
    }
}
