/**
 * What leaves for slides and paper: pictures as PNG, and handouts as PDF.
 *
 * <p>It draws what {@code picture} has laid out, with fonts of its own, so that no machine lacks a letter that another has. It loads nothing from anywhere, whatever the text holds. Both faces may enter.
 */
@NullMarked
package parley.paper;

import org.jspecify.annotations.NullMarked;
