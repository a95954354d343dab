package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.negotiation.Attempt;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Seat;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.Deletion;
import parley.play.Descent;
import parley.play.Following;
import parley.play.Listed;
import parley.play.Made;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.NoSuchPosition;
import parley.play.Opening;
import parley.play.Played;
import parley.play.UnknownNegotiation;
import parley.play.Watcher;
import parley.play.Watchers;
import parley.store.Lineages.Lineage;
import parley.store.h2.Store;

/**
 * Negotiations in a database, by way of Axon.
 *
 * <p>One move: fold the table, let the party's aggregate have the rulebook judge it, carry what follows to the negotiation's
 * aggregate, commit, answer. Moves that wait at the same time are made one after another in one transaction, each judged against the
 * one before, so that they share the cost of a durable commit. A writer takes its turn before it takes a connection.
 *
 * <p>Other nodes may write to the same database: the unique positions then tell that somebody was faster, and the move is judged
 * again, against the new table.
 */
public final class StoredNegotiations implements Negotiations {

    /** Nobody loses so often in a row unless something is broken. */
    private static final int TRIES = 1000;

    private final Consumer<Runnable> turn;
    private final Clock clock;
    private final Transactions transactions;
    private final AxonShell axon;
    private final Journal journal;
    private final Register register;
    private final Tables tables;
    private final Watchers watchers = new Watchers();
    private final Combining<Job<?>> jobs = new Combining<>(this::make);

    /** On a store of ours, of which this is the only user. Its tables are made or brought up to date first. */
    public static StoredNegotiations in(Store store) {
        store.writer().write(() -> Migrations.run(store));
        return new StoredNegotiations(store.dataSource(), work -> store.writer().write(work), true, Clock.systemUTC());
    }

    /**
     * On a database that has its tables.
     *
     * @param turn runs what it is given while nobody else on this node writes
     * @param alone there are no other nodes: what is kept in memory is up to date
     * @param clock for when a negotiation was opened; nothing else asks it
     */
    StoredNegotiations(DataSource source, Consumer<Runnable> turn, boolean alone, Clock clock) {
        this.turn = turn;
        this.clock = clock;
        EventJson events = new EventJson(SetUp.NAMES);
        this.transactions = new Transactions(source);
        this.journal = new Journal(source, events, alone);
        this.axon = new AxonShell(transactions, new StableNames(events), journal);
        this.register = new Register(journal, events);
        this.tables = new Tables(journal, alone);
    }

    @Override
    public NegotiationId open(Opening opening) {
        return wait(new Job<>(null, group -> openNew(opening, group)));
    }

    @Override
    public NegotiationId branch(NegotiationId parent, int position, @Nullable String title) {
        Descent descent = new Descent(parent, position, title);
        // What is folded for this is kept, so that no other writer waits for it.
        Table shared = table(parent, position);
        if (shared.position() != position) {
            throw new NoSuchPosition(
                    parent,
                    position,
                    journal.read(
                            parent,
                            c -> journal.last(c, journal.lineage(c, parent)).position()));
        }
        return wait(new Job<>(null, group -> branchOff(descent, shared, group)));
    }

    @Override
    public Deletion delete(NegotiationId id, boolean withBranches) {
        return wait(new Job<>(id, group -> deleteAll(id, withBranches, group)));
    }

    @Override
    public Played play(NegotiationId id, Attempt attempt, @Nullable String key) {
        return wait(new Job<>(id, group -> record(id, key, group, table -> judge(id, attempt, table))));
    }

    @Override
    public Played pass(NegotiationId id, Instant until) {
        return wait(new Job<>(id, group -> record(id, null, group, table -> Rulebook.pass(table, until))));
    }

    @Override
    public Played moveClock(NegotiationId id, Instant to, @Nullable String key) {
        return wait(new Job<>(id, group -> record(id, key, group, table -> Rulebook.moveClock(table, to))));
    }

    @Override
    public void record(NegotiationId id, List<Recorded> events) {
        wait(new Job<>(id, group -> recall(id, events, group)));
    }

    @Override
    public Opening opening(NegotiationId id) {
        return journal.read(id, c -> journal.opening(c, journal.lineage(c, id)));
    }

    @Override
    public Optional<Descent> descent(NegotiationId id) {
        return journal.read(c -> Optional.ofNullable(register.descent(c, id)));
    }

