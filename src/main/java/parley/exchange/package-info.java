/**
 * What leaves the program: transcripts as prose, JSON, JSON lines, CSV and a page that replays
 * offline ({@code html}), and facts as JSON.
 *
 * <p>Every export carries the provenance and the citations of each event: documented and hypothetical are kept apart wherever the
 * file goes. Uses the rulebook, scenarios, facts, pictures and {@code
 * parley.json}; both faces may enter. No Spring, no Axon, no store.
 */
@NullMarked
package parley.exchange;

import org.jspecify.annotations.NullMarked;
