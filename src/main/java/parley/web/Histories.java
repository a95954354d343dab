package parley.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;
import parley.play.Negotiations;

/** Events as they were read so far. They are never changed, only added to: what was read once is good, and only the rest is read. */
@Component
final class Histories {

    /** As many negotiations as are kept at hand; the one that was longest not asked for goes first. */
    private static final int AT_HAND = 64;

    private final Negotiations negotiations;
    private final Map<NegotiationId, List<Recorded>> read = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NegotiationId, List<Recorded>> eldest) {
            return size() > AT_HAND;
        }
    };

    Histories(Holdings holdings) {
        this.negotiations = holdings.negotiations();
    }

    /** All of them, from position 1; throws {@link parley.play.UnknownNegotiation} if there is no such negotiation. */
    List<Recorded> of(NegotiationId id) {
        List<Recorded> known = known(id);
        List<Recorded> more = negotiations.events(id, known.size() + 1, Integer.MAX_VALUE);
        if (more.isEmpty()) {
            return known;
        }
        List<Recorded> all = new ArrayList<>(known.size() + more.size());
        all.addAll(known);
        all.addAll(more);
        List<Recorded> whole = List.copyOf(all);
        synchronized (read) {
            read.put(id, whole);
        }
        return whole;
    }

    private List<Recorded> known(NegotiationId id) {
        synchronized (read) {
            return read.getOrDefault(id, List.of());
        }
    }
}
