/**
 * The front door: {@link parley.Parley} chooses between command line and server, and is the only place that may see every
 * room. The rooms below know nothing of it.
 */
@NullMarked
package parley;

import org.jspecify.annotations.NullMarked;
