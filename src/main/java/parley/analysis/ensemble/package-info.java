/**
 * Many futures of one negotiation: every party follows a stated policy, chance is drawn by a seed, and the same rulebook decides. Never a
 * forecast: it says what follows from assumptions that it names. Summaries add up in any order, so that runs can be split and merged.
 */
@NullMarked
package parley.analysis.ensemble;

import org.jspecify.annotations.NullMarked;
