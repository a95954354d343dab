/**
 * Event data read: rows of who did what to whom on which day become a draft of a scenario.
 *
 * <p>A code holds no terms, dates, conditions or words, and none of the rows says which source stands behind it. The draft says so, invents
 * nothing, and lists each row that is no move of ours, with the reason. It uses the same table of codes as what goes out ({@code
 * exchange.codes}): a row becomes a move that would be coded just so.
 */
@NullMarked
package parley.exchange.cameo;

import org.jspecify.annotations.NullMarked;
