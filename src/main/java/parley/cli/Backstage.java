package parley.cli;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.play.Negotiations;
import parley.scenario.Scenario;

/** What the command line asks of the rest of the house. Every method may throw {@link NotPossible}. */
public interface Backstage {

    /** How much the libraries may say on standard error. Only heard before the first of them speaks. */
    void log(Log most);

    /** From nothing to all. */
    enum Log {
        NOTHING,
        WARNINGS,
        EVERYTHING
    }

    /** Negotiations in a private place that nobody else sees and that is gone once it is closed. */
    Open throwAway();

    /** Negotiations in a directory, which is made if need be; null for the user's own. */
    Open in(@Nullable Path data);

    /**
     * Backs up the data in a directory, whoever holds it.
     *
     * @param data null for the user's own
     * @return how many events the backup holds
     */
    long backup(@Nullable Path data, Path file);

    /**
     * Puts a backup in the place of the data in a directory.
     *
     * @param data null for the user's own
     */
    Restored restore(@Nullable Path data, Path file);

    /**
     * A restore that was done.
     *
     * @param events how many events the data holds now
     * @param aside where the data is that was there before; null where there was none
     */
    record Restored(long events, @Nullable Path aside) {}

    /** An open store. */
    interface Open extends AutoCloseable {

        Negotiations negotiations();

        /** Whether the last process that had this store ended without closing it. It was checked since, and is whole. */
        boolean afterUncleanStop();

        /**
         * Serves pages until the process is told to stop.
         *
         * @param scenarios as their files are now
         * @param facts what citations lead to
         * @param concepts what terms in texts lead to
         * @param listen this machine's address to listen on; null for the one that only this machine reaches
         * @param port null for the usual one, 0 for any that is free
         * @return where they are
         */
        URI serve(
                List<Scenario> scenarios,
                Facts facts,
                Concepts concepts,
                @Nullable InetAddress listen,
                @Nullable Integer port);

        /** Returns once the process has been told to stop. */
        void awaitStop() throws InterruptedException;

        @Override
        void close();
    }
}
