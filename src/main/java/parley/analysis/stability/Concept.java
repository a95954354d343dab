package parley.analysis.stability;

/**
 * What makes a party stay where it is.
 *
 * <p>For a party i and a state s: {@code R_i(s)} are the states that i reaches from s by one move of its own, {@code R_i+(s)} those of them
 * that it prefers to s (an indifferent state is none), {@code R_-i(t)} those that the others reach from t by a legal sequence of moves,
 * in which nobody moves twice in a row, and {@code R_-i+(t)} the same with every move an improvement for whoever makes it at that
 * moment. Where {@code R_i+(s)} is empty, s is stable under all four. Nash implies SMR and SEQ, and each of these implies GMR.
 *
 * <p>Source: Xu, Hipel, Kilgour and Fang 2018, ch. 4; first for more than two parties in Fang, Hipel and Kilgour 1993, ch. 3.
 */
public enum Concept {
    /** {@code R_i+(s)} is empty. Nash 1950, 1951. */
    NASH("Nash"),
    /**
     * General metarational: for every t in {@code R_i+(s)} there is a state in {@code R_-i(t)} that i does not prefer to s. Howard 1971.
     */
    GMR("GMR"),
    /**
     * Symmetric metarational: as GMR, and from that state i reaches by one move nothing that it prefers to s. Howard 1971.
     */
    SMR("SMR"),
    /**
     * Sequential: for every t in {@code R_i+(s)} there is a state in {@code R_-i+(t)} that i does not prefer to s. Fraser and Hipel 1979,
     * 1984.
     */
    SEQ("SEQ");

    private final String abbreviation;

    Concept(String abbreviation) {
        this.abbreviation = abbreviation;
    }

    /** Such as "GMR". */
    public String abbreviation() {
        return abbreviation;
    }
}