    @Override
    public Optional<NegotiationId> opened(Opening opening) {
        return journal.read(c -> {
            for (NegotiationId candidate : register.candidates(c, opening)) {
                if (journal.ifThere(c, candidate, there -> journal.opening(there, journal.lineage(there, candidate)))
                        .filter(opening::equals)
                        .isPresent()) {
                    return Optional.of(candidate);
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public List<Recorded> events(NegotiationId id, int from, int to) {
        return journal.read(id, c -> journal.events(c, journal.lineage(c, id), from, to));
    }

    @Override
    public Table table(NegotiationId id) {
        return journal.read(id, c -> tables.latest(c, id));
    }

    @Override
    public Table table(NegotiationId id, int position) {
        return journal.read(id, c -> tables.upTo(c, id, position));
    }

    /** Time never goes back, so the place is found by halving. */
    @Override
    public int positionAt(NegotiationId id, Instant moment) {
        return journal.read(id, c -> {
            Lineage lineage = journal.lineage(c, id);
            int before = 0;
            int after = journal.last(c, lineage).position() + 1;
            while (after - before > 1) {
                int middle = (before + after) >>> 1;
                if (journal.momentOf(c, lineage, middle).isAfter(moment)) {
                    after = middle;
                } else {
                    before = middle;
                }
            }
            return before;
        });
    }

    @Override
    public List<Listed> list() {
        return journal.read(register::list);
    }

    @Override
    public List<Listed> children(NegotiationId id) {
        return journal.read(id, c -> register.children(c, id));
    }

    @Override
    public Watcher.Watch watch(Watcher watcher) {
        return watchers.add(watcher);
    }

    /** A party's seat as its aggregate rebuilds it, from its own stream alone. */
    Seat seatFromItsStream(NegotiationId id, PartyId party) {
        axon.forget(id.text());
        return axon.seat(Commands.stream(id, party));
    }

    /** What several threads want written, in one transaction. */
    private static final class Group {
        /** As they are after the moves made so far, not yet committed. */
        final Map<NegotiationId, Table> tables = new HashMap<>();

        final List<Register.Opened> opened = new ArrayList<>();
        final List<Register.Keyed> keyed = new ArrayList<>();
        /** In this order. */
        final Set<NegotiationId> deleted = new LinkedHashSet<>();

        /** Whether anything in this transaction depends on its being there. */
        boolean touches(NegotiationId id) {
            return tables.containsKey(id)
                    || opened.stream()
                            .anyMatch(other -> other.descent() != null
                                    && other.descent().parent().equals(id));
        }
    }

    /** Something asked of the store. */
    @FunctionalInterface
    private interface Work<R> {
        R in(Group group) throws SQLException;
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

        void attempt(AxonShell axon, Group group) {
            failure = null;
            try {
                result = axon.apart(() -> work.in(group));
            } catch (RuntimeException e) {
                failure = e;
            }
        }
    }

    private <R> R wait(Job<R> job) {
        jobs.await(job);
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

    /** Everything that waits, in turn; whatever happens, every job has its outcome afterwards. */
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
        group.deleted.forEach(watchers::deleted);
    }

    /** Those that have to be tried again, because another node was faster. */
    private List<Job<?>> makeTogether(List<Job<?>> together, List<Group> done) {
        Group group = new Group();
        try {
            axon.together(() -> {
                for (Job<?> job : together) {
                    job.attempt(axon, group);
                }
                mustStand(together);
                register.keepOpened(transactions.getConnection(), group.opened);
                register.keepKeyed(transactions.getConnection(), group.keyed);
                for (NegotiationId id : group.deleted) {
                    register.delete(transactions.getConnection(), id);
                }
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
        for (NegotiationId id : group.tables.keySet()) {
            forget(id);
        }
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

    private NegotiationId openNew(Opening opening, Group group) throws SQLException {
        int number = nextNumber(group);
        NegotiationId id = new NegotiationId("n-" + number);
        axon.send(new Commands.Open(id, opening));
        begin(new Register.Opened(id, number, opening, null, today()), Table.opening(opening.setting()), group);
        return id;
    }

    private NegotiationId branchOff(Descent descent, Table shared, Group group) throws SQLException {
        Connection connection = transactions.getConnection();
        NegotiationId parent = descent.parent();
        if (group.deleted.contains(parent) || !register.hold(connection, parent)) {
            throw new UnknownNegotiation(parent);
        }
        Opening opening = journal.about(connection, parent, c -> journal.opening(c, journal.lineage(c, parent)));
        int number = nextNumber(group);
        NegotiationId id = new NegotiationId("n-" + number);
        axon.send(new Commands.Branch(id, descent, shared.now()));
        begin(new Register.Opened(id, number, opening, descent, today()), shared, group);
        return id;
    }

    private int nextNumber(Group group) throws SQLException {
        return register.nextNumber(transactions.getConnection()) + group.opened.size();
    }

    private Instant today() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void begin(Register.Opened opened, Table table, Group group) {
        for (Party party : table.setting().cast()) {
            axon.send(new Commands.TakeSeat(opened.id(), table.seat(party.id())));
        }
        group.tables.put(opened.id(), table);
        group.opened.add(opened);
    }

    private Deletion deleteAll(NegotiationId id, boolean withBranches, Group group) throws SQLException {
        List<NegotiationId> going = new ArrayList<>(List.of(id));
        for (int i = 0; i < going.size(); i++) {
            NegotiationId next = going.get(i);
            if (group.deleted.contains(next) || !register.hold(transactions.getConnection(), next)) {
                throw new UnknownNegotiation(next);
            }
            if (group.touches(next)) {
                throw new StoreFailed.Clash(next + " has just been used");
            }
            List<NegotiationId> branches = register.branches(transactions.getConnection(), next);
            branches.removeAll(group.deleted);
            if (!branches.isEmpty() && !withBranches) {
                return new Deletion.HasBranches(id, branches);
            }
            going.addAll(branches);
        }
        Collections.reverse(going);
        group.deleted.addAll(going);
        return new Deletion.Deleted(going);
    }

    private Played record(NegotiationId id, @Nullable String key, Group group, Function<Table, Verdict> judge)
            throws SQLException {
        if (group.deleted.contains(id)) {
            throw new UnknownNegotiation(id);
        }
        Connection connection = transactions.getConnection();
        Table table = group.tables.get(id);
        if (table == null) {
            table = journal.about(connection, id, c -> tables.latest(c, id));
        }
        Made before = key == null ? null : madeUnder(connection, id, key, group);
        if (before != null) {
            List<Recorded> events = journal.about(
                    connection, id, c -> journal.events(c, journal.lineage(c, id), before.first(), before.last()));
            return new Played(new Verdict.Admitted(events, table), true);
        }
        Verdict verdict = judge.apply(table);
        if (verdict instanceof Verdict.Admitted admitted) {
            List<Recorded> consequences = ofNobody(admitted.events());
            if (!consequences.isEmpty()) {
                axon.send(new Commands.Carry(id, consequences));
            }
            if (!admitted.events().isEmpty()) {
                group.tables.put(id, admitted.table());
            }
            if (key != null) {
                int first = table.position() + 1;
                int last = table.position() + admitted.events().size();
                group.keyed.add(new Register.Keyed(id, key, new Made(first, last)));
            }
        }
        return new Played(verdict, false);
    }

    private Table recall(NegotiationId id, List<Recorded> events, Group group) throws SQLException {
        if (group.deleted.contains(id)) {
            throw new UnknownNegotiation(id);
        }
        Table before = group.tables.get(id);
        if (before == null) {
            before = tables.latest(transactions.getConnection(), id);
        }
        Table after = Following.after(before, events);
        if (events.isEmpty()) {
            return after;
        }
        Map<PartyId, List<Recorded>> byParty = new TreeMap<>();
        for (Recorded recorded : events) {
            if (recorded.by() != null) {
                byParty.computeIfAbsent(recorded.by(), any -> new ArrayList<>()).add(recorded);
            }
        }
        byParty.forEach((party, moves) -> axon.send(new Commands.Recall(id, party, moves)));
        List<Recorded> consequences = ofNobody(events);
        if (!consequences.isEmpty()) {
            axon.send(new Commands.Carry(id, consequences));
        }
        group.tables.put(id, after);
        return after;
    }

    private @Nullable Made madeUnder(Connection connection, NegotiationId id, String key, Group group)
            throws SQLException {
        for (Register.Keyed keyed : group.keyed) {
            if (keyed.negotiation().equals(id) && keyed.key().equals(key)) {
                throw new StoreFailed.Clash("the key " + key + " has just been used");
            }
        }
        return register.madeUnder(connection, journal.lineage(connection, id), key);
    }

    private static List<Recorded> ofNobody(List<Recorded> events) {
        List<Recorded> ofNobody = new ArrayList<>(events.size());
        for (Recorded recorded : events) {
            if (recorded.by() == null) {
                ofNobody.add(recorded);
            }
        }
        return ofNobody;
    }

    /** By the party's aggregate; who is not in the cast has none, and is refused all the same. */
    private Verdict judge(NegotiationId id, Attempt attempt, Table table) {
        if (table.party(attempt.by()) == null) {
            return Rulebook.judge(table, attempt);
        }
        Object verdict = axon.send(new Commands.Make(id, attempt, table));
        if (verdict == null) {
            throw new IllegalStateException("the party gave no verdict");
        }
        return (Verdict) verdict;
    }
}
