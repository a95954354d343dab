package parley.fact;

/** Whose words a fact is in. */
public enum Voice {
    /** The speaker's own words are in the source. */
    QUOTED,
    /** The source paraphrases the speaker. */
    REPORTED,
    /** The reporter's own framing. */
    NARRATOR
}
