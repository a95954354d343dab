package parley.cli;

/** How a command ended, for scripts. */
public final class ExitCode {

    public static final int FINE = 0;
    /** The answer is no. */
    public static final int NO = 1;
    /** Usage, or bad input. */
    public static final int BAD_INPUT = 2;
    /** A mistake of ours, or of the machine's. */
    public static final int INTERNAL = 70;

    private ExitCode() {}
}
