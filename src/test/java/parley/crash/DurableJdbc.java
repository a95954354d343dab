package parley.crash;

import java.nio.file.Path;
import java.util.List;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;
import parley.store.h2.Rows;

/** Plain JDBC on the durable file. */
public final class DurableJdbc implements Writing {

    private final H2File store;

    public DurableJdbc(Path directory) {
        store = H2File.open(new DataDirectory(directory), Rows.EVENTS);
        Rows.createTable(store.dataSource());
    }

    @Override
    public long append(String stream) {
        return store.writer().write(() -> Rows.append(store.dataSource(), stream, "negotiation"));
    }

    @Override
    public List<Long> numbers(String stream) {
        return Rows.versions(store.dataSource(), stream);
    }

    @Override
    public void close() {
        store.close();
    }
}
