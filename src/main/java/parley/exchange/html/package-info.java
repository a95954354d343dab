/**
 * A negotiation as one file: one that replays by itself ({@link parley.exchange.html.ReplayFile}), and a handout for a class ({@link
 * parley.exchange.html.Handout}, whose parts are the classes that are called after it). Either needs nothing from anywhere, is whole without
 * a script, and whatever it is given is text in it.
 */
@NullMarked
package parley.exchange.html;

import org.jspecify.annotations.NullMarked;
