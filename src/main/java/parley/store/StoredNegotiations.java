package parley.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Seat;
import parley.negotiation.Table;
import parley.play.Deletion;
import parley.play.Descent;
import parley.play.Key;
import parley.play.Listed;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.play.Played;
import parley.play.Watcher;
import parley.play.Watchers;
import parley.store.Lineages.Lineage;
import parley.store.h2.Store;

/**
 * Negotiations in a database, by way of Axon: reading here, by plain SQL; writing in turn ({@link Turns}), which is either a move
 * ({@link Moves}), a beginning ({@link Beginnings}) or a deletion ({@link Deletions}).
 */
public final class StoredNegotiations implements Negotiations {

    private final Journal journal;
    private final AxonShell axon;
    private final Register register;
    private final Tables tables;
    private final Moves moves;
    private final Beginnings beginnings;
    private final Deletions deletions;
    private final Watchers watchers = new Watchers();
    private final Turns turns;

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
        EventJson events = new EventJson(SetUp.NAMES);
        Transactions transactions = new Transactions(source);
        this.journal = new Journal(source, events, alone);
        this.axon = new AxonShell(transactions, new StableNames(events), journal);
        this.register = new Register(journal, events);
        this.tables = new Tables(journal, alone);
        this.moves = new Moves(axon, journal, register, tables);
        this.beginnings = new Beginnings(clock, axon, journal, register, tables);
        this.deletions = new Deletions(register);
        this.turns = new Turns(turn, transactions, axon, journal, register, tables, watchers);
    }

    @Override
    public NegotiationId open(Opening opening) {
        return turns.take(null, (connection, group) -> beginnings.open(connection, group, opening));
    }

    @Override
    public NegotiationId branch(NegotiationId parent, int position, @Nullable String title) {
        Descent descent = new Descent(parent, position, title);
        Beginnings.Fork fork = journal.read(parent, c -> beginnings.fork(c, descent));
        return turns.take(null, (connection, group) -> beginnings.branch(connection, group, fork));
    }

    @Override
    public Deletion delete(NegotiationId id, boolean withBranches) {
        return turns.take(id, (connection, group) -> deletions.delete(connection, group, id, withBranches));
    }

    @Override
    public Played play(NegotiationId id, Attempt attempt, @Nullable Key key) {
        return turns.take(id, moves.move(id, attempt, key));
    }

    @Override
    public Played pass(NegotiationId id, Instant until) {
        return turns.take(id, moves.whatFollows(id, null, table -> Rulebook.pass(table, until)));
    }

    @Override
    public Played moveClock(NegotiationId id, Instant to, @Nullable Key key) {
        return turns.take(id, moves.whatFollows(id, key, table -> Rulebook.moveClock(table, to)));
    }

    @Override
    public void record(NegotiationId id, List<Recorded> events) {
        turns.take(id, moves.recall(id, events));
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
}
