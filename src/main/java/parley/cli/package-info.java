/**
 * The command line: one class a command, all of them entered through {@link parley.cli.Entrance}.
 *
 * <p>It sees use cases, readers, exports and pure types. What only the whole house can do (open a store, serve pages) it asks of
 * {@link parley.cli.Backstage}, so that neither Axon nor H2 nor Spring is seen from here, and none of them is started for a command
 * that needs none.
 */
@NullMarked
package parley.cli;

import org.jspecify.annotations.NullMarked;
