package parley.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Table;
import parley.play.Descent;
import parley.play.NegotiationId;

/** What several threads want written, in one transaction: so far, and not yet committed. */
final class Group {

    /** As they are after the moves made so far. */
    final Map<NegotiationId, Table> tables = new HashMap<>();

    final List<Register.Opened> opened = new ArrayList<>();

    /** Branches whose seats nobody has read yet, and where they begin. */
    final Map<NegotiationId, Integer> unread = new LinkedHashMap<>();

    final List<Register.Keyed> keyed = new ArrayList<>();

    /** In this order. */
    final Set<NegotiationId> deleted = new LinkedHashSet<>();

    /** Whether anything in this transaction depends on its being there. */
    boolean touches(NegotiationId id) {
        return tables.containsKey(id) || opened.stream().anyMatch(other -> isOf(other.descent(), id));
    }

    private static boolean isOf(@Nullable Descent descent, NegotiationId parent) {
        return descent != null && descent.parent().equals(parent);
    }
}
