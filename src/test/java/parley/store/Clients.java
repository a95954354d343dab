package parley.store;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.store.h2.H2Memory;

/** Several who act at once, on one database. */
final class Clients implements AutoCloseable {

    static final int MANY = 8;

    final H2Memory database = H2Memory.open();
    private final ExecutorService threads = Executors.newFixedThreadPool(MANY);

    /** What one of them does, and what it has to tell in the end. */
    interface Client<R> {
        R act(int client) throws Exception;
    }

    /** The one node there is. */
    StoredNegotiations alone() {
        return StoredNegotiations.in(database);
    }

    /** One of several nodes, with no lock in common; the first of them is {@link #alone()}, which makes the tables. */
    StoredNegotiations node() {
        return new StoredNegotiations(database.dataSource(), Runnable::run, false, Clock.systemUTC());
    }

    /** One alone, or several. */
    List<StoredNegotiations> nodes(int many) {
        List<StoredNegotiations> nodes = new ArrayList<>(List.of(alone()));
        if (many > 1) {
            nodes.clear();
            for (int n = 0; n < many; n++) {
                nodes.add(node());
            }
        }
        return nodes;
    }

    /** All of them at the same moment. */
    <R> List<R> all(Client<R> act) throws Exception {
        CyclicBarrier together = new CyclicBarrier(MANY);
        List<Callable<R>> tasks = new ArrayList<>();
        for (int n = 0; n < MANY; n++) {
            int client = n;
            tasks.add(() -> {
                together.await();
                return act.act(client);
            });
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : threads.invokeAll(tasks)) {
            results.add(future.get());
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        database.close();
    }
}
