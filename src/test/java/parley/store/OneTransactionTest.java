package parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.store.Settings.opening;
import static parley.store.StoredNegotiationsTest.accept;
import static parley.store.StoredNegotiationsTest.talks;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.json.EventJson;
import parley.play.Key;
import parley.play.NegotiationId;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;
import parley.store.h2.H2Memory;

/** What is in place: Axon's JDBC engine, in transactions of ours, and nothing else that writes. */
class OneTransactionTest {

    private final H2Memory database = H2Memory.open();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aMoveWithItsConsequencesIsOneTransaction() {
        StoredNegotiations.in(database);
        List<String> done = new ArrayList<>();
        StoredNegotiations store =
                new StoredNegotiations(listening(database.dataSource(), done), Runnable::run, true, Clock.systemUTC());
        NegotiationId id = store.open(opening());
        store.play(id, talks("talks", 1), null);
        done.clear();

        store.play(id, accept("talks", 2), Key.of("key"));
        assertThat(done).containsExactly("getConnection", "commit");

        done.clear();
        store.play(id, accept("talks", 3), Key.of("other key"));
        assertThat(done).as("refused").containsExactly("getConnection", "commit");
    }

    @Test
    void nothingIsWrittenOutsideATransaction() {
        Transactions transactions = new Transactions(database.dataSource());

        assertThatThrownBy(transactions::getConnection).hasMessageContaining("no transaction");
        assertThat(EventRows.engine(transactions, new StableNames(new EventJson(SetUp.NAMES))))
                .isInstanceOf(JdbcEventStorageEngine.class);
    }

    @Test
    void bothWaysOfMakingTheTablesMakeTheSame(@TempDir Path directory) throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(scripts.map(script -> script.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Migrations.SCRIPTS);
        }
        StoredNegotiations.in(database);
        try (H2File file = H2File.open(new DataDirectory(directory.resolve("data")), EventRows.TABLE)) {
            StoredNegotiations.in(file);
            StoredNegotiations.in(file);
            assertThat(columns(database.dataSource())).isEqualTo(columns(file.dataSource()));
        }
    }

    private static String columns(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT LISTAGG(table_name || '.' || column_name || ' ' || data_type, ', ') \
                        WITHIN GROUP (ORDER BY table_name, ordinal_position) FROM information_schema.columns \
                        WHERE table_schema = 'PUBLIC' AND table_name <> 'flyway_schema_history'""")) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Notes the connections that are taken, and what ends their transactions. */
    private static DataSource listening(DataSource source, List<String> done) {
        return proxy(
                DataSource.class,
                source,
                "getConnection",
                done,
                connection ->
                        proxy(Connection.class, (Connection) connection, "commit|rollback", done, result -> result));
    }

    private interface After {
        Object then(Object result);
    }

    private static <T> T proxy(Class<T> type, T target, String noted, List<String> done, After after) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(target, arguments);
                        if (!method.getName().matches(noted)) {
                            return result;
                        }
                        done.add(method.getName());
                        return after.then(result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
