/**
 * Event-data codes: how CAMEO and PLOVER would code what happened at a table. Derived from the events, never stored with them.
 *
 * <p>Both record who did what to whom. They hold no terms, dates, conditions or order of steps, so the events stay the record and a code
 * is a tag on it. Goldstein values are left out on purpose: added up they would rank the parties.
 */
@NullMarked
package parley.exchange.codes;

import org.jspecify.annotations.NullMarked;
