package parley;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import parley.cli.Backstage;
import parley.cli.NotPossible;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.play.Negotiations;
import parley.scenario.Scenario;
import parley.store.EventRows;
import parley.store.StoredNegotiations;
import parley.store.h2.Backup;
import parley.store.h2.BackupDesk;
import parley.store.h2.DataDirectory;
import parley.store.h2.H2File;
import parley.store.h2.H2Memory;
import parley.store.h2.Store;
import parley.store.h2.StoreRefused;
import parley.web.Holdings;

/** Puts the rooms together: the store behind the use cases, and the pages in front of them. */
final class House implements Backstage {

    private static final int USUAL_PORT = 8080;

    /** As {@code logback.xml} reads it. */
    @Override
    public void log(Log most) {
        switch (most) {
            case NOTHING -> System.setProperty("parley.log", "OFF");
            case WARNINGS -> System.clearProperty("parley.log");
            case EVERYTHING -> {
                System.setProperty("parley.log", "DEBUG");
                System.setProperty("parley.trace", "full");
            }
        }
    }

    @Override
    public Open throwAway() {
        return tried(() -> new Lived(H2Memory.open(), null));
    }

    @Override
    public Open in(@Nullable Path data) {
        return tried(() -> {
            H2File file = H2File.open(directory(data), EventRows.TABLE);
            return new Lived(file, file);
        });
    }

    @Override
    public long backup(@Nullable Path data, Path file) {
        return tried(() -> Backup.take(directory(data), EventRows.TABLE, file).events());
    }

    @Override
    public Restored restore(@Nullable Path data, Path file) {
        return tried(() -> {
            Backup.Restored restored = Backup.restore(directory(data), EventRows.TABLE, file);
            return new Restored(restored.events(), restored.aside());
        });
    }

    private static DataDirectory directory(@Nullable Path data) {
        return data == null ? DataDirectory.ofTheUser() : new DataDirectory(data);
    }

    private static <T> T tried(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreRefused refused) {
            throw new NotPossible(refused.reason(), refused.mend(), refused);
        }
    }

    /** A store that somebody uses, perhaps with pages in front of it. Left in order also when the process is told to stop. */
    private static final class Lived implements Open {

        private final Store store;
        private final @Nullable H2File file;
        private final Negotiations negotiations;
        private final Thread whenStopped = new Thread(this::stop, "parley-stop");
        private final CountDownLatch stopped = new CountDownLatch(1);
        private @Nullable BackupDesk backups;
        private @Nullable Server server;
        private boolean closed;

        Lived(Store store, @Nullable H2File file) {
            this.store = store;
            this.file = file;
            try {
                this.negotiations = StoredNegotiations.in(store);
            } catch (RuntimeException e) {
                store.close();
                throw e;
            }
            Runtime.getRuntime().addShutdownHook(whenStopped);
        }

        @Override
        public Negotiations negotiations() {
            return negotiations;
        }

        @Override
        public boolean afterUncleanStop() {
            return file != null && file.afterUncleanStop();
        }

        @Override
        public synchronized URI serve(
                List<Scenario> scenarios,
                Facts facts,
                Concepts concepts,
                @Nullable InetAddress listen,
                @Nullable Integer port) {
            if (listen != null && !Reachable.isOurs(listen)) {
                throw new NotPossible(
                        listen.getHostAddress() + " is no address of this machine",
                        "Give one of " + String.join(", ", Reachable.addresses()) + ", or 0.0.0.0 for all.");
            }
            int wanted = port == null ? USUAL_PORT : port;
            try {
                Server started = Server.start(new Holdings(negotiations, scenarios, facts, concepts), listen, wanted);
                server = started;
                URI address = URI.create("http://" + Reachable.at(listen) + ":" + started.port());
                if (file != null) {
                    backups = BackupDesk.open(file, EventRows.TABLE);
                    file.servingAt(address);
                }
                return address;
            } catch (PortInUseException taken) {
                throw new NotPossible(
                        "Port " + wanted + " is taken by another program",
                        "Give another with --port N; --port 0 takes any that is free.",
                        taken);
            }
        }

        @Override
        public void awaitStop() throws InterruptedException {
            stopped.await();
        }

        private void stop() {
            try {
                close();
            } catch (NotPossible told) {
                System.getLogger(House.class.getName())
                        .log(System.Logger.Level.WARNING, String.valueOf(told.getMessage()));
            } finally {
                stopped.countDown();
            }
        }

        /** The pages first, the store last. */
        @Override
        public synchronized void close() {
            if (closed) {
                return;
            }
            closed = true;
            if (server != null) {
                server.close();
            }
            if (backups != null) {
                backups.close();
            }
            tried(() -> {
                store.close();
                return closed;
            });
            if (Thread.currentThread() != whenStopped) {
                forgetHook();
            }
        }

        private void forgetHook() {
            try {
                Runtime.getRuntime().removeShutdownHook(whenStopped);
            } catch (IllegalStateException alreadyStopping) {
                // Then the hook runs, and finds everything closed.
                return;
            }
        }
    }
}
