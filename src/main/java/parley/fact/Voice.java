package parley.fact;

/** Whose words a fact is in. */
public enum Voice {
    /** The speaker's own words are in the source. */
    QUOTED("quoted: the speaker's own words are in the source"),
    /** The source paraphrases the speaker. */
    REPORTED("reported: the source paraphrases"),
    /** The reporter's own framing. */
    NARRATOR("narrated: the reporter's own framing");

    private final String words;

    Voice(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
