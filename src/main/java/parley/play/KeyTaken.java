package parley.play;

/** A key comes again, and not for what it was first used for. Nothing has been done. */
public final class KeyTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyTaken(Key key) {
        super("the key " + key.text() + " has been used for something else");
    }
}
