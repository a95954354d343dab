/**
 * The one place that knows how the rulebook looks as JSON: stored events under stable names, moves as they are sent, the table as it
 * is shown.
 *
 * <p>The rulebook carries no annotation for it. Names in stored data are a public contract: {@link parley.json.EventNames} maps them
 * by hand, so that a class can be renamed and a name cannot, and what it does not list is never loaded.
 *
 * <p>Uses the rulebook only. The store, the exports and both faces may use it.
 */
@NullMarked
package parley.json;

import org.jspecify.annotations.NullMarked;
