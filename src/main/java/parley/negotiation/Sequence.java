package parley.negotiation;

/** How one step stands to another, as a party sees it. */
public enum Sequence {
    /** The first step has to come before the other: as a precondition, a hard gate. */
    BEFORE("before"),
    /** Demanded beside the other step; neither waits. */
    PARALLEL("in parallel with"),
    /** May come after the other step. */
    AFTER("after"),
    /** To be found inside the other step: a ceasefire within talks. */
    WITHIN("within"),
    /** The first step is wanted whether or not the other comes: talks regardless of a ceasefire. */
    REGARDLESS("regardless of");

    private final String words;

    Sequence(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** A precondition is one of these; the further along, the softer. */
    public boolean isForPreconditions() {
        return this == BEFORE || this == PARALLEL || this == AFTER;
    }

    public boolean isSofterThan(Sequence other) {
        return compareTo(other) > 0;
    }
}
