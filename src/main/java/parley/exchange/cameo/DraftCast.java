package parley.exchange.cameo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.exchange.codes.ActorCodes;
import parley.exchange.codes.EventCode;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Setting;

/**
 * Who is at the table of a draft. Event data know sources and targets; what each of them is in the negotiation is
 * guessed, and said so. Their names are not in the data: each is called by its code.
 */
final class DraftCast {

    private DraftCast() {}

    static Setting setting(List<EventRow> rows, List<PartyId> given) {
        Set<PartyId> actors = new LinkedHashSet<>();
        Set<PartyId> hosts = new LinkedHashSet<>();
        Set<PartyId> mediators = new LinkedHashSet<>();
        for (EventRow row : rows) {
            add(ActorCodes.party(row.source()), actors);
            add(ActorCodes.party(row.target()), actors);
            if (row.code().equals(EventCode.HOSTS.cameo())) {
                add(ActorCodes.party(row.source()), hosts);
            }
            if (row.code().equals(EventCode.OFFERS_MEDIATION.cameo())) {
                add(ActorCodes.party(row.source()), mediators);
            }
        }
        if (actors.size() < 2) {
            throw new IllegalArgumentException(
                    "the rows name fewer than two actors by their codes, such as UKR and RUS");
        }
        List<PartyId> principals = given.isEmpty() ? busiest(rows) : given;
        for (PartyId principal : principals) {
            if (!actors.contains(principal)) {
                throw new IllegalArgumentException("no row names " + principal + "; they name " + actors);
            }
        }
        List<Party> cast = new ArrayList<>();
        for (PartyId actor : actors) {
            List<Role> roles = new ArrayList<>();
            if (principals.contains(actor)) {
                roles.add(Role.PRINCIPAL);
            } else if (mediators.contains(actor)) {
                roles.add(Role.MEDIATOR);
            }
            if (hosts.contains(actor)) {
                roles.add(Role.HOST);
            }
            cast.add(new Party(actor, actor.code(), roles.isEmpty() ? List.of(Role.SUPPORTER) : roles, List.of()));
        }
        Instant start = rows.get(0).date().atStartOfDay(Drafting.ZONE).toInstant();
        return new Setting("Draft from event data", Drafting.ZONE, start, cast, List.of(), List.of());
    }

    private static void add(@Nullable PartyId party, Set<PartyId> parties) {
        if (party != null) {
            parties.add(party);
        }
    }

    /** The two between whom there are most rows, either way; of as many, those who come first. */
    private static List<PartyId> busiest(List<EventRow> rows) {
        Map<Set<PartyId>, Integer> between = new LinkedHashMap<>();
        for (EventRow row : rows) {
            PartyId source = ActorCodes.party(row.source());
            PartyId target = ActorCodes.party(row.target());
            if (source != null && target != null && !source.equals(target)) {
                between.merge(Set.of(source, target), 1, Integer::sum);
            }
        }
        Set<PartyId> best = Set.of();
        int most = 0;
        for (Map.Entry<Set<PartyId>, Integer> pair : between.entrySet()) {
            if (pair.getValue() > most) {
                most = pair.getValue();
                best = pair.getKey();
            }
        }
        return best.stream().sorted().toList();
    }
}
