package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.json.Heading;
import parley.negotiation.Event;
import parley.negotiation.Recorded;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Opening;

/** Reads what is stored by plain SQL, in the order of positions, through the same names and upcasts as Axon; and the small writes. */
final class Journal {

    private static final int FETCH = 1000;

    /** Fewer than these are understood faster than a second thread wakes. */
    private static final int WORTH_SHARING = 500;

    private static final String EVENTS = """
            SELECT name, revision, payload, metadata FROM event WHERE negotiation = ? AND position >= ? AND position <= ? \
            ORDER BY position""";

    private static final String OPENING = "SELECT name, revision, payload FROM event WHERE stream = ? AND sequence = 0";

    private final DataSource source;
    private final EventJson events;

    Journal(DataSource source, EventJson events) {
        this.source = source;
        this.events = events;
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

    List<Recorded> events(Connection connection, NegotiationId id, int from, int to) throws SQLException {
        List<Recorded> found = new ArrayList<>();
        events(connection, id, from, to, found::add);
        return found;
    }

    /** Null if there is no such negotiation. */
    @Nullable
    Opening opening(Connection connection, NegotiationId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPENING)) {
            query.setString(1, id.text());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? opening(row.getString(1), row.getString(2), row.getBytes(3)) : null;
            }
        }
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

    List<Listed> list(Connection connection) throws SQLException {
        String sql = """
                SELECT n.id, n.opened_at, (SELECT MAX(e.position) FROM event e WHERE e.negotiation = n.id), \
                o.name, o.revision, o.payload \
                FROM negotiation n JOIN event o ON o.stream = n.id AND o.sequence = 0 ORDER BY n.number DESC""";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            List<Listed> listed = new ArrayList<>();
            while (rows.next()) {
                listed.add(new Listed(
                        new NegotiationId(rows.getString(1)),
                        opening(rows.getString(4), rows.getString(5), rows.getBytes(6)),
                        rows.getInt(3),
                        Instant.parse(rows.getString(2))));
            }
            return listed;
        }
    }

    int last(Connection connection, NegotiationId id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT MAX(position) FROM event WHERE negotiation = ?")) {
            query.setString(1, id.text());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    /** When the event at a position happened. */
    Instant momentOf(Connection connection, NegotiationId id, int position) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT metadata FROM event WHERE negotiation = ? AND position = ?")) {
            query.setString(1, id.text());
            query.setInt(2, position);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new StoreFailed(
                            "it could not be read",
                            new SQLException("event " + position + " of " + id + " is missing"));
                }
                return Heading.read(row.getBytes(1)).at();
            }
        }
    }

    /** The first and last position of what was made under a key; null if it is new. */
    int @Nullable [] madeUnder(Connection connection, NegotiationId id, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT first_position, last_position FROM move WHERE negotiation = ? AND move_key = ?")) {
            query.setString(1, id.text());
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? new int[] {row.getInt(1), row.getInt(2)} : null;
            }
        }
    }

    /**
     * A move made under a key.
     *
     * @param last less than first where nothing happened
     */
    record Keyed(NegotiationId negotiation, String key, int first, int last) {}

    void keepKeyed(Connection connection, List<Keyed> moves) throws SQLException {
        if (moves.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO move (negotiation, move_key, first_position, last_position) VALUES (?, ?, ?, ?)")) {
            for (Keyed move : moves) {
                insert.setString(1, move.negotiation().text());
                insert.setString(2, move.key());
                insert.setInt(3, move.first());
                insert.setInt(4, move.last());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The number for a new negotiation. */
    int nextNumber(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT COALESCE(MAX(number), 0) + 1 FROM negotiation");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    /** A negotiation that has just been opened. */
    record Opened(NegotiationId id, int number, Opening opening, Instant at) {}

    void keepOpened(Connection connection, List<Opened> negotiations) throws SQLException {
        if (negotiations.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO negotiation (id, number, scenario, digest, reading, opened_at) VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Opened opened : negotiations) {
                insert.setString(1, opened.id().text());
                insert.setInt(2, opened.number());
                insert.setString(3, opened.opening().scenario());
                insert.setString(4, opened.opening().digest());
                insert.setString(5, opened.opening().reading());
                insert.setString(6, opened.at().toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
