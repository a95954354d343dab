/**
 * Pictures as they leave for slides and paper: PNG.
 *
 * <p>It draws what {@code picture} has laid out, with fonts of its own, so that the same input gives the same on every machine. It loads nothing from anywhere, whatever the text holds. Both faces may enter.
 */
@NullMarked
package parley.paper;

import org.jspecify.annotations.NullMarked;
