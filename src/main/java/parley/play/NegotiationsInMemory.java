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
    private final Watchers watchers = new Watchers();
    private int made;

    /** What was made under a key, and what for. */
    private record Keyed(@Nullable String asked, Made made) {}

    private static final class Kept {
        final Opening opening;
        final @Nullable Descent descent;
        final @Nullable Kept parent;
        /** Of the last event that is its parent's. */
        final int fork;

        /** Those after the fork. */
        final List<Recorded> own = new ArrayList<>();

        final Map<String, Keyed> byKey = new HashMap<>();
        Table table;

        Kept(Opening opening) {
            this.opening = opening;
            this.descent = null;
            this.parent = null;
            this.fork = 0;
            this.table = Table.opening(opening.setting());
        }

        Kept(Kept parent, Descent descent) {
            this.opening = parent.opening;
            this.descent = descent;
            this.parent = parent;
            this.fork = descent.position();
            this.table = parent.upTo(fork);
        }

        int last() {
            return fork + own.size();
        }

        Recorded at(int position) {
            Kept whose = this;
            while (whose.parent != null && position <= whose.fork) {
                whose = whose.parent;
            }
            return whose.own.get(position - whose.fork - 1);
        }

        List<Recorded> between(int from, int to) {
            List<Recorded> found = new ArrayList<>();
            for (int position = Math.max(1, from); position <= Math.min(to, last()); position++) {
                found.add(at(position));
            }
            return found;
        }

        Table upTo(int position) {
            return Table.opening(opening.setting()).after(between(1, position));
        }

        @Nullable
        Made madeUnder(Key key) {
            int until = Integer.MAX_VALUE;
            for (Kept whose = this; whose != null; whose = whose.parent) {
                Keyed found = whose.byKey.get(key.text());
                Made shared = found == null ? null : found.made().asOf(until, this::between);
                if (found != null && shared != null) {
                    if (!key.mayHaveAsked(found.asked())) {
                        throw new KeyTaken(key);
                    }
                    return shared;
                }
                until = Math.min(until, whose.fork);
            }
            return null;
        }
    }

    @Override
    public synchronized NegotiationId open(Opening opening) {
        return keep(new Kept(opening));
    }

    @Override
    public synchronized NegotiationId branch(NegotiationId parent, int position, @Nullable String title) {
        Kept from = get(parent);
        Descent descent = new Descent(parent, position, title);
        if (position < 0 || position > from.last()) {
            throw new NoSuchPosition(parent, position, from.last());
        }
        return keep(new Kept(from, descent));
    }

    private NegotiationId keep(Kept negotiation) {
        NegotiationId id = new NegotiationId("n-" + ++made);
        kept.put(id, negotiation);
        watchers.moved(id, negotiation.last());
        return id;
    }

    @Override
    public synchronized Deletion delete(NegotiationId id, boolean withBranches) {
        get(id);
        List<NegotiationId> branches = branches(id);
        if (!branches.isEmpty() && !withBranches) {
            return new Deletion.HasBranches(id, branches);
        }
        List<NegotiationId> gone = new ArrayList<>();
        branches.forEach(branch -> gone.addAll(((Deletion.Deleted) delete(branch, true)).gone()));
        kept.remove(id);
        watchers.deleted(id);
        gone.add(id);
        return new Deletion.Deleted(gone);
    }

    private List<NegotiationId> branches(NegotiationId id) {
        Kept parent = get(id);
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().parent == parent)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public synchronized Optional<NegotiationId> opened(Opening opening) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().descent == null
                        && entry.getValue().opening.equals(opening))
                .map(Map.Entry::getKey)
                .reduce((first, second) -> second);
    }

    @Override
    public Played play(NegotiationId id, Attempt attempt, @Nullable Key key) {
        return record(id, key, table -> Rulebook.judge(table, attempt));
    }

    @Override
    public Played pass(NegotiationId id, Instant until) {
        return record(id, null, table -> Rulebook.pass(table, until));
    }

    @Override
    public Played moveClock(NegotiationId id, Instant to, @Nullable Key key) {
        return record(id, key, table -> Rulebook.moveClock(table, to));
    }

    private synchronized Played record(NegotiationId id, @Nullable Key key, Function<Table, Verdict> judge) {
        Kept negotiation = get(id);
        Made before = key == null ? null : negotiation.madeUnder(key);
        if (before != null) {
            List<Recorded> events = negotiation.between(before.first(), before.last());
            return new Played(new Verdict.Admitted(events, negotiation.table), true);
        }
        Verdict verdict = judge.apply(negotiation.table);
        if (verdict instanceof Verdict.Admitted admitted) {
            int first = negotiation.last() + 1;
            negotiation.own.addAll(admitted.events());
            negotiation.table = admitted.table();
            if (key != null) {
                negotiation.byKey.put(key.text(), new Keyed(key.asked(), new Made(first, negotiation.last())));
            }
            if (!admitted.events().isEmpty()) {
                watchers.moved(id, negotiation.last());
            }
        }
        return new Played(verdict, false);
    }

    @Override
    public synchronized void record(NegotiationId id, List<Recorded> events) {
        Kept negotiation = get(id);
        negotiation.table = Following.after(negotiation.table, events);
        negotiation.own.addAll(events);
        watchers.moved(id, negotiation.last());
    }

    @Override
    public synchronized Opening opening(NegotiationId id) {
        return get(id).opening;
    }

    @Override
    public synchronized Optional<Descent> descent(NegotiationId id) {
        return Optional.ofNullable(get(id).descent);
    }

    @Override
    public synchronized List<Recorded> events(NegotiationId id, int from, int to) {
        return List.copyOf(get(id).between(from, to));
    }

    @Override
    public synchronized Table table(NegotiationId id) {
        return get(id).table;
    }

    @Override
    public synchronized Table table(NegotiationId id, int position) {
        return get(id).upTo(position);
    }

    @Override
    public synchronized int positionAt(NegotiationId id, Instant moment) {
        int position = 0;
        for (Recorded recorded : events(id, 1, Integer.MAX_VALUE)) {
            if (!recorded.at().isAfter(moment)) {
                position = recorded.position();
            }
        }
        return position;
    }

    @Override
    public synchronized List<Listed> list() {
        List<Listed> listed = new ArrayList<>();
        kept.keySet().forEach(id -> listed.add(0, listed(id)));
        return listed;
    }

    @Override
    public synchronized List<Listed> children(NegotiationId id) {
        return branches(id).stream().map(this::listed).toList();
    }

    private Listed listed(NegotiationId id) {
        Kept negotiation = get(id);
        Instant start = negotiation.opening.setting().start();
        return new Listed(
                id, negotiation.opening, negotiation.last(), start, negotiation.table.now(), negotiation.descent);
    }

    @Override
    public Watcher.Watch watch(Watcher watcher) {
        return watchers.add(watcher);
    }

    private Kept get(NegotiationId id) {
        Kept found = kept.get(id);
        if (found == null) {
            throw new UnknownNegotiation(id);
        }
        return found;
    }
}
