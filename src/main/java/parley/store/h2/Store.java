package parley.store.h2;

import javax.sql.DataSource;

/** A database to keep events in, and the right to write to it. */
public sealed interface Store extends AutoCloseable permits H2File, H2Memory {

    /** Connections for anybody who reads, and for the writer in its turn. */
    DataSource dataSource();

    /** Takes every write: nothing may be written outside a turn. */
    SingleWriter writer();

    /** Waits for the writer, closes every connection and leaves things in order. Closing twice is harmless. */
    @Override
    void close();
}
