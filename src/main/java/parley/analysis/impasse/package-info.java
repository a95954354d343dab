/**
 * Why nothing moves: who waits for whom, which of it runs in a circle, and what would open it. Pure: it reads tables and records, and
 * plays what it proposes through the rulebook. Start with {@link parley.analysis.impasse.WaitingGraph}.
 *
 * <p>It says what waits for what. It says nothing about why somebody would want that.
 */
@NullMarked
package parley.analysis.impasse;

import org.jspecify.annotations.NullMarked;
