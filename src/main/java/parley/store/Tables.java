package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;
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

    /** What is ready of one negotiation. Under the lock of {@link #kept}. */
    private static final class Ready {
        final NavigableMap<Integer, Table> points = new TreeMap<>();

        @Nullable
        Table latest;

        /** There is no later one than the latest. */
        boolean upToDate;

        void point(Table table) {
            Map.Entry<Integer, Table> before = points.floorEntry(table.position());
            if (before == null || table.position() - before.getKey() >= APART) {
                points.put(table.position(), table);
            }
        }

        void latest(Table table) {
            point(table);
            if (latest == null || latest.position() < table.position()) {
                latest = table;
            }
        }

        @Nullable
        Table nearest(int position) {
            if (latest != null && latest.position() <= position) {
                return latest;
            }
            Map.Entry<Integer, Table> point = points.floorEntry(position);
            return point == null ? null : point.getValue();
        }
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
        boolean latest = position == Integer.MAX_VALUE;
        List<Part> parts = lineage.between(1, position);
        Table table;
        long before;
        synchronized (kept) {
            before = written;
            Ready own = kept.get(id);
            if (latest && own != null && own.upToDate) {
                return Objects.requireNonNull(own.latest);
            }
            table = kept(parts);
        }
        if (table == null) {
            table = Table.opening(journal.opening(connection, lineage).setting());
        }
        for (Part part : parts) {
            if (table.position() < part.to()) {
                Fold fold = new Fold(part.of(), table);
                journal.events(connection, part.of(), table.position() + 1, part.to(), fold::on);
                table = fold.table;
            }
        }
        if (latest) {
            keepRead(id, table, before);
        }
        return table;
    }

    /** The table at a position, where it is kept or no more than a short fold away; null if folding it would take long. */
    @Nullable
    Table atHand(Connection connection, NegotiationId id, int position) throws SQLException {
        return position - nearest(journal.lineage(connection, id), position) <= APART
                ? upTo(connection, id, position)
                : null;
    }

    /** The position of the last table that is kept; 0 if none is, for the opening always is at hand. */
    private int nearest(Lineage lineage, int position) {
        synchronized (kept) {
            Table table = kept(lineage.between(1, position));
            return table == null ? 0 : table.position();
        }
    }

    /** The last that is kept of these. Under the lock of {@link #kept}. */
    private @Nullable Table kept(List<Part> parts) {
        Table table = null;
        for (int i = parts.size() - 1; i >= 0 && table == null; i--) {
            Ready ready = kept.get(parts.get(i).of());
            table = ready == null ? null : ready.nearest(parts.get(i).to());
        }
        return table;
    }

    /** Remembers the table that a writer has just made, the latest. Only in turn. */
    void keepWritten(NegotiationId id, Table table) {
        synchronized (kept) {
            written++;
            Ready ready = kept.computeIfAbsent(id, unknown -> new Ready());
            ready.latest(table);
            ready.upToDate = alone;
        }
    }

    /** The latest as it was read, unless somebody has written since. */
    private void keepRead(NegotiationId id, Table table, long before) {
        synchronized (kept) {
            Ready ready = kept.computeIfAbsent(id, unknown -> new Ready());
            ready.latest(table);
            ready.upToDate |= alone && written == before;
        }
    }

    void forget(NegotiationId id) {
        synchronized (kept) {
            kept.remove(id);
        }
    }

    /** Leaves a check-point now and then. */
    private final class Fold {
        private final NegotiationId id;
        private Table table;
        private int last;

        Fold(NegotiationId id, Table from) {
            this.id = id;
            this.table = from;
            this.last = from.position();
        }

        void on(Recorded recorded) {
            table = table.after(recorded);
            if (table.position() - last >= APART) {
                last = table.position();
                synchronized (kept) {
                    kept.computeIfAbsent(id, unknown -> new Ready()).point(table);
                }
            }
        }
    }
}
