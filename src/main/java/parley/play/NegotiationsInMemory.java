package parley.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/** Keeps negotiations for as long as the process lives. For checking files, for tests, and to hold the store against. */
public final class NegotiationsInMemory implements Negotiations {

    private final Map<NegotiationId, Kept> kept = new LinkedHashMap<>();

    private static final class Kept {
        final Opening opening;
        final Instant openedAt;
        final List<Recorded> events = new ArrayList<>();
        final Map<String, List<Recorded>> byKey = new HashMap<>();
        Table table;

        Kept(Opening opening, Instant openedAt) {
            this.opening = opening;
            this.openedAt = openedAt;
            this.table = Table.opening(opening.setting());
        }
    }

    @Override
    public synchronized NegotiationId open(Opening opening) {
        NegotiationId id = new NegotiationId("n-" + (kept.size() + 1));
        kept.put(id, new Kept(opening, opening.setting().start()));
        return id;
    }

    @Override
    public synchronized Optional<NegotiationId> opened(Opening opening) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().opening.equals(opening))
                .map(Map.Entry::getKey)
                .reduce((first, second) -> second);
    }

    @Override
    public Played play(NegotiationId id, Attempt attempt, @Nullable String key) {
        return record(id, key, table -> Rulebook.judge(table, attempt));
    }

    @Override
    public Played pass(NegotiationId id, Instant until) {
        return record(id, null, table -> Rulebook.pass(table, until));
    }

    @Override
    public Played moveClock(NegotiationId id, Instant to, @Nullable String key) {
        return record(id, key, table -> Rulebook.moveClock(table, to));
    }

    private synchronized Played record(NegotiationId id, @Nullable String key, Function<Table, Verdict> judge) {
        Kept negotiation = get(id);
        List<Recorded> before = key == null ? null : negotiation.byKey.get(key);
        if (before != null) {
            return new Played(new Verdict.Admitted(before, negotiation.table), true);
        }
        Verdict verdict = judge.apply(negotiation.table);
        if (verdict instanceof Verdict.Admitted admitted) {
            negotiation.events.addAll(admitted.events());
            negotiation.table = admitted.table();
            if (key != null) {
                negotiation.byKey.put(key, admitted.events());
            }
        }
        return new Played(verdict, false);
    }

    @Override
    public synchronized Opening opening(NegotiationId id) {
        return get(id).opening;
    }

    @Override
    public synchronized List<Recorded> events(NegotiationId id, int from, int to) {
        List<Recorded> events = get(id).events;
        int first = Math.max(0, from - 1);
        int last = Math.min(events.size(), to);
        return first >= last ? List.of() : List.copyOf(events.subList(first, last));
    }

    @Override
    public synchronized Table table(NegotiationId id) {
        return get(id).table;
    }

    @Override
    public synchronized Table table(NegotiationId id, int position) {
        return Table.opening(get(id).opening.setting()).after(events(id, 1, position));
    }

    @Override
    public synchronized int positionAt(NegotiationId id, Instant moment) {
        int position = 0;
        for (Recorded recorded : get(id).events) {
            if (!recorded.at().isAfter(moment)) {
                position = recorded.position();
            }
        }
        return position;
    }

    @Override
    public synchronized List<Listed> list() {
        List<Listed> listed = new ArrayList<>();
        kept.forEach((id, negotiation) ->
                listed.add(0, new Listed(id, negotiation.opening, negotiation.events.size(), negotiation.openedAt)));
        return listed;
    }

    private Kept get(NegotiationId id) {
        Kept found = kept.get(id);
        if (found == null) {
            throw new UnknownNegotiation(id);
        }
        return found;
    }
}
