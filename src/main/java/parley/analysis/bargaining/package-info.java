/**
 * What a fair deal is: several issues, additive utilities, and the classical solutions with all their ties.
 *
 * <p>Start with {@link parley.analysis.bargaining.Domain} (issues, parties and what each outcome is worth to whom), then {@link
 * parley.analysis.bargaining.Solutions} and {@link parley.analysis.bargaining.Frontier}. Pure. Utilities and reservations are the
 * modeller's assumptions; nothing in here says what anybody wants, or what is right.
 */
@NullMarked
package parley.analysis.bargaining;

import org.jspecify.annotations.NullMarked;
