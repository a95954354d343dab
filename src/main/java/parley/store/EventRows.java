package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.statements.TimestampWriter;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import parley.json.Heading;
import parley.store.h2.EventTable;

/** How Axon's JDBC engine writes and reads the table {@code event}: our column names, and an event's position in the same insert. */
public final class EventRows {

    /** For whoever checks the file. */
    public static final EventTable TABLE = new EventTable(
            "event",
            "global_index",
            "event_id",
            List.of(
                    new EventTable.Numbering("stream", "sequence"),
                    new EventTable.Numbering("negotiation", "position")),
            new EventTable.Removed("deleted", "events"));

    private static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable(TABLE.table())
            .globalIndexColumn(TABLE.index())
            .eventIdentifierColumn(TABLE.identifier())
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("stream_type")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("name")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    private static final String INSERT = """
            INSERT INTO event (event_id, stream, sequence, stream_type, recorded_at, name, revision, payload, metadata, \
            negotiation, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Rows fetched at once; a stream longer than this is read in several goes. */
    private static final int BATCH = 1000;

    private EventRows() {}

    static JdbcEventStorageEngine engine(Transactions transactions, StableNames names) {
        return JdbcEventStorageEngine.builder()
                .connectionProvider(transactions)
                .transactionManager(transactions)
                .schema(SCHEMA)
                .dataType(byte[].class)
                .eventSerializer(names)
                .snapshotSerializer(names)
                .upcasterChain(new StoredUpcasts())
                .persistenceExceptionResolver(StoreFailed::isClash)
                .batchSize(BATCH)
                .appendEvents(EventRows::append)
                // Party streams are short beside the table that is kept ready; snapshots of them would never be read.
                .readSnapshotData((connection, schema, stream) -> connection.prepareStatement("SELECT 1 WHERE FALSE"))
                .build();
    }

    private static PreparedStatement append(
            Connection connection,
            EventSchema schema,
            Class<?> dataType,
            List<? extends EventMessage<?>> events,
            Serializer serializer,
            TimestampWriter timestamps)
            throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERT);
        for (EventMessage<?> message : events) {
            DomainEventMessage<?> event = (DomainEventMessage<?>) message;
            MetaData metadata = event.getMetaData();
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            insert.setString(1, event.getIdentifier());
            insert.setString(2, event.getAggregateIdentifier());
            insert.setLong(3, event.getSequenceNumber());
            insert.setString(4, event.getType());
            timestamps.writeTimestamp(insert, 5, event.getTimestamp());
            insert.setString(6, payload.getType().getName());
            insert.setString(7, payload.getType().getRevision());
            insert.setBytes(8, payload.getData());
            insert.setBytes(9, serializer.serialize(metadata, byte[].class).getData());
            insert.setString(10, (String) metadata.get(StableNames.NEGOTIATION));
            if (metadata.get(StableNames.HEADING) instanceof Heading heading) {
                insert.setInt(11, heading.position());
            } else {
                insert.setNull(11, Types.INTEGER);
            }
            insert.addBatch();
        }
        return insert;
    }
}
