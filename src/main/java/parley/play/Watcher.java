package parley.play;

/** Wants to know when a negotiation has gone on. It is told after the fact, in a thread of its own; it may take its time. */
@FunctionalInterface
public interface Watcher {

    /**
     * Something was recorded, durably, or a negotiation was begun. While the watcher is busy, only the latest of several is kept for it.
     *
     * @param last position of the last event; 0 if there is none
     */
    void moved(NegotiationId id, int last);

    /** It was deleted. */
    default void deleted(NegotiationId id) {}

    /** Until this is closed, the watcher is told. */
    interface Watch extends AutoCloseable {
        /** Returns at once; what is being told at this moment may still come. */
        @Override
        void close();
    }
}
