package parley.negotiation;

/** What a party is in a negotiation. One party may have several roles. */
public enum Role {
    /** Its own conduct is being negotiated: a ceasefire or talks need its consent. */
    PRINCIPAL,
    /** Stands beside a principal; is bound by nothing that it does not itself accept. */
    SUPPORTER,
    /** Brings parties together and, if they consent, may table terms. */
    MEDIATOR,
    /** Supplies place, security and protocol; may or may not be a mediator. */
    HOST,
    /** Watches conduct and may report a violation as a finding. */
    MONITOR
}
