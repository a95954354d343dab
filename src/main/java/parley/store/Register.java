package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.json.EventNames.Named;
import parley.play.Descent;
import parley.play.Key;
import parley.play.KeyTaken;
import parley.play.Listed;
import parley.play.Made;
import parley.play.NegotiationId;
import parley.play.Opening;
import parley.play.UnknownNegotiation;
import parley.store.Lineages.Lineage;
import parley.store.Lineages.Part;

/** Which negotiations there are, where they branched off, which keys were used; and what was deleted. */
final class Register {

    private static final Named DELETED = SetUp.NAMES.of(SetUp.NegotiationDeleted.class);

    private static final String LISTED = "SELECT id, opened_at, parent, parent_position, title FROM negotiation";

    private final Journal journal;
    private final EventJson events;

    Register(Journal journal, EventJson events) {
        this.journal = journal;
        this.events = events;
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
        try (PreparedStatement query = connection.prepareStatement(LISTED + " ORDER BY number DESC")) {
            return listed(connection, query);
        }
    }

    /** Made directly from it, oldest first. */
    List<Listed> children(Connection connection, NegotiationId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LISTED + " WHERE parent = ? ORDER BY number")) {
            query.setString(1, id.text());
            return listed(connection, query);
        }
    }

    private List<Listed> listed(Connection connection, PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            List<Listed> listed = new ArrayList<>();
            Map<NegotiationId, Opening> openings = new HashMap<>();
            while (rows.next()) {
                NegotiationId id = new NegotiationId(rows.getString(1));
                Descent descent = descent(rows.getString(3), rows.getInt(4), rows.getString(5));
                Instant openedAt = Instant.parse(rows.getString(2));
                journal.ifThere(connection, id, c -> listed(c, id, descent, openedAt, openings))
                        .ifPresent(listed::add);
            }
            return listed;
        }
    }

    /** @param openings those that were read already, by the negotiation that was opened so */
    private Listed listed(
            Connection connection,
            NegotiationId id,
            @Nullable Descent descent,
            Instant openedAt,
            Map<NegotiationId, Opening> openings)
            throws SQLException {
        Lineage lineage = journal.lineage(connection, id);
        Opening opening = openings.get(lineage.root());
        if (opening == null) {
            opening = journal.opening(connection, lineage);
            openings.put(lineage.root(), opening);
        }
        Journal.Standing last = journal.last(connection, lineage);
        return new Listed(id, opening, last.position(), openedAt, last.at(), descent);
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

    /** What was made under a key, by the negotiation itself or before it branched off; null if the key is new. */
    @Nullable
    Made madeUnder(Connection connection, Lineage lineage, Key key) throws SQLException {
        List<Part> parts = lineage.parts();
        for (int i = parts.size() - 1; i >= 0; i--) {
            Keyed found = madeUnder(connection, parts.get(i).of(), key.text());
            Made shared = found == null
                    ? null
                    : found.made().asOf(parts.get(i).to(), (from, to) -> journal.events(connection, lineage, from, to));
            if (found != null && shared != null) {
                if (!key.mayHaveAsked(found.key().asked())) {
                    throw new KeyTaken(key);
                }
                return shared;
            }
        }
        return null;
    }

    private static @Nullable Keyed madeUnder(Connection connection, NegotiationId id, String key) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT first_position, last_position, asked FROM move WHERE negotiation = ? AND move_key = ?")) {
            query.setString(1, id.text());
            query.setString(2, key);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? new Keyed(id, new Key(key, row.getString(3)), new Made(row.getInt(1), row.getInt(2)))
                        : null;
            }
        }
    }

    /** A move made under a key. */
    record Keyed(NegotiationId negotiation, Key key, Made made) {}

    /** What the group has begun, made under keys and deleted; its events are stored apart. */
    void keep(Connection connection, Group group) throws SQLException {
        keepOpened(connection, group.opened);
        keepKeyed(connection, group.keyed);
        for (NegotiationId id : group.deleted) {
            delete(connection, id);
        }
    }

    private static void keepKeyed(Connection connection, List<Keyed> moves) throws SQLException {
        if (moves.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO move (negotiation, move_key, first_position, last_position, asked) VALUES (?, ?, ?, ?, ?)")) {
            for (Keyed move : moves) {
                insert.setString(1, move.negotiation().text());
                insert.setString(2, move.key().text());
                insert.setInt(3, move.made().first());
                insert.setInt(4, move.made().last());
                insert.setString(5, move.key().asked());
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

    private static void keepOpened(Connection connection, List<Opened> negotiations) throws SQLException {
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
        mustBeNew(connection, negotiations);
    }

    /**
     * Another node may have given the same number, and deleted what bore it since it was counted here. Asked after the unique number
     * has been taken: such a delete has ended by now, and is seen.
     */
    private static void mustBeNew(Connection connection, List<Opened> negotiations) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT number FROM deleted WHERE number = ?")) {
            for (Opened opened : negotiations) {
                query.setInt(1, opened.number());
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        throw new StoreFailed.Clash("number " + opened.number() + " has been given before");
                    }
                }
            }
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
    private void delete(Connection connection, NegotiationId id) throws SQLException {
        end(
                connection,
                id,
                journal.last(connection, journal.lineage(connection, id)).position() + 1);
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
