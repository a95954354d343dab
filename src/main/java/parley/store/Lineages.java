package parley.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.play.NegotiationId;
import parley.play.UnknownNegotiation;

/** Whose events a negotiation has: its own, and before them those of the negotiations that it branched off from. */
final class Lineages {

    /** A few hundred bytes each. */
    private static final int MOST = 1000;

    private final boolean alone;

    private final Map<NegotiationId, Lineage> kept = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NegotiationId, Lineage> eldest) {
            return size() > MOST;
        }
    };

    /** @param alone nobody else can delete */
    Lineages(boolean alone) {
        this.alone = alone;
    }

    /**
     * Some of the events.
     *
     * @param of who stored them
     * @param from position of the first
     * @param to position of the last; {@link Integer#MAX_VALUE} for all that will ever be
     */
    record Part(NegotiationId of, int from, int to) {}

    /**
     * From the first ancestor to the negotiation itself.
     *
     * @param parts one after another without a gap; an ancestor may have no share in it
     */
    record Lineage(List<Part> parts) {

        NegotiationId root() {
            return parts.get(0).of();
        }

        Part own() {
            return parts.get(parts.size() - 1);
        }

        /** What others have stored. */
        List<Part> inherited() {
            return parts.subList(0, parts.size() - 1);
        }

        /** The position of the last event that is not its own; 0 if it is no branch. */
        int fork() {
            return own().from() - 1;
        }

        /** Those parts that lie between two positions, both included, cut there. */
        List<Part> between(int from, int to) {
            List<Part> found = new ArrayList<>();
            for (Part part : parts) {
                Part cut = new Part(part.of(), Math.max(from, part.from()), Math.min(to, part.to()));
                if (cut.from() <= cut.to()) {
                    found.add(cut);
                }
            }
            return found;
        }
    }

    /** Throws {@link UnknownNegotiation} if there is none. */
    Lineage of(Connection connection, NegotiationId id) throws SQLException {
        Lineage known = kept(id);
        if (known != null && alone) {
            return known;
        }
        Origin origin = origin(connection, id);
        if (origin == null) {
            forget(id);
            throw new UnknownNegotiation(id);
        }
        // As long as it is there, so are its ancestors, and nothing about them changes.
        return known == null ? find(connection, id, origin) : known;
    }

    /** Where it branched off, as its row says. */
    private record Origin(@Nullable NegotiationId parent, int position) {}

    private Lineage find(Connection connection, NegotiationId id, Origin origin) throws SQLException {
        Deque<Part> parts = new ArrayDeque<>();
        NegotiationId whose = id;
        Origin from = origin;
        int to = Integer.MAX_VALUE;
        while (true) {
            parts.addFirst(new Part(whose, from.position() + 1, to));
            NegotiationId parent = from.parent();
            if (parent == null) {
                break;
            }
            to = Math.min(to, from.position());
            whose = parent;
            from = origin(connection, whose);
            if (from == null) {
                throw new UnknownNegotiation(whose);
            }
        }
        Lineage found = new Lineage(List.copyOf(parts));
        synchronized (kept) {
            kept.put(id, found);
        }
        return found;
    }

    /** Asks the database, whatever is kept here; throws {@link UnknownNegotiation} if there is none by now. */
    void mustBeThere(Connection connection, NegotiationId id) throws SQLException {
        if (origin(connection, id) == null) {
            forget(id);
            throw new UnknownNegotiation(id);
        }
    }

    private static @Nullable Origin origin(Connection connection, NegotiationId id) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT parent, parent_position FROM negotiation WHERE id = ?")) {
            query.setString(1, id.text());
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                String parent = row.getString(1);
                return new Origin(parent == null ? null : new NegotiationId(parent), row.getInt(2));
            }
        }
    }

    private @Nullable Lineage kept(NegotiationId id) {
        synchronized (kept) {
            return kept.get(id);
        }
    }

    void forget(NegotiationId id) {
        synchronized (kept) {
            kept.remove(id);
        }
    }
}
