package parley.fact;

/** How well a fact is attested. It says nothing about whether a claim is true. */
public enum Confidence {
    /** In the seed article itself. */
    SEED("in the news article of 11 May 2025"),
    /** In two or more sources of different outlets. */
    V2("in two or more sources of different outlets"),
    /** In one source. */
    V1("in one source"),
    /** General knowledge, not verified. */
    GK("general knowledge, not verified");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
