package parley.json;

/** Stored data speaks of an event, or of a revision of one, that this version does not know. */
public final class UnknownEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownEvent(String name, String revision) {
        super(
                "The store holds an event '" + name + "', revision " + revision
                        + ", that this version does not know: expected a name from its registry. Use the version that wrote it, or a newer one.");
    }
}
