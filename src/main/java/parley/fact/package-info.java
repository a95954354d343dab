/**
 * What is known: numbered facts, who said them, how sure they are, and where they come from.
 *
 * <p>Pure and immutable: the JDK and JSpecify only. Anyone may enter; this room enters nobody else's. A fact records what was
 * said, by whom and when. It never says that a claim is true.
 */
@NullMarked
package parley.fact;

import org.jspecify.annotations.NullMarked;
