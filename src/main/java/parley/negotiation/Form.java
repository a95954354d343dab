package parley.negotiation;

/** How parties meet: in one room, or at one site with a go-between. */
public enum Form {
    DIRECT,
    PROXIMITY
}
