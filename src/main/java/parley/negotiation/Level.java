package parley.negotiation;

/** Who meets. Changing it changes the offer: "personally" is not what "talks" offered. */
public enum Level {
    LEADERS,
    MINISTERS,
    DELEGATIONS
}
