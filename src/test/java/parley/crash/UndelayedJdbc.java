package parley.crash;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import parley.store.h2.Rows;

/** Plain JDBC on H2's own kind of file: committed without delay, neither O_DSYNC nor guarded. */
public class UndelayedJdbc implements Writing {

    private final HikariDataSource source;

    public UndelayedJdbc(Path directory) {
        this(directory, ";WRITE_DELAY=0");
    }

    UndelayedJdbc(Path directory, String settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:file:" + directory.resolve("plain") + settings);
        source = new HikariDataSource(config);
        Rows.createTable(source);
    }

    @Override
    public synchronized long append(String stream) {
        return Rows.append(source, stream, "negotiation");
    }

    @Override
    public List<Long> numbers(String stream) {
        return Rows.versions(source, stream);
    }

    @Override
    public void close() {
        source.close();
    }
}
