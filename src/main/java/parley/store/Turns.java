package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import parley.play.NegotiationId;
import parley.play.RecordOutOfReach;
import parley.play.Watchers;
import parley.store.h2.StoreRefused;

/**
 * Does what is asked of the store, in turn. Work that waits at the same time is done one after another in one transaction, each piece
 * seeing what the one before has made, so that they share the cost of a durable commit. A writer takes its turn before it takes a
 * connection.
 *
 * <p>Other nodes may write to the same database: the unique positions then tell that somebody was faster, and the work is done again.
 */
final class Turns {

    /** Nobody loses so often in a row unless something is broken. */
    private static final int TRIES = 1000;

    private final Consumer<Runnable> turn;
    private final Transactions transactions;
    private final AxonShell axon;
    private final Journal journal;
    private final Register register;
    private final Tables tables;
    private final Watchers watchers;
    private final Combining<Job<?>> jobs = new Combining<>(this::make);

    /** @param turn runs what it is given while nobody else on this node writes */
    Turns(
            Consumer<Runnable> turn,
            Transactions transactions,
            AxonShell axon,
            Journal journal,
            Register register,
            Tables tables,
            Watchers watchers) {
        this.turn = turn;
        this.transactions = transactions;
        this.axon = axon;
        this.journal = journal;
        this.register = register;
        this.tables = tables;
        this.watchers = watchers;
    }

    /** Something asked of the store, to be done within a transaction with others. It may be done more than once. */
    @FunctionalInterface
    interface Work<R> {
        R in(Connection connection, Group group) throws SQLException;
    }

    private static final class Job<R> {
        private final @Nullable NegotiationId negotiation;
        private final Work<R> work;
        private @Nullable R result;
        private @Nullable RuntimeException failure;

        Job(@Nullable NegotiationId negotiation, Work<R> work) {
            this.negotiation = negotiation;
            this.work = work;
        }

        void attempt(AxonShell axon, Connection connection, Group group) {
            failure = null;
            try {
                result = axon.apart(() -> work.in(connection, group));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }

    /**
     * Returns once it is done and durable.
     *
     * @param about what is kept of it is read anew where another node was faster; null for what is new
     */
    <R> R take(@Nullable NegotiationId about, Work<R> work) {
        Job<R> job = new Job<>(about, work);
        jobs.await(job);
        if (job.failure instanceof StoreRefused stopped) {
            throw new RecordOutOfReach(stopped.reason() + ". " + stopped.mend(), stopped);
        }
        if (job.failure != null) {
            throw StoreFailed.isClash(job.failure)
                    ? new StoreFailed("other writers were faster " + TRIES + " times", job.failure)
                    : job.failure;
        }
        R result = job.result;
        if (result == null) {
            throw new IllegalStateException("a move was lost before it was made");
        }
        return result;
    }

    /** Everything that waits; whatever happens, every job has its outcome afterwards. */
    private void make(List<Job<?>> waiting) {
        List<Group> done = new ArrayList<>();
        try {
            turn.accept(() -> {
                List<Job<?>> again = makeTogether(waiting, done);
                for (int tries = 0; !again.isEmpty() && tries < TRIES; tries++) {
                    // One at a time, so that one that keeps losing does not hold up the others.
                    List<Job<?>> still = new ArrayList<>();
                    for (Job<?> job : again) {
                        still.addAll(makeTogether(List.of(job), done));
                    }
                    again = still;
                }
            });
            done.forEach(this::tell);
        } catch (RuntimeException e) {
            for (Job<?> job : waiting) {
                job.failure = e;
            }
        }
    }

    private void tell(Group group) {
        group.tables.forEach((id, table) -> watchers.moved(id, table.position()));
        group.unread.forEach(watchers::moved);
        group.deleted.forEach(watchers::deleted);
    }

    /** Those that have to be tried again, because another node was faster. */
    private List<Job<?>> makeTogether(List<Job<?>> together, List<Group> done) {
        Group group = new Group();
        try {
            axon.together(() -> {
                Connection connection = transactions.getConnection();
                for (Job<?> job : together) {
                    job.attempt(axon, connection, group);
                }
                mustStand(together);
                register.keep(connection, group);
                return group;
            });
        } catch (RuntimeException e) {
            for (Job<?> job : together) {
                job.failure = e;
            }
            forget(together, group);
            return StoreFailed.isClash(e) ? together : List.of();
        }
        group.tables.forEach(tables::keepWritten);
        group.unread.keySet().forEach(id -> axon.forget(id.text()));
        group.deleted.forEach(this::forget);
        done.add(group);
        return together.stream().filter(job -> lost(job, group)).toList();
    }

    /** Where the database has refused something it may have taken back everything: nobody's work counts, and each tries by itself. */
    private static void mustStand(List<Job<?>> together) {
        for (Job<?> job : together) {
            RuntimeException failure = job.failure;
            if (failure != null && StoreFailed.isOfTheDatabase(failure)) {
                throw together.size() == 1
                        ? failure
                        : new StoreFailed.Clash("what was done together has to be done again", failure);
            }
        }
    }

    private boolean lost(Job<?> job, Group group) {
        boolean lost = StoreFailed.isClash(job.failure);
        if (lost) {
            forget(List.of(job), group);
        }
        return lost;
    }

    private void forget(List<Job<?>> together, Group group) {
        group.tables.keySet().forEach(this::forget);
        group.unread.keySet().forEach(this::forget);
        for (Job<?> job : together) {
            if (job.negotiation != null) {
                forget(job.negotiation);
            }
        }
    }

    private void forget(NegotiationId id) {
        journal.forget(id);
        tables.forget(id);
        axon.forget(id.text());
    }
}
