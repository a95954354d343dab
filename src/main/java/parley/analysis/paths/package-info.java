/**
 * The inverse question: which sequences of admissible moves would lead to what is asked for, the shortest first. Pure. Start with
 * {@link parley.analysis.paths.Question} and {@link parley.analysis.paths.Paths}.
 *
 * <p>It says what the rules let happen. It says neither that somebody would do it, nor that somebody should.
 */
@NullMarked
package parley.analysis.paths;

import org.jspecify.annotations.NullMarked;
