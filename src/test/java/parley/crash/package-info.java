/**
 * Kills processes that write, with SIGKILL, and looks whether everything they acknowledged is still there.
 *
 * <p>{@link parley.crash.Writing} is what is put to the test, {@link parley.crash.Child} runs it in a process of its own, and
 * {@link parley.crash.Killing} starts, kills and asks. It proves something only because it is shown to find the losses of H2's
 * default settings as well.
 */
@NullMarked
package parley.crash;

import org.jspecify.annotations.NullMarked;
