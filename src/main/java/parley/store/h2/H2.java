package parley.store.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import org.h2.Driver;
import org.jspecify.annotations.Nullable;

/** How H2 is spoken to: the settings that keep what was acknowledged. */
final class H2 {

    static final String SUFFIX = ".mv.db";

    /** What H2 answers once it is shut down: at once, when its connection is closed after that, or after it had given up by itself. */
    private static final Set<Integer> DATABASE_IS_CLOSED = Set.of(90098, 90121, 90007);

    private H2() {}

    /**
     * {@code WRITE_DELAY=0}: a commit is written before it returns. {@code DB_CLOSE_ON_EXIT=FALSE}: only a stop in order closes the
     * database. {@code IFEXISTS}: a file that vanished is an error and no new database. Retention and file lock as H2 has them.
     */
    static String url(Path database, boolean fresh) {
        return "jdbc:h2:" + Dsync.SCHEME + ":" + withoutSuffix(database)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0" + (fresh ? "" : ";IFEXISTS=TRUE");
    }

    static Connection open(Path database, boolean fresh) throws SQLException {
        Dsync.register();
        return connect(url(database, fresh));
    }

    /** A copy that nobody else uses and that need not survive. */
    static Connection openCopy(Path database) throws SQLException {
        return connect(
                "jdbc:h2:file:" + withoutSuffix(database) + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;IFEXISTS=TRUE");
    }

    /** Closes the file as it is: nothing more is written. */
    static void drop(Connection connection) {
        shutdown(connection, "SHUTDOWN IMMEDIATELY");
    }

    /** Writes the file anew without the room that old versions took, and closes it. */
    static void compact(Connection connection) {
        shutdown(connection, "SHUTDOWN COMPACT");
    }

    private static void shutdown(Connection connection, String how) {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute(how);
        } catch (SQLException e) {
            if (!DATABASE_IS_CLOSED.contains(e.getErrorCode())) {
                throw new IllegalStateException("The database did not close: " + DataDirectory.words(e), e);
            }
        }
    }

    private static Connection connect(String url) throws SQLException {
        @Nullable Connection connection = new Driver().connect(url, new Properties());
        if (connection == null) {
            throw new SQLException("H2 does not know " + url);
        }
        return connection;
    }

    private static String withoutSuffix(Path database) {
        String name = database.toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }
}
