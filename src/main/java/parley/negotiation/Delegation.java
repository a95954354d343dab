package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a party sends.
 *
 * @param head who leads it, in words
 * @param members others, in words
 * @param level null where unstated
 */
public record Delegation(
        String head, List<String> members, @Nullable Level level) {

    public Delegation {
        members = List.copyOf(members);
    }
}
