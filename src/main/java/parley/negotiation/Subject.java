package parley.negotiation;

/** What a proposal is about and a precondition stands before. */
public enum Subject {
    CEASEFIRE("a ceasefire"),
    TALKS("talks"),
    EXCHANGE("an exchange"),
    SETTLEMENT("a settlement");

    private final String words;

    Subject(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
