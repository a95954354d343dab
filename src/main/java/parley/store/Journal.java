package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.json.EventNames.Named;
import parley.json.Heading;
import parley.negotiation.Event;
import parley.negotiation.Recorded;
import parley.play.Descent;
import parley.play.Listed;
import parley.play.Made;
import parley.play.NegotiationId;
import parley.play.Opening;
import parley.play.UnknownNegotiation;
import parley.store.Lineages.Lineage;
import parley.store.Lineages.Part;

/** Reads what is stored by plain SQL, in the order of positions, through the same names and upcasts as Axon; and the small writes. */
final class Journal {

    private static final int FETCH = 1000;

    /** Fewer than these are understood faster than a second thread wakes. */
    private static final int WORTH_SHARING = 500;

    private static final String EVENTS = """
            SELECT name, revision, payload, metadata FROM event WHERE negotiation = ? AND position >= ? AND position <= ? \
            ORDER BY position""";

    private static final String OPENING = "SELECT name, revision, payload FROM event WHERE stream = ? AND sequence = 0";

    private static final Named DELETED = SetUp.NAMES.of(SetUp.NegotiationDeleted.class);

    private final DataSource source;
    private final EventJson events;
    private final Lineages lineages;

    /** @param alone there are no other nodes */
    Journal(DataSource source, EventJson events, boolean alone) {
        this.source = source;
        this.events = events;
        this.lineages = new Lineages(alone);
    }

    /** Asks a connection of its own. */
    @FunctionalInterface
    interface Question<R> {
        R ask(Connection connection) throws SQLException;
    }

    /** From outside any transaction. */
    <R> R read(Question<R> question) {
        try (Connection connection = source.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new StoreFailed("it could not be read", e);
        }
    }

    /** Throws UnknownNegotiation if there is none. */
    Lineage lineage(Connection connection, NegotiationId id) throws SQLException {
        return lineages.of(connection, id);
    }

    /** The same, for those who may throw no SQLException. */
    Lineage lineageOf(Connection connection, NegotiationId id) {
        try {
            return lineages.of(connection, id);
        } catch (SQLException e) {
            throw new StoreFailed("it could not be read", e);
        }
    }

    void forget(NegotiationId id) {
        lineages.forget(id);
    }

