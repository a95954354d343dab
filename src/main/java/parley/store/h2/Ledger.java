package parley.store.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.store.h2.EventTable.Numbering;

/** What the guard asks of an open database, and the little it writes. Names come from {@link EventTable}, never from a user. */
final class Ledger {

    /** How far back to look for streams to try: only what was being written can have been damaged by the end. */
    private static final int PROBED = 1000;

    private final Connection connection;
    private final EventTable events;
    /** Asked after every commit, so prepared once the table is there. */
    private @Nullable PreparedStatement mark;

    Ledger(Connection connection, EventTable events) {
        this.connection = connection;
        this.events = events;
    }

    /** Whose database this is; nothing when it is new (or was emptied). */
    Optional<UUID> store() throws SQLException {
        if (!exists("GUARD", "STORE")) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM guard.store")) {
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    /** In a schema of its own, so that the migrations still find theirs empty. */
    void name(UUID store) throws SQLException {
        execute("CREATE SCHEMA IF NOT EXISTS guard");
        execute("CREATE TABLE IF NOT EXISTS guard.store (id UUID PRIMARY KEY)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO guard.store (id) VALUES (?)")) {
            insert.setObject(1, store);
            insert.executeUpdate();
        }
    }

    /** False before the first migration. */
    boolean hasEvents() throws SQLException {
        return exists("PUBLIC", events.table());
    }

    /** How far the database has come. The figures are read off the index, whatever its size. */
    HighWater.Mark mark(UUID store) throws SQLException {
        if (mark == null) {
            if (!hasEvents()) {
                return new HighWater.Mark(store, 0, 0);
            }
            mark = connection.prepareStatement(countingAll());
        }
        try (ResultSet row = mark.executeQuery()) {
            row.next();
            return new HighWater.Mark(store, row.getLong(1), row.getLong(2));
        }
    }

    /** How many events there are. */
    long stored() throws SQLException {
        return hasEvents() ? number("SELECT COUNT(*) FROM " + events.table()) : 0;
    }

    /** Each figure by itself: only then does H2 look it up, rather than go through the table. */
    String countingAll() throws SQLException {
        return "SELECT (SELECT MAX(" + events.index() + ") FROM " + events.table() + "), (SELECT COUNT(*) FROM "
                + events.table() + ") + " + removed();
    }

    /** Those that were taken out count as stored: nothing is missing. */
    private String removed() throws SQLException {
        EventTable.Removed removed = events.removed();
        return removed == null || !exists("PUBLIC", removed.table())
                ? "0"
                : "(SELECT COALESCE(SUM(" + removed.events() + "), 0) FROM " + removed.table() + ")";
    }

    /** Reads every index and every numbering to its end; an empty list means that all of them agree. */
    List<String> faults() throws SQLException {
        List<String> faults = new ArrayList<>();
        if (!hasEvents()) {
            return faults;
        }
        long rows = stored();
        for (String index : indexes()) {
            long found = number("SELECT SUM(1) FROM (SELECT " + firstColumn(index) + " FROM " + events.table()
                    + " USE INDEX (\"" + index + "\"))");
            if (found != rows) {
                faults.add("index " + index + " finds " + found + " of " + rows + " events");
            }
        }
        for (Numbering numbering : events.numbered()) {
            long broken = number("SELECT COUNT(*) FROM (SELECT 1 FROM " + events.table() + " WHERE "
                    + numbering.number()
                    + " IS NOT NULL GROUP BY " + numbering.of() + " HAVING MAX(" + numbering.number() + ") - MIN("
                    + numbering.number() + ") + 1 <> COUNT(*))");
            if (broken > 0) {
                faults.add(broken + " times the " + numbering.number() + " of one " + numbering.of() + " has a gap");
            }
        }
        return faults;
    }

