package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import parley.json.EventJson;
import parley.json.EventNames.Named;
import parley.json.Heading;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;

/** The rows that the store would write, and how one would write them without it. */
final class PlainRows {

    private static final String INSERT = """
            INSERT INTO event (event_id, stream, sequence, stream_type, recorded_at, name, revision, payload, metadata, \
            negotiation, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private PlainRows() {}

    /**
     * An event as it is stored, of whatever negotiation.
     *
     * @param ending of the name of its stream, after the negotiation's
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record PlainRow(String ending, String type, String name, String revision, byte[] payload, byte[] metadata) {}

    static List<PlainRow> of(List<Recorded> events) {
        EventJson json = new EventJson(SetUp.NAMES);
        List<PlainRow> rows = new ArrayList<>();
        for (Recorded recorded : events) {
            Named named = json.names().of(recorded.event().getClass());
            rows.add(new PlainRow(
                    recorded.by() == null ? "" : "/" + recorded.by().code(),
                    recorded.by() == null ? "Negotiation" : "Party",
                    named.name(),
                    named.revision(),
                    json.write(recorded.event()),
                    Heading.of(recorded).write()));
        }
        return rows;
    }

    /** Numbers rows as they come. */
    static final class Numbers {
        private final java.util.Map<String, Long> sequences = new java.util.HashMap<>();
        private int position;

        long nextIn(String ending) {
            return sequences.merge(ending, 1L, Long::sum);
        }

        int nextPosition() {
            return ++position;
        }
    }

    /** Several in one batch; the caller commits. */
    static final class Insert implements AutoCloseable {
        private final PreparedStatement insert;

        Insert(Connection connection) throws SQLException {
            insert = connection.prepareStatement(INSERT);
        }

        void add(NegotiationId id, PlainRow row, Numbers numbers) throws SQLException {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, id.text() + row.ending());
            insert.setLong(3, numbers.nextIn(row.ending()));
            insert.setString(4, row.type());
            insert.setString(5, "2025-05-11T12:00:00.000Z");
            insert.setString(6, row.name());
            insert.setString(7, row.revision());
            insert.setBytes(8, row.payload());
            insert.setBytes(9, row.metadata());
            insert.setString(10, id.text());
            insert.setInt(11, numbers.nextPosition());
            insert.addBatch();
        }

        void execute() throws SQLException {
            insert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            insert.close();
        }
    }
}
