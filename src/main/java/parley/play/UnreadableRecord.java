package parley.play;

/**
 * What is stored cannot be read: its file was damaged, or a newer Parley wrote it. Nobody's mistake who asks for it, and nothing that
 * another try would mend.
 */
public final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param found in the words of whoever read it, without a full stop */
    public UnreadableRecord(String found, Throwable cause) {
        super(
                "What is stored cannot be read (" + found
                        + "). Nothing was changed. The file is damaged, or was written by a newer version: use that, or put back a"
                        + " backup with: parley restore FILE",
                cause);
    }
}
