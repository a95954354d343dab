/**
 * Reads our YAML files, which anybody may have written, with line and column for everything that is wrong.
 *
 * <p>Hostile input is expected: size, depth and number of problems are bounded, aliases and tags refused, and no exception of a
 * parser leaves this room. No Spring in here, because the command line's {@code check} runs without it. The parser's and the
 * validator's own types stay inside; others see {@link parley.yaml.Spot}, {@link parley.yaml.Problem} and
 * {@link parley.yaml.Read}.
 */
@NullMarked
package parley.yaml;

import org.jspecify.annotations.NullMarked;
