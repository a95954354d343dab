package parley.fact;

/** What sort of act or statement a fact records. */
public enum Kind {
    PROPOSAL,
    /** Put forward against another proposal, or labelled so. */
    COUNTER_PROPOSAL,
    /** This before that. */
    PRECONDITION,
    CONDITIONAL_ACCEPTANCE,
    ACCEPTANCE,
    /** Asked for, without making anything else wait for it in so many words. */
    DEMAND,
    /** Pressure without a penalty. */
    URGING,
    /** Pressure with a penalty. */
    THREAT,
    /** Pressure with a penalty and a time. */
    ULTIMATUM,
    /** A venue; not mediation. */
    HOSTING_OFFER,
    /** That another broke what it had undertaken. Never a fact of this tool. */
    ALLEGATION,
    /** Backing of someone else's proposal or demand. */
    ENDORSEMENT,
    RATIONALE,
    /** A view that binds nobody. */
    ASSERTION,
    BACKGROUND,
    /** A party binds itself, without a joint text. */
    UNDERTAKING,
    AGREEMENT,
    /** Something done, such as a sanction, or an exchange carried out. */
    MEASURE,
    DELEGATION,
    MEETING,
    STATEMENT,
    /** A reaction that neither accepts nor declines. */
    RESPONSE,
    /** Something ran out, or a date passed. */
    LAPSE
}
