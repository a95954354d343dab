/**
 * The durable file under everything: one H2 database in one data directory, written by one thread at a time, checked at every
 * start, and copied on request. It knows SQL and files, and neither Axon, Spring nor the rulebook.
 *
 * <p>Only the composition root, {@code parley.store} and the command line's {@code backup} and {@code restore} enter, through
 * {@link parley.store.h2.DataDirectory}, {@link parley.store.h2.H2File}, {@link parley.store.h2.H2Memory} and
 * {@link parley.store.h2.Backup}.
 */
@NullMarked
package parley.store.h2;

import org.jspecify.annotations.NullMarked;
