package parley.negotiation;

import org.jspecify.annotations.Nullable;

/** One condition of a move, named by a sentence. See {@link Rules}. */
@FunctionalInterface
public interface Rule {

    /** Null if the rule holds, otherwise why it does not. */
    @Nullable
    Reason broken(Table table, PartyId by);
}
