package parley.negotiation;

/** Where an event comes from. Shown with every event, everywhere. */
public enum Provenance {
    /** In the record; cites facts. */
    DOCUMENTED,
    /** Supposed by whoever branched or plays; cites nothing. */
    HYPOTHETICAL,
    /** Follows from the rules or the clock; cites nothing. */
    CONSEQUENCE
}