    /** Identity columns fell behind their own rows after kills; the next one must be free. */
    void restartIndex() throws SQLException {
        if (hasEvents()) {
            long next = number("SELECT COALESCE(MAX(" + events.index() + "), 0) + 1 FROM " + events.table());
            execute("ALTER TABLE " + events.table() + " ALTER COLUMN " + events.index() + " RESTART WITH " + next);
        }
    }

    /**
     * Appends one event to each of the streams written last, and takes it back: a damaged stream may be read and still take no
     * append.
     */
    void probe() throws SQLException {
        if (!hasEvents()) {
            return;
        }
        connection.setAutoCommit(false);
        try {
            for (Numbering numbering : events.numbered()) {
                appendToWhatWasWrittenLast(numbering);
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        restartIndex();
    }

    private void appendToWhatWasWrittenLast(Numbering probed) throws SQLException {
        String newest = "SELECT " + probed.of() + " AS one FROM " + events.table()
                + " WHERE " + probed.number() + " IS NOT NULL ORDER BY " + events.index() + " DESC FETCH FIRST "
                + PROBED + " ROWS ONLY";
        // Not the highest of the newest: what is taken up at once is written stream by stream, whose positions lie
        // between one another.
        String highest =
                "SELECT MAX(" + probed.number() + ") FROM " + events.table() + " WHERE " + probed.of() + " = ?";
        try (PreparedStatement append = connection.prepareStatement(copyAsNext(probed));
                PreparedStatement look = connection.prepareStatement(highest);
                Statement query = connection.createStatement();
                ResultSet last = query.executeQuery("SELECT DISTINCT one FROM (" + newest + ")")) {
            while (last.next()) {
                look.setObject(1, last.getObject(1));
                try (ResultSet found = look.executeQuery()) {
                    found.next();
                    append.setObject(1, last.getObject(1));
                    append.setLong(2, found.getLong(1));
                }
                append.executeUpdate();
            }
        }
    }

    private String copyAsNext(Numbering probed) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (String column : columns()) {
            if (!column.equalsIgnoreCase(events.index())) {
                columns.add("\"" + column + "\"");
                values.add(probe(column, probed));
            }
        }
        return "INSERT INTO " + events.table() + " (" + String.join(", ", columns) + ") SELECT "
                + String.join(", ", values) + " FROM " + events.table() + " WHERE " + probed.of() + " = ? AND "
                + probed.number() + " = ?";
    }

    private String probe(String column, Numbering probed) {
        if (column.equalsIgnoreCase(events.identifier())) {
            return "CAST(RANDOM_UUID() AS VARCHAR)";
        }
        if (column.equalsIgnoreCase(probed.number())) {
            return "\"" + column + "\" + 1";
        }
        for (Numbering other : events.numbered()) {
            if (!other.equals(probed) && column.equalsIgnoreCase(other.of())) {
                return "CAST(RANDOM_UUID() AS VARCHAR)"; // a stream nobody has, so that only the probed numbering can
                // clash
            }
        }
        return "\"" + column + "\"";
    }

    private List<String> columns() throws SQLException {
        return names(
                "SELECT column_name FROM information_schema.columns WHERE table_schema = 'PUBLIC' AND table_name = ?"
                        + " ORDER BY ordinal_position");
    }

    private List<String> indexes() throws SQLException {
        return names(
                "SELECT index_name FROM information_schema.indexes WHERE table_schema = 'PUBLIC' AND table_name = ?"
                        + " ORDER BY index_name");
    }

    private String firstColumn(String index) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT column_name FROM information_schema.index_columns WHERE table_schema = 'PUBLIC' AND index_name"
                        + " = ? ORDER BY ordinal_position FETCH FIRST ROW ONLY")) {
            query.setString(1, index);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return "\"" + row.getString(1) + "\"";
            }
        }
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, events.table().toUpperCase(Locale.ROOT));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private boolean exists(String schema, String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT 1 FROM information_schema.tables WHERE table_schema = ? AND table_name = ?")) {
            query.setString(1, schema);
            query.setString(2, table.toUpperCase(Locale.ROOT));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
