package parley.play;

/** The negotiation has no event at this position to branch at. */
public final class NoSuchPosition extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchPosition(NegotiationId id, int position, int last) {
        super("the negotiation " + id + " has no event " + position
                + " to branch at: expected a position from 0 (the opening) to " + last);
    }
}
