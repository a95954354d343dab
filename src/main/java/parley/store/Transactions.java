package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/** One transaction for each thread at a time: one begun inside another joins it, so that only the outermost commits. */
final class Transactions implements TransactionManager, ConnectionProvider {

    private static final Transaction JOINED = new Transaction() {
        @Override
        public void commit() {
            // the outermost does
        }

        @Override
        public void rollback() {
            // the outermost does
        }
    };

    private final DataSource source;

    @SuppressWarnings("ThreadLocalUsage") // one for each database, and as long-lived
    private final ThreadLocal<@Nullable Outermost> current = new ThreadLocal<>();

    Transactions(DataSource source) {
        this.source = source;
    }

    /**
     * The connection of the transaction under way; closing it does nothing.
     *
     * @throws IllegalStateException if there is none: nothing is read or written here without one
     */
    @Override
    public Connection getConnection() {
        Outermost outermost = current.get();
        if (outermost == null) {
            throw new IllegalStateException("there is no transaction");
        }
        return outermost.lent;
    }

    @Override
    public Transaction startTransaction() {
        if (current.get() != null) {
            return JOINED;
        }
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            Outermost outermost = new Outermost(connection);
            current.set(outermost);
            return outermost;
        } catch (SQLException e) {
            throw new StoreFailed("a transaction could not be begun", e);
        }
    }

    private final class Outermost implements Transaction {

        private final Connection connection;
        private final Connection lent;
        private boolean over;

        Outermost(Connection connection) {
            this.connection = connection;
            this.lent = ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler());
        }

        @Override
        public void commit() {
            try {
                connection.commit();
            } catch (SQLException e) {
                throw StoreFailed.of("what happened could not be stored", e);
            }
            end();
        }

        @Override
        public void rollback() {
            if (over) {
                return;
            }
            try {
                connection.rollback();
            } catch (SQLException e) {
                throw new StoreFailed("a transaction could not be taken back", e);
            } finally {
                end();
            }
        }

        private void end() {
            over = true;
            current.remove();
            try (connection) {
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new StoreFailed("a connection could not be given back", e);
            }
        }
    }
}
