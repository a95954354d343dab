package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import parley.store.h2.H2Memory;
import parley.store.h2.Store;

/** Makes the tables, or brings them up to date: {@code db/migration}. */
final class Migrations {

    private static final String FOLDER = "classpath:db/migration";

    /** All of them, in order. */
    static final List<String> SCRIPTS =
            List.of("V1__events.sql", "V2__branches.sql", "V3__index_in_steps.sql", "V4__what_a_key_was_for.sql");

    private Migrations() {}

    /** A database in memory is new and has no past to bring up to date; Flyway would take a third of a command's time for it. */
    static void run(Store store) {
        if (store instanceof H2Memory) {
            runScripts(store.dataSource());
        } else {
            runFlyway(store.dataSource());
        }
    }

    static void runFlyway(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations(FOLDER)
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    private static void runScripts(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            if (hasTables(connection)) {
                return;
            }
            for (String script : SCRIPTS) {
                statement.execute("RUNSCRIPT FROM '" + FOLDER + "/" + script + "'");
            }
        } catch (SQLException e) {
            throw new StoreFailed("its tables could not be made", e);
        }
    }

    private static boolean hasTables(Connection connection) throws SQLException {
        try (var found = connection.getMetaData().getTables(null, "PUBLIC", "EVENT", null)) {
            return found.next();
        }
    }
}
