package parley.negotiation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * One party at the table: the fold of the events that this party's own moves made, and of nothing else. The party's aggregate
 * rebuilds exactly this from its own stream.
 *
 * @param moves how many events are its own
 * @param preconditions those it holds or held
 * @param stances its latest word on each proposal
 * @param delegations whom it sends to which talks
 * @param presences whether it has come to which talks
 * @param endorsements whose positions it stands behind
 * @param orders the orders of steps it has spoken for, latest last, each once
 */
public record Seat(
        PartyId party,
        int moves,
        Shelf<Precondition> preconditions,
        TreePMap<Name, Stance> stances,
        TreePMap<Name, Delegation> delegations,
        TreePMap<Name, Presence> presences,
        TreePSet<Name> endorsements,
        PVector<Order> orders) {

    /** A party's latest word on a proposal. */
    public enum Stance {
        PROPOSED,
        ACCEPTED,
        ACCEPTED_IF,
        COUNTERED,
        DECLINED,
        WITHDRAWN
    }

    /** Whether a party is at certain talks. */
    public enum Presence {
        ATTENDING,
        STAYING_AWAY,
        WALKED_OUT
    }

    public static Seat of(PartyId party) {
        return new Seat(
                party,
                0,
                Shelf.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePMap.empty(),
                TreePSet.empty(),
                TreePVector.empty());
    }

    /** The seat after one more event of this party's own. */
    public Seat after(Recorded recorded) {
        return after(recorded.event(), recorded.mark());
    }

    Seat after(Event event, Mark mark) {
        Seat moved = new Seat(party, moves + 1, preconditions, stances, delegations, presences, endorsements, orders);
        return event.atSeat(moved, mark);
    }

    /** The hard gates of its own that stand in the way, by name. */
    List<Precondition> gatesOn(Subject subject, Name what, Table table) {
        List<Precondition> gates = null;
        for (Precondition gate : preconditions.live()) {
            if (gate.blocks(subject, what, table)) {
                if (gates == null) {
                    gates = new ArrayList<>();
                }
                gates.add(gate);
            }
        }
        return gates == null ? List.of() : gates;
    }

    /** The hard gates of its own that stand in the way of a party's joining, by name. */
    List<Precondition> gatesOnJoining(PartyId party, Name talks, Table table) {
        return preconditions.live().stream()
                .filter(gate -> gate.blocksJoining(party, talks, table))
                .toList();
    }

    public Collection<Precondition> held() {
        return preconditions.live();
    }

    Seat with(Precondition precondition) {
        return new Seat(
                party, moves, preconditions.with(precondition), stances, delegations, presences, endorsements, orders);
    }

    Seat with(Name proposal, Stance stance) {
        return new Seat(
                party,
                moves,
                preconditions,
                stances.plus(proposal, stance),
                delegations,
                presences,
                endorsements,
                orders);
    }

    Seat with(Name talks, Delegation delegation) {
        return new Seat(
                party,
                moves,
                preconditions,
                stances,
                delegations.plus(talks, delegation),
                presences,
                endorsements,
                orders);
    }

    Seat with(Name talks, Presence presence) {
        return new Seat(
                party,
                moves,
                preconditions,
                stances,
                delegations,
                presences.plus(talks, presence),
                endorsements,
                orders);
    }

    Seat with(Order order) {
        return new Seat(
                party,
                moves,
                preconditions,
                stances,
                delegations,
                presences,
                endorsements,
                orders.minus(order).plus(order));
    }

    Seat endorsing(Name what) {
        return new Seat(party, moves, preconditions, stances, delegations, presences, endorsements.plus(what), orders);
    }
}
