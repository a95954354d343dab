package parley.yaml;

/** Something that was found in a file, and how much it matters. */
public record Finding(Level level, Problem problem) {

    /** How much it matters. */
    public enum Level {
        /** The file cannot be read, or means nothing. */
        ERROR,
        /** It can be read, and does not come out as it says. */
        FAILURE,
        /** It may be as it was meant; worth knowing. */
        INFORMATION
    }

    /** As a problem is told; what is only information says so. */
    @Override
    public String toString() {
        return level == Level.INFORMATION
                ? new Problem(
                                problem.file(),
                                problem.line(),
                                problem.column(),
                                "information: " + problem.what(),
                                problem.mend())
                        .toString()
                : problem.toString();
    }
}
