/**
 * The Axon shell around the rulebook, and the database behind it.
 *
 * <p>Every party is an aggregate ({@link parley.store.PartyAggregate}) with a stream of its own; the negotiation is one for what
 * belongs to nobody alone. A move is one unit of work and one transaction; several moves that wait at the same time share one. Every
 * event has its position in its negotiation, in the same row as the event itself. Start reading at {@link
 * parley.store.StoredNegotiations}.
 *
 * <p>Only the composition root enters, and gets the port {@link parley.play.Negotiations}. Nothing of Axon leaves this room.
 */
@NullMarked
package parley.store;

import org.jspecify.annotations.NullMarked;
