/**
 * Scripted negotiations: who is at the table, what is documented or supposed, in time order. Pure; uses the rulebook and nothing else.
 */
@NullMarked
package parley.scenario;

import org.jspecify.annotations.NullMarked;
