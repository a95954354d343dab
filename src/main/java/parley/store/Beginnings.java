package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Party;
import parley.negotiation.Seat;
import parley.negotiation.Table;
import parley.play.Descent;
import parley.play.NegotiationId;
import parley.play.NoSuchPosition;
import parley.play.Opening;
import parley.play.UnknownNegotiation;
import parley.store.Lineages.Lineage;

/**
 * Begins negotiations: new ones, and branches. A branch stores that it branched off and where, and takes over what its parent has up to
 * there without copying it; so it costs the same wherever it begins.
 */
final class Beginnings {

    private final Clock clock;
    private final AxonShell axon;
    private final Journal journal;
    private final Register register;
    private final Tables tables;

    /** @param clock for when a negotiation was opened */
    Beginnings(Clock clock, AxonShell axon, Journal journal, Register register, Tables tables) {
        this.clock = clock;
        this.axon = axon;
        this.journal = journal;
        this.register = register;
        this.tables = tables;
    }

    NegotiationId open(Connection connection, Group group, Opening opening) throws SQLException {
        Register.Opened opened = opened(connection, group, opening, null);
        axon.send(new Commands.Open(opened.id(), opening));
        begin(opened, Table.opening(opening.setting()), group);
        return opened.id();
    }

    /**
     * Where a branch is to begin.
     *
     * @param at the moment at which the clock stood there
     * @param table as it was there; null where folding it would take long, since nobody has asked for it yet
     */
    record Fork(Descent descent, Instant at, @Nullable Table table) {}

    /** Read before the writer's turn, so that nobody waits for it: what has happened does not change. */
    Fork fork(Connection connection, Descent descent) throws SQLException {
        NegotiationId parent = descent.parent();
        Lineage lineage = journal.lineage(connection, parent);
        int last = journal.last(connection, lineage).position();
        if (descent.position() < 0 || descent.position() > last) {
            throw new NoSuchPosition(parent, descent.position(), last);
        }
        return new Fork(
                descent,
                journal.momentOf(connection, lineage, descent.position()),
                tables.atHand(connection, parent, descent.position()));
    }

    NegotiationId branch(Connection connection, Group group, Fork fork) throws SQLException {
        NegotiationId parent = fork.descent().parent();
        if (group.deleted.contains(parent) || !register.hold(connection, parent)) {
            throw new UnknownNegotiation(parent);
        }
        Opening opening = journal.about(connection, parent, c -> journal.opening(c, journal.lineage(c, parent)));
        Register.Opened opened = opened(connection, group, opening, fork.descent());
        axon.send(new Commands.Branch(opened.id(), fork.descent(), fork.at()));
        begin(opened, fork.table(), group);
        return opened.id();
    }

    private Register.Opened opened(Connection connection, Group group, Opening opening, @Nullable Descent descent)
            throws SQLException {
        int number = register.nextNumber(connection) + group.opened.size();
        Instant today = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Register.Opened(new NegotiationId("n-" + number), number, opening, descent, today);
    }

    /** @param table null where it has not been read: the seats are then rebuilt from their streams when somebody moves */
    private void begin(Register.Opened opened, @Nullable Table table, Group group) {
        for (Party party : opened.opening().setting().cast()) {
            Seat seat = table == null ? Seat.of(party.id()) : table.seat(party.id());
            axon.send(new Commands.TakeSeat(opened.id(), seat));
        }
        if (table != null) {
            group.tables.put(opened.id(), table);
        } else if (opened.descent() != null) {
            group.unread.put(opened.id(), opened.descent().position());
        }
        group.opened.add(opened);
    }
}
