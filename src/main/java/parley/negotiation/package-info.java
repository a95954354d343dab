/**
 * The rulebook: who may do what at the table, and what follows from it.
 *
 * <p>Pure: no framework, no clock, no chance, no generated ids. Time, names and texts come in with a move. Start reading at {@link
 * parley.negotiation.Move} (what a party may try), {@link parley.negotiation.Event} (what may have happened), {@link
 * parley.negotiation.Table} (what the events add up to) and {@link parley.negotiation.Rulebook} (who judges).
 *
 * <p>Every other room may use this one; it uses none of them.
 */
@NullMarked
package parley.negotiation;

import org.jspecify.annotations.NullMarked;
