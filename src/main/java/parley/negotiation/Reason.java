package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a move is refused: one broken rule.
 *
 * @param rule the rule's name, stable: {@code theProposalIsOpen}
 * @param text a sentence for people, naming the objects
 * @param concerns the objects
 * @param heldBy the party that holds the precondition, where one stands in the way
 */
public record Reason(
        String rule,
        String text,
        List<Name> concerns,
        @Nullable PartyId heldBy) {

    public Reason {
        concerns = List.copyOf(concerns);
    }
}
