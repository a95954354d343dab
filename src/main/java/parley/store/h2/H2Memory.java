package parley.store.h2;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A private database in memory that is gone when it is closed. It runs beside anything. */
public final class H2Memory implements Store {

    private final HikariDataSource pool;
    private final SingleWriter writer = new SingleWriter(() -> {});

    private H2Memory(HikariDataSource pool) {
        this.pool = pool;
    }

    public static H2Memory open() {
        return new H2Memory(
                Pool.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE", 1));
    }

    @Override
    public DataSource dataSource() {
        return pool;
    }

    @Override
    public SingleWriter writer() {
        return writer;
    }

    @Override
    public void close() {
        writer.close(new StoreRefused("The store is closed", "Open it again."));
        if (pool.isClosed()) {
            return;
        }
        try (pool) {
            H2.drop(pool.getConnection());
        } catch (SQLException e) {
            throw new StoreRefused("The store in memory did not close", "It is gone when the program ends.", e);
        }
    }
}
