package parley.store.h2;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** Connections to H2. They are cheap and local: a few are enough, and waiting long for one means that somebody keeps one. */
final class Pool {

    /** One writes, the others read. */
    static final int SIZE = 10;

    private Pool() {}

    /** @param idle how many to keep open */
    static HikariDataSource on(String url, int idle) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("parley");
        config.setDriverClassName("org.h2.Driver");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(SIZE);
        config.setMinimumIdle(idle);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        return new HikariDataSource(config);
    }
}