    /** Those that the negotiation has stored itself. */
    void events(Connection connection, NegotiationId id, int from, int to, Consumer<Recorded> each)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EVENTS)) {
            query.setString(1, id.text());
            query.setInt(2, from);
            query.setInt(3, to);
            query.setFetchSize(FETCH);
            List<Row> read = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    read.add(new Row(rows.getString(1), rows.getString(2), rows.getBytes(3), rows.getBytes(4)));
                    if (read.size() == FETCH) {
                        understood(read).forEach(each);
                        read.clear();
                    }
                }
            }
            understood(read).forEach(each);
        }
    }

    /** An event as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, gone at once
    private record Row(String name, String revision, byte[] payload, byte[] heading) {}

    /** In order. Understanding JSON is most of the work of loading, and needs no order. */
    private List<Recorded> understood(List<Row> rows) {
        Stream<Row> stream = rows.size() < WORTH_SHARING ? rows.stream() : rows.parallelStream();
        return stream.map(row -> Heading.read(row.heading())
                        .over((Event) events.read(row.name(), row.revision(), row.payload())))
                .toList();
    }

    /** Those that it has, whoever has stored them. */
    List<Recorded> events(Connection connection, Lineage lineage, int from, int to) throws SQLException {
        List<Recorded> found = new ArrayList<>();
        for (Part part : lineage.between(from, to)) {
            events(connection, part.of(), part.from(), part.to(), found::add);
        }
        return found;
    }

    Opening opening(Connection connection, Lineage lineage) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPENING)) {
            query.setString(1, lineage.root().text());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw missing("the opening of " + lineage.root());
                }
                return opening(row.getString(1), row.getString(2), row.getBytes(3));
            }
        }
    }

    private static StoreFailed missing(String what) {
        return new StoreFailed("it could not be read", new SQLException(what + " is missing"));
    }

    /** Null if it is no branch. */
    @Nullable
    Descent descent(Connection connection, NegotiationId id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT parent, parent_position, title FROM negotiation WHERE id = ?")) {
            query.setString(1, id.text());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new UnknownNegotiation(id);
                }
                return descent(row.getString(1), row.getInt(2), row.getString(3));
            }
        }
    }

    private static @Nullable Descent descent(@Nullable String parent, int position, @Nullable String title) {
        return parent == null ? null : new Descent(new NegotiationId(parent), position, title);
    }

    private Opening opening(String name, String revision, byte[] payload) {
        return ((SetUp.NegotiationOpened) events.read(name, revision, payload)).opening();
    }

    /** Those of this scenario file in this reading, newest first. */
    List<NegotiationId> candidates(Connection connection, Opening opening) throws SQLException {
        String sql = """
                SELECT id FROM negotiation WHERE digest = ? AND COALESCE(scenario, '') = ? AND COALESCE(reading, '') = ? \
                AND parent IS NULL ORDER BY number DESC""";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, opening.digest());
            query.setString(2, orEmpty(opening.scenario()));
            query.setString(3, orEmpty(opening.reading()));
            try (ResultSet rows = query.executeQuery()) {
                List<NegotiationId> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new NegotiationId(rows.getString(1)));
                }
                return found;
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** All, newest first. */
    List<Listed> list(Connection connection) throws SQLException {
        String sql = """
                SELECT n.id, n.opened_at, n.parent, n.parent_position, n.title, \
                (SELECT MAX(e.position) FROM event e WHERE e.negotiation = n.id), o.name, o.revision, o.payload \
                FROM negotiation n LEFT JOIN event o ON n.parent IS NULL AND o.stream = n.id AND o.sequence = 0 \
                ORDER BY n.number""";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            // A parent comes before its branches.
            Map<NegotiationId, Opening> openings = new HashMap<>();
            List<Listed> listed = new ArrayList<>();
            while (rows.next()) {
                NegotiationId id = new NegotiationId(rows.getString(1));
                Descent descent = descent(rows.getString(3), rows.getInt(4), rows.getString(5));
                Opening opening = descent == null
                        ? opening(rows.getString(7), rows.getString(8), rows.getBytes(9))
                        : openings.get(descent.parent());
                if (opening == null) {
                    throw missing("the opening of " + id);
                }
                openings.put(id, opening);
                int own = rows.getInt(6);
                int last = own == 0 && descent != null ? descent.position() : own;
                listed.add(new Listed(
                        id,
                        opening,
                        last,
                        Instant.parse(rows.getString(2)),
                        now(connection, id, last, opening),
                        descent));
            }
            Collections.reverse(listed);
            return listed;
        }
    }

    private Instant now(Connection connection, NegotiationId id, int last, Opening opening) throws SQLException {
        return last == 0 ? opening.setting().start() : momentOf(connection, lineage(connection, id), last);
    }

    /** Made directly from it, oldest first. */
    List<NegotiationId> branches(Connection connection, NegotiationId id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id FROM negotiation WHERE parent = ? ORDER BY number")) {
            query.setString(1, id.text());
            try (ResultSet rows = query.executeQuery()) {
                List<NegotiationId> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new NegotiationId(rows.getString(1)));
                }
                return found;
            }
        }
    }

    /** The position of the last event. */
    int last(Connection connection, Lineage lineage) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT MAX(position) FROM event WHERE negotiation = ?")) {
            query.setString(1, lineage.own().of().text());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Math.max(row.getInt(1), lineage.fork());
            }
        }
    }

    /** When the event at a position happened. */
    Instant momentOf(Connection connection, Lineage lineage, int position) throws SQLException {
        Part part = lineage.between(position, position).get(0);
        try (PreparedStatement query =
                connection.prepareStatement("SELECT metadata FROM event WHERE negotiation = ? AND position = ?")) {
            query.setString(1, part.of().text());
            query.setInt(2, position);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw missing("event " + position + " of " + part.of());
                }
                return Heading.read(row.getBytes(1)).at();
            }
        }
    }

    /** What was made under a key, by the negotiation itself or before it branched off; null if the key is new. */
    @Nullable
    Made madeUnder(Connection connection, Lineage lineage, String key) throws SQLException {
        List<Part> parts = lineage.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            Made found = madeUnder(connection, parts.get(i).of(), key);
            Made shared = found == null
                    ? null
                    : found.asOf(parts.get(i).to(), (from, to) -> events(connection, lineage, from, to));
            if (shared != null) {
                return shared;
            }
        }
        return null;
    }

    private static @Nullable Made madeUnder(Connection connection, NegotiationId id, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT first_position, last_position FROM move WHERE negotiation = ? AND move_key = ?")) {
            query.setString(1, id.text());
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new Made(row.getInt(1), row.getInt(2)) : null;
            }
        }
    }

    /** A move made under a key. */
    record Keyed(NegotiationId negotiation, String key, Made made) {}

    void keepKeyed(Connection connection, List<Keyed> moves) throws SQLException {
        if (moves.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO move (negotiation, move_key, first_position, last_position) VALUES (?, ?, ?, ?)")) {
            for (Keyed move : moves) {
                insert.setString(1, move.negotiation().text());
                insert.setString(2, move.key());
                insert.setInt(3, move.made().first());
                insert.setInt(4, move.made().last());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The number for a new negotiation; none is given twice. */
    int nextNumber(Connection connection) throws SQLException {
        String sql = """
                SELECT GREATEST((SELECT COALESCE(MAX(number), 0) FROM negotiation), \
                (SELECT COALESCE(MAX(number), 0) FROM deleted)) + 1""";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A negotiation that has just begun. */
    record Opened(
            NegotiationId id,
            int number,
            Opening opening,
            @Nullable Descent descent,
            Instant at) {}

    void keepOpened(Connection connection, List<Opened> negotiations) throws SQLException {
        if (negotiations.isEmpty()) {
            return;
        }
        String sql = """
                INSERT INTO negotiation (id, number, scenario, digest, reading, parent, parent_position, title, opened_at) \
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Opened opened : negotiations) {
                Descent descent = opened.descent();
                insert.setString(1, opened.id().text());
                insert.setInt(2, opened.number());
                insert.setString(3, opened.opening().scenario());
                insert.setString(4, opened.opening().digest());
                insert.setString(5, opened.opening().reading());
                insert.setString(6, descent == null ? null : descent.parent().text());
                insert.setObject(7, descent == null ? null : descent.position(), Types.INTEGER);
                insert.setString(8, descent == null ? null : descent.title());
                insert.setString(9, opened.at().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Until the transaction ends nobody else branches off from it or deletes it; false if it is not there. */
    boolean hold(Connection connection, NegotiationId id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id FROM negotiation WHERE id = ? FOR UPDATE")) {
            query.setString(1, id.text());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Takes a negotiation out. An event says so at its end: whoever on another node wants to add one there at the same time is told
     * by the unique position.
     */
    void delete(Connection connection, NegotiationId id) throws SQLException {
        Lineage lineage = lineage(connection, id);
        end(connection, id, last(connection, lineage) + 1);
        int events =
                change(connection, "DELETE FROM event WHERE negotiation = ? AND name <> '" + DELETED.name() + "'", id);
        change(connection, "DELETE FROM move WHERE negotiation = ?", id);
        change(
                connection,
                "INSERT INTO deleted (id, number, events) SELECT id, number, " + events
                        + " FROM negotiation WHERE id = ?",
                id);
        change(connection, "DELETE FROM negotiation WHERE id = ?", id);
    }

    private void end(Connection connection, NegotiationId id, int position) throws SQLException {
        String sql = """
                INSERT INTO event (event_id, stream, sequence, stream_type, recorded_at, name, revision, payload, metadata, \
                negotiation, position) SELECT CAST(? AS VARCHAR), stream, MAX(sequence) + 1, MAX(stream_type), \
                MAX(recorded_at), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARBINARY), CAST(? AS VARBINARY), stream, \
                CAST(? AS INT) FROM event WHERE stream = ? GROUP BY stream""";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, DELETED.name());
            insert.setString(3, DELETED.revision());
            insert.setBytes(4, events.write(new SetUp.NegotiationDeleted()));
            insert.setBytes(5, StableNames.NOTHING);
            insert.setInt(6, position);
            insert.setString(7, id.text());
            insert.executeUpdate();
        }
    }

    private static int change(Connection connection, String sql, NegotiationId id) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, id.text());
            return change.executeUpdate();
        }
    }
}
