package parley.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.play.Following;
import parley.play.Key;
import parley.play.Made;
import parley.play.NegotiationId;
import parley.play.Played;
import parley.play.UnknownNegotiation;

/**
 * One move: fold the table, let the party's aggregate have the rulebook judge it, carry what follows to the negotiation's aggregate.
 * The events are stored with the transaction.
 */
final class Moves {

    private final AxonShell axon;
    private final Journal journal;
    private final Register register;
    private final Tables tables;

    Moves(AxonShell axon, Journal journal, Register register, Tables tables) {
        this.axon = axon;
        this.journal = journal;
        this.register = register;
        this.tables = tables;
    }

    /** A move, judged by the party's aggregate; who is not in the cast has none, and is refused all the same. */
    Turns.Work<Played> move(NegotiationId id, Attempt attempt, @Nullable Key key) {
        return (connection, group) -> record(connection, id, key, group, table -> judge(id, attempt, table));
    }

    /** What falls due until then. */
    Turns.Work<Played> whatFollows(NegotiationId id, @Nullable Key key, Function<Table, Verdict> judge) {
        return (connection, group) -> record(connection, id, key, group, judge);
    }

    private Played record(
            Connection connection, NegotiationId id, @Nullable Key key, Group group, Function<Table, Verdict> judge)
            throws SQLException {
        Table table = latest(connection, id, group);
        Made before = key == null ? null : madeUnder(connection, id, key, group);
        if (before != null) {
            List<Recorded> events = journal.about(
                    connection, id, c -> journal.events(c, journal.lineage(c, id), before.first(), before.last()));
            return new Played(new Verdict.Admitted(events, table), true);
        }
        Verdict verdict = judge.apply(table);
        if (verdict instanceof Verdict.Admitted admitted) {
            keep(id, key, group, table, admitted);
        }
        return new Played(verdict, false);
    }

    private void keep(NegotiationId id, @Nullable Key key, Group group, Table before, Verdict.Admitted admitted) {
        carry(id, admitted.events());
        if (!admitted.events().isEmpty()) {
            group.tables.put(id, admitted.table());
        }
        if (key != null) {
            int first = before.position() + 1;
            int last = before.position() + admitted.events().size();
            group.keyed.add(new Register.Keyed(id, key, new Made(first, last)));
        }
    }

    /** What was recorded elsewhere: every event goes to the aggregate that owns it, and nobody judges. */
    Turns.Work<Table> recall(NegotiationId id, List<Recorded> events) {
        return (connection, group) -> {
            Table after = Following.after(latest(connection, id, group), events);
            if (!events.isEmpty()) {
                byParty(events).forEach((party, moves) -> axon.send(new Commands.Recall(id, party, moves)));
                carry(id, events);
                group.tables.put(id, after);
            }
            return after;
        };
    }

    private Table latest(Connection connection, NegotiationId id, Group group) throws SQLException {
        if (group.deleted.contains(id)) {
            throw new UnknownNegotiation(id);
        }
        Table made = group.tables.get(id);
        return made == null ? journal.about(connection, id, c -> tables.latest(c, id)) : made;
    }

    private static Map<PartyId, List<Recorded>> byParty(List<Recorded> events) {
        Map<PartyId, List<Recorded>> byParty = new TreeMap<>();
        for (Recorded recorded : events) {
            if (recorded.by() != null) {
                byParty.computeIfAbsent(recorded.by(), any -> new ArrayList<>()).add(recorded);
            }
        }
        return byParty;
    }

    /** What belongs to no party goes to the negotiation's own aggregate. */
    private void carry(NegotiationId id, List<Recorded> events) {
        List<Recorded> ofNobody = new ArrayList<>(events.size());
        for (Recorded recorded : events) {
            if (recorded.by() == null) {
                ofNobody.add(recorded);
            }
        }
        if (!ofNobody.isEmpty()) {
            axon.send(new Commands.Carry(id, ofNobody));
        }
    }

    private @Nullable Made madeUnder(Connection connection, NegotiationId id, Key key, Group group)
            throws SQLException {
        for (Register.Keyed keyed : group.keyed) {
            if (keyed.negotiation().equals(id) && keyed.key().text().equals(key.text())) {
                throw new StoreFailed.Clash("the key " + key.text() + " has just been used");
            }
        }
        return register.madeUnder(connection, journal.lineage(connection, id), key);
    }

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
