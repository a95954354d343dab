/**
 * A negotiation as one file that replays by itself: {@link parley.exchange.html.ReplayFile}. It needs nothing from anywhere, is whole
 * without a script, and whatever it is given is text in it.
 */
@NullMarked
package parley.exchange.html;

import org.jspecify.annotations.NullMarked;
