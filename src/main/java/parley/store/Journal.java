package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.json.EventJson.Stored;
import parley.json.Heading;
import parley.json.UnknownEvent;
import parley.negotiation.Recorded;
import parley.play.NegotiationId;
import parley.play.Opening;
import parley.play.RecordOutOfReach;
import parley.play.UnknownNegotiation;
import parley.store.Lineages.Lineage;
import parley.store.Lineages.Part;
import tools.jackson.core.JacksonException;

/** Reads what is stored by plain SQL, in the order of positions, through the same names and upcasts as Axon. */
final class Journal {

    private static final int FETCH = 1000;

    /** H2's numbers for a file that is not what it wrote: corrupted, unreadable, or a page that makes no sense. */
    private static final Set<Integer> DAMAGED = Set.of(90028, 90030, 90031, 50000);

    private static final String EVENTS = """
            SELECT name, revision, payload, metadata FROM event WHERE negotiation = ? AND position >= ? AND position <= ? \
            ORDER BY position""";

    /** In this order, so that H2 and PostgreSQL read the index from its end; H2 goes through all of it for MAX(position). */
    private static final String LAST = """
            SELECT position, metadata FROM event WHERE negotiation = ? AND position IS NOT NULL \
            ORDER BY negotiation DESC, position DESC FETCH FIRST ROW ONLY""";

    private static final String OPENING = "SELECT name, revision, payload FROM event WHERE stream = ? AND sequence = 0";

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

    /** About one negotiation, from outside any transaction. */
    <R> R read(NegotiationId id, Question<R> question) {
        return read(connection -> about(connection, id, question));
    }

    /**
     * What is answered holds for a negotiation as it was at one moment, though several rows were read one after another: events are
     * only ever added, so it is whole unless it was deleted meanwhile, and then it is gone for good.
     */
    <R> R about(Connection connection, NegotiationId id, Question<R> question) throws SQLException {
        R answer;
        try {
            answer = question.ask(connection);
        } catch (SQLException | RuntimeException e) {
            lineages.mustBeThere(connection, id);
            String found = unreadable(e);
            if (found != null) {
                throw RecordOutOfReach.unreadable(found, e);
            }
            throw e;
        }
        lineages.mustBeThere(connection, id);
        return answer;
    }

    /** Why nobody can read what is there; null if that is not what is wrong. */
    private static @Nullable String unreadable(Exception e) {
        if (e instanceof UnknownEvent) {
            return "it holds an event that this version does not know";
        }
        if (e instanceof JacksonException) {
            return "an event in it is not as it was written";
        }
        return e instanceof SQLException refused && DAMAGED.contains(refused.getErrorCode())
                ? "the database finds its file damaged"
                : null;
    }

    /** The same; nothing if it was deleted meanwhile. */
    <R> Optional<R> ifThere(Connection connection, NegotiationId id, Question<R> question) throws SQLException {
        try {
            return Optional.of(about(connection, id, question));
        } catch (UnknownNegotiation deleted) {
            return Optional.empty();
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

    /** Those that the negotiation has stored itself, in order. */
    void events(Connection connection, NegotiationId id, int from, int to, Consumer<Recorded> each)
            throws SQLException {
        ReadingAhead reading = new ReadingAhead(events, each);
        try (PreparedStatement query = connection.prepareStatement(EVENTS)) {
            query.setString(1, id.text());
            query.setInt(2, from);
            query.setInt(3, to);
            query.setFetchSize(FETCH);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reading.add(new Stored(rows.getString(1), rows.getString(2), rows.getBytes(3), rows.getBytes(4)));
                }
            }
        }
        reading.finish();
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

    private Opening opening(String name, String revision, byte[] payload) {
        return ((SetUp.NegotiationOpened) events.read(name, revision, payload)).opening();
    }

    /** Where a negotiation stands. */
    record Standing(int position, Instant at) {}

    /** After the last event. */
    Standing last(Connection connection, Lineage lineage) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(LAST)) {
            query.setString(1, lineage.own().of().text());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return new Standing(
                            row.getInt(1), Heading.read(row.getBytes(2)).at());
                }
            }
        }
        int fork = lineage.fork();
        return new Standing(fork, momentOf(connection, lineage, fork));
    }

    /** When the event at a position happened; at position 0, when the negotiation was opened. */
    Instant momentOf(Connection connection, Lineage lineage, int position) throws SQLException {
        if (position == 0) {
            return opening(connection, lineage).setting().start();
        }
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
}
