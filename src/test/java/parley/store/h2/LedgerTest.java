package parley.store.h2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.store.EventRows;
import parley.store.Settings;
import parley.store.StoredNegotiations;

/** What is asked of the open database. */
class LedgerTest {

    @TempDir
    Path temp;

    /** It is asked after every commit. */
    @Test
    void howFarTheStoreHasComeIsLookedUpAndNotCounted() throws SQLException {
        try (H2File file = H2File.open(new DataDirectory(temp.resolve("data")), EventRows.TABLE)) {
            StoredNegotiations store = StoredNegotiations.in(file);
            store.delete(store.open(Settings.opening()), false);
            store.open(Settings.opening());
            try (Connection connection = file.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                Ledger ledger = new Ledger(connection, EventRows.TABLE);
                HighWater.Mark mark = ledger.mark(new UUID(0, 0));
                assertThat(mark.position()).isEqualTo(13);
                assertThat(mark.events()).isEqualTo(13);
                try (ResultSet plan = statement.executeQuery("EXPLAIN ANALYZE " + ledger.countingAll())) {
                    plan.next();
                    assertThat(plan.getString(1))
                            .contains("MAX(", "COUNT(")
                            .containsPattern("(?s)(direct lookup.*){2}");
                }
            }
        }
    }

    /** As an import of many events writes them: one stream after the other, so that the newest rows need not hold the last position. */
    @Test
    void aStoreOpensInWhateverOrderItsEventsWereWritten() throws SQLException {
        int events = 1_500;
        try (H2Memory memory = H2Memory.open();
                Connection connection = memory.dataSource().getConnection()) {
            Rows.createTable(memory.dataSource());
            try (Statement insert = connection.createStatement()) {
                for (int position = events; position > 0; position--) {
                    insert.addBatch("INSERT INTO domain_event_entry (event_identifier, aggregate_identifier,"
                            + " sequence_number, negotiation, position, payload) VALUES ('e" + position + "', 's', "
                            + (position - 1) + ", 'n', " + position + ", X'00')");
                }
                insert.executeBatch();
            }
            new Ledger(connection, Rows.EVENTS).probe();
            assertThat(Rows.count(memory.dataSource())).isEqualTo(events);
        }
    }
}
