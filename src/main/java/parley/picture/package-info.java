/**
 * Pictures as SVG: where things stand, and nothing else. Pure: the JDK and JSpecify, no framework, no fonts, no files; the same input
 * gives the same text on every machine.
 *
 * <p>Every {@link parley.picture.Picture} is an SVG element without style or script, for a page that has {@link
 * parley.picture.Look#forPages} as a style sheet ({@code svg}); a file of its own ({@code file}); and words that say the same ({@code
 * told}). Anyone may enter.
 *
 * <p>{@link parley.picture.Html} writes the pages and files that pictures are put into.
 *
 * <p>What a page's script may rely on in a timeline: each event in it is {@code <a id="e12" class="mark now" data-position="12"
 * data-x=".." data-y="..">}, with class {@code later} after the position that is shown, and {@code now} at it; each arrow is {@code <g
 * class="tie" data-from="6" data-to="12">}, {@code later} and {@code lit} likewise; {@code #here} is
 * the rectangle that lights the column of the position.
 */
@NullMarked
package parley.picture;

import org.jspecify.annotations.NullMarked;
