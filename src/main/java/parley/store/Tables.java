package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Table;
import parley.play.NegotiationId;
import parley.play.Opening;
import parley.play.UnknownNegotiation;

/**
 * Tables that have been folded, kept ready: of each negotiation in use the latest, and a check-point every few hundred events, so
 * that any earlier one is a short fold away. Tables share their structure, so that a check-point costs little.
 */
final class Tables {

    /** Events between check-points: folding as many takes about a millisecond, reading included. */
    static final int APART = 250;

    /** Negotiations kept ready. */
    private static final int MOST = 200;

    private final Journal journal;
    private final boolean alone;

    private final Map<NegotiationId, NavigableMap<Integer, Table>> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NegotiationId, NavigableMap<Integer, Table>> eldest) {
            return size() > MOST;
        }
    };

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
        NavigableMap<Integer, Table> points = points(id);
        Map.Entry<Integer, Table> nearest = points == null ? null : points.floorEntry(position);
        Table from = nearest == null ? opening(connection, id) : nearest.getValue();
        if (from.position() >= position || (alone && nearest != null && position == Integer.MAX_VALUE)) {
            return from;
        }
        Fold fold = new Fold(id, from);
        journal.events(connection, id, from.position() + 1, position, recorded -> fold.on(fold.table.after(recorded)));
        if (position == Integer.MAX_VALUE) {
            keep(id, fold.table);
        }
        return fold.table;
    }

    /** Remembers a table for later; the one before it, too, if it is a check-point. */
    void keep(NegotiationId id, Table table) {
        NavigableMap<Integer, Table> points = points(id);
        if (points == null) {
            synchronized (kept) {
                points = kept.computeIfAbsent(id, unknown -> new ConcurrentSkipListMap<>());
            }
        }
        points.put(table.position(), table);
        thinOut(points, table.position());
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

    private @Nullable NavigableMap<Integer, Table> points(NegotiationId id) {
        synchronized (kept) {
            return kept.get(id);
        }
    }

    private Table opening(Connection connection, NegotiationId id) throws SQLException {
        Opening opening = journal.opening(connection, id);
        if (opening == null) {
            throw new UnknownNegotiation(id);
        }
        return Table.opening(opening.setting());
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
