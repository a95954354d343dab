package parley.scenario;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;

/**
 * An expectation that its playing does not meet.
 *
 * @param said what was expected and what was found, as a sentence
 * @param difference the first event from which on it is otherwise than expected; null where no event made the difference, but the lack
 *     of one
 */
public record Unmet(
        Expected expected, String said, @Nullable Recorded difference) {}
