package parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * A point at which a script goes one of several ways. A playing takes one option of each choice that it meets.
 *
 * @param question in words: "What does Moscow answer?"
 * @param options at least one; the first is taken where nothing is said
 * @param within the option in which this choice arises at all; null where it always does
 */
public record Choice(
        Name name,
        String question,
        List<Option> options,
        @Nullable Pick within) {

    /**
     * One way to go on.
     *
     * @param title in words: "a yes"
     */
    public record Option(Name name, String title) {}

    /** Throws IllegalArgumentException if there is nothing to choose. */
    public Choice {
        options = List.copyOf(options);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("the choice " + name + " has no option");
        }
    }

    public boolean offers(Name option) {
        return options.stream().anyMatch(one -> one.name().equals(option));
    }
}
