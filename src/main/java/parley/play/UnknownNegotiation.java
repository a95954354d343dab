package parley.play;

/** There is no such negotiation. */
public final class UnknownNegotiation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownNegotiation(NegotiationId id) {
        super("there is no negotiation " + id + "; list them to see which there are");
    }
}
