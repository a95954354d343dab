/**
 * Pictures and texts as files that are taken along: PNG for slides.
 *
 * <p>It draws what {@code picture} has laid out, with fonts of its own, so that it looks the same on every machine. Nothing is loaded
 * from anywhere else.
 */
@NullMarked
package parley.paper;

import org.jspecify.annotations.NullMarked;
