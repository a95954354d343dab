package parley.exchange;

/** A line of a file cannot be used. */
public final class BadLine extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line from 1
     * @param column from 1
     * @param what is wrong, without a full stop
     * @param expected what was expected, or how to mend it, as a whole sentence without a full stop
     */
    public BadLine(int line, int column, String what, String expected) {
        super(what + ". " + expected);
        this.line = line;
        this.column = column;
    }

    /** {@code line:column: what. What was expected.} */
    public String told() {
        return line + ":" + column + ": " + getMessage() + ".";
    }
}
