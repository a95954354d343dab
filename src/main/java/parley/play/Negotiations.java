package parley.play;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * Where negotiations are kept. Whatever a call has returned is durable and is never lost; moves made at once on one negotiation are
 * ordered, and the second is judged against the first.
 *
 * <p>Calls that name an unknown negotiation throw {@link UnknownNegotiation}.
 */
public interface Negotiations {

    /** Begins a new negotiation. */
    NegotiationId open(Opening opening);

    /**
     * Begins a branch: a negotiation that has its parent's events up to a position and goes its own way from there. The parent is not
     * touched, and neither ever sees what the other adds. Costs the same however long the history is. Keys of moves that had been made
     * by then count as used.
     *
     * @param position from 0, the opening, to the parent's last
     * @param title see {@link Descent#title}; null for none
     * @throws NoSuchPosition if the parent has not come so far
     */
    NegotiationId branch(NegotiationId parent, int position, @Nullable String title);

    /**
     * Deletes a negotiation. No other is changed by it; one that has branches stays, unless they are to go too.
     *
     * @param withBranches its branches and theirs as well
     */
    Deletion delete(NegotiationId id, boolean withBranches);

    /** The newest negotiation that was opened exactly like this and is nobody's branch. */
    Optional<NegotiationId> opened(Opening opening);

    /**
     * Judges one attempt, and records what happened if it stands.
     *
     * @param key the same key twice is the same attempt: it happens once; null for none
     * @throws KeyTaken if the key was used for something else
     */
    Played play(NegotiationId id, Attempt attempt, @Nullable Key key);

    /** Lets what falls due until a moment happen. */
    Played pass(NegotiationId id, Instant until);

    /**
     * Moves the clock, recorded even if nothing falls due; refused if that would be back.
     *
     * @throws KeyTaken if the key was used for something else
     */
    Played moveClock(NegotiationId id, Instant to, @Nullable Key key);

    /**
     * Takes up what was recorded elsewhere, as it stands there: all of it or nothing. It is not judged: what is in a record has
     * happened.
     *
     * @param events in order; the first is the next of this negotiation
     * @throws IllegalArgumentException, saying which and why, if one of them does not follow the one before
     */
    void record(NegotiationId id, List<Recorded> events);

    /** How it was opened; a branch, how its first ancestor was. */
    Opening opening(NegotiationId id);

    /** Where it branched off; nothing if it is nobody's branch. */
    Optional<Descent> descent(NegotiationId id);

    /** The events from one position to another, both included, in order. */
    List<Recorded> events(NegotiationId id, int from, int to);

    /** The table now. */
    Table table(NegotiationId id);

    /** The table once the event at this position had happened; 0 is the opening, beyond the last is now. */
    Table table(NegotiationId id, int position);

    /** The position of the last event at or before a moment; 0 if there is none. */
    int positionAt(NegotiationId id, Instant moment);

    /** All of them, newest first. */
    List<Listed> list();

    /** The branches made directly from it, oldest first. */
    List<Listed> children(NegotiationId id);

    /** Tells of everything that is recorded from now on, here and not by other nodes, until it is closed. */
    Watcher.Watch watch(Watcher watcher);
}
