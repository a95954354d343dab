/**
 * What tests share: a cast, short words for moves, given / when / then, and seeded random play. Every test may use it.
 */
@NullMarked
package parley.testing;

import org.jspecify.annotations.NullMarked;
