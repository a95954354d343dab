/**
 * Use cases: start a negotiation, play a move, move the clock, replay a scenario, look at any moment. Pure, over the port {@link
 * parley.play.Negotiations}. The two faces ({@code cli}, {@code web}) enter here; the store stands behind the port.
 */
@NullMarked
package parley.play;

import org.jspecify.annotations.NullMarked;
