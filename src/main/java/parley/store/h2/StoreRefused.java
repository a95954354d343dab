package parley.store.h2;

/** The store will not do what was asked: why, and how to mend it, in words for the person at the keyboard. */
public final class StoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String mend;

    /**
     * @param reason what was found, as a whole sentence without its full stop
     * @param mend what to do about it, as a whole sentence
     */
    public StoreRefused(String reason, String mend) {
        super(reason + ". " + mend);
        this.reason = reason;
        this.mend = mend;
    }

    StoreRefused(String reason, String mend, Throwable cause) {
        super(reason + ". " + mend, cause);
        this.reason = reason;
        this.mend = mend;
    }

    public String reason() {
        return reason;
    }

    public String mend() {
        return mend;
    }
}
