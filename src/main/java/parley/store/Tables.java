package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Table;
import parley.play.NegotiationId;
import parley.store.Lineages.Lineage;
import parley.store.Lineages.Part;

/**
 * Tables that have been folded, kept ready: of each negotiation in use the latest, and a check-point every few hundred events, so
 * that any earlier one is a short fold away. Tables share their structure, so that a check-point costs little. A branch keeps those
 * from its fork on; before it, it uses its parent's.
 */
final class Tables {

    /** Events between check-points: folding as many takes about a millisecond, reading included. */
    static final int APART = 250;

    /** Negotiations kept ready. */
    private static final int MOST = 200;

    private final Journal journal;
    private final boolean alone;

    /** What is ready of one negotiation. */
    private static final class Ready {
        final NavigableMap<Integer, Table> points = new ConcurrentSkipListMap<>();
        /** The last of the points is the latest table there is. */
        volatile boolean upToDate;
    }

    private final Map<NegotiationId, Ready> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NegotiationId, Ready> eldest) {
            return size() > MOST;
        }
    };

    /** Goes on with every table that was written, so that a reader sees whether what it has read may be old by now. */
    private long written;

    /** @param alone nobody else writes to this database, so that the latest table kept is the latest there is */
    Tables(Journal journal, boolean alone) {
        this.journal = journal;
        this.alone = alone;
    }

    /** With everything that is stored by now, whoever stored it. */
    Table latest(Connection connection, NegotiationId id) throws SQLException {
        return upTo(connection, id, Integer.MAX_VALUE);
    }

    /** Once the event at a position had happened; the latest where there are not so many. */
    Table upTo(Connection connection, NegotiationId id, int position) throws SQLException {
        Lineage lineage = journal.lineage(connection, id);
        long before = written();
        boolean latest = position == Integer.MAX_VALUE;
        Ready own = ready(id);
        if (latest && own != null && own.upToDate) {
            return own.points.lastEntry().getValue();
        }
        List<Part> parts = lineage.between(1, position);
        Table nearest = nearest(parts);
        Table table = nearest == null
                ? Table.opening(journal.opening(connection, lineage).setting())
                : nearest;
        for (Part part : parts) {
            if (table.position() < part.to()) {
                Fold fold = new Fold(part.of(), table);
                journal.events(
                        connection,
                        part.of(),
                        table.position() + 1,
                        part.to(),
                        recorded -> fold.on(fold.table.after(recorded)));
                table = fold.table;
            }
        }
        if (latest) {
            keepRead(id, table, before);
        }
        return table;
    }

    /** The one furthest on; null if there is none. */
    private @Nullable Table nearest(List<Part> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            Ready ready = ready(parts.get(i).of());
            Map.Entry<Integer, Table> found =
                    ready == null ? null : ready.points.floorEntry(parts.get(i).to());
            if (found != null) {
                return found.getValue();
            }
        }
        return null;
    }

    /** Remembers the table that a writer has just made, the latest. Only in turn. */
    void keepWritten(NegotiationId id, Table table) {
        synchronized (kept) {
            written++;
            Ready ready = keep(id, table);
            ready.upToDate = alone;
        }
    }

    /** The latest as it was read, unless somebody has written since. */
    private void keepRead(NegotiationId id, Table table, long before) {
        synchronized (kept) {
            Ready ready = keep(id, table);
            ready.upToDate |= alone && written == before;
        }
    }

    private long written() {
        synchronized (kept) {
            return written;
        }
    }

    private Ready keep(NegotiationId id, Table table) {
        synchronized (kept) {
            Ready ready = kept.computeIfAbsent(id, unknown -> new Ready());
            ready.points.put(table.position(), table);
            thinOut(ready.points, table.position());
            return ready;
        }
    }

    void forget(NegotiationId id) {
        synchronized (kept) {
            kept.remove(id);
        }
    }

    /** Of the tables before this one, those closer together than they need be go. */
    private static void thinOut(NavigableMap<Integer, Table> points, int position) {
        Integer before = points.lowerKey(position);
        Integer further = before == null ? null : points.lowerKey(before);
        if (before != null && position - (further == null ? 0 : further) < APART) {
            points.remove(before);
        }
    }

    private @Nullable Ready ready(NegotiationId id) {
        synchronized (kept) {
            return kept.get(id);
        }
    }

    private final class Fold {
        private final NegotiationId id;
        private Table table;
        private int kept;

        Fold(NegotiationId id, Table from) {
            this.id = id;
            this.table = from;
            this.kept = from.position();
        }

        void on(Table next) {
            table = next;
            if (next.position() - kept >= APART) {
                keep(id, next);
                kept = next.position();
            }
        }
    }
}
