package parley.play;

/**
 * What is stored cannot be read, or nothing more can be stored: a file was damaged, a disk is full, a newer Parley was here before. It is
 * nobody's mistake who asks, and nothing that another try would mend; the message says what would.
 */
public final class RecordOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Something is in the way of reading or storing.
     *
     * @param sentences what is in the way, and how to mend it
     */
    public RecordOutOfReach(String sentences, Throwable cause) {
        super(sentences, cause);
    }

    /**
     * What is there makes no sense.
     *
     * @param found in the words of whoever read it, without a full stop
     */
    public static RecordOutOfReach unreadable(String found, Throwable cause) {
        return new RecordOutOfReach(
                "What is stored cannot be read (" + found
                        + "). Nothing was changed. The file is damaged, or was written by a newer version: use that, or put back a"
                        + " backup with: parley restore FILE",
                cause);
    }
}
