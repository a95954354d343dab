/**
 * Questions that can be asked of a negotiation at any position: why it is stuck, how it could have gone on. Pure; over the rulebook and
 * scripted negotiations. Each question has a room of its own.
 */
@NullMarked
package parley.analysis;

import org.jspecify.annotations.NullMarked;
