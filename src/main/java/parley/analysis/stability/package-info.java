/**
 * Which situations of a conflict are stable, for whom, and why: the graph model for conflict resolution.
 *
 * <p>Start with {@link parley.analysis.stability.OptionForm} (parties and the options each may take up or give up), then {@link
 * parley.analysis.stability.Conflict} (with the feasible states and what each party prefers), then {@link
 * parley.analysis.stability.Stability}. Pure: text, files and pictures are other rooms' business.
 *
 * <p>Definitions follow Kilgour, Hipel and Fang 1987 (Automatica 23), Fang, Hipel and Kilgour 1993 (Interactive Decision Making, Wiley)
 * and Xu, Hipel, Kilgour and Fang 2018 (Conflict Resolution Using the Graph Model, Springer). Preferences are the modeller's
 * assumption; nothing in here says what anybody wants.
 */
@NullMarked
package parley.analysis.stability;

import org.jspecify.annotations.NullMarked;
