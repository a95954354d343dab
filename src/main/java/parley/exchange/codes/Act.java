package parley.exchange.codes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Event;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * Who did what to whom: one row of event data.
 *
 * @param target null where nobody is named
 */
public record Act(PartyId source, @Nullable PartyId target, EventCode code) {

    /**
     * An event as acts: one for each code and each party it is aimed at; none where it has no code. What is done together is coded in both
     * directions.
     *
     * @param table one that holds what the event names: after it, or later
     */
    public static List<Act> of(Recorded recorded, Table table) {
        List<Act> acts = new ArrayList<>();
        PartyId by = recorded.by();
        for (EventCode code : EventCodes.of(recorded, table).codes()) {
            if (by == null) {
                together(EventCodes.together(recorded.event(), table), code, acts);
            } else {
                List<PartyId> targets = targets(recorded.event(), by, table);
                targets.forEach(target -> acts.add(new Act(by, target, code)));
                if (targets.isEmpty()) {
                    acts.add(new Act(by, null, code));
                }
            }
        }
        return acts;
    }

    private static void together(List<PartyId> parties, EventCode code, List<Act> acts) {
        for (PartyId one : parties) {
            for (PartyId other : parties) {
                if (!other.equals(one)) {
                    acts.add(new Act(one, other, code));
                }
            }
        }
    }

    private static List<PartyId> targets(Event event, PartyId by, Table table) {
        List<PartyId> named = event.addressees();
        if (!named.isEmpty() || !EventCodes.isAnAnswer(event)) {
            return named;
        }
        PartyId proposer = proposer(event.concerns(), table);
        return proposer == null || proposer.equals(by) ? List.of() : List.of(proposer);
    }

    private static @Nullable PartyId proposer(List<Name> concerns, Table table) {
        Proposal proposal = concerns.isEmpty() ? null : table.proposals().find(concerns.get(0));
        return proposal == null ? null : proposal.proposer();
    }
}
