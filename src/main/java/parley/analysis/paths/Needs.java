package parley.analysis.paths;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Answer;
import parley.negotiation.Condition;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Terms;
import parley.negotiation.Undertaking;

/**
 * How many more moves it takes at least. It never says too many: it counts only moves that each way to the goal needs, each once. For a
 * step there is a choice of ways, what lies on the table and what could yet be offered; of these the cheapest counts. What a path has
 * begun it has to finish, since a path none of whose moves can be spared begins nothing in vain.
 */
final class Needs {

    /** It cannot be reached from here. */
    static final int NEVER = 1_000_000;

    private final Question question;
    private final Table base;
    private final Repertoire repertoire;
    private final Set<PartyId> movers;
    private final Instant horizon;
    private final Map<Subject, Integer> offering = new EnumMap<>(Subject.class);
    private final Set<PartyId> deciders;
    /** Somebody asks for talks that are agreed, whether or not anybody comes. */
    private final boolean agreedTalksWillDo;

    Needs(Question question, Repertoire repertoire) {
        this.question = question;
        this.base = question.from();
        this.repertoire = repertoire;
        this.movers = question.movers();
        this.horizon = question.horizon();
        this.deciders = new TreeSet<>(base.principals());
        this.agreedTalksWillDo = question.goal().aims().stream()
                .anyMatch(aim -> aim.subject() == Subject.TALKS && aim.deed() == Aim.Deed.AGREED);
        for (Subject subject : Subject.values()) {
            offering.put(subject, offering(subject));
        }
    }

    /** From the first offer to what the step needs. */
    private int offering(Subject subject) {
        int least = NEVER;
        for (PartyId party : movers) {
            List<PartyId> to = Repertoire.addressees(base, party);
            Set<PartyId> bound = to.isEmpty() ? Set.of() : Repertoire.bound(base, party, to);
            Set<PartyId> others = new TreeSet<>(bound);
            others.remove(party);
            boolean coming = subject != Subject.TALKS || movers.containsAll(bound);
            if (!others.isEmpty() && movers.containsAll(others) && coming) {
                least = Math.min(least, 1 + others.size() + (subject == Subject.TALKS ? bound.size() : 0));
            }
        }
        return least;
    }

    /**
     * How many more moves, at least.
     *
     * @param met which aims have been met, a bit each
     */
    int from(Table table, Instant clock, int met) {
        int least = NEVER;
        for (int way : question.goal().ways()) {
            least = Math.min(least, from(way, table, clock, met));
        }
        return least;
    }

    /** By one of the goal's ways. */
    private int from(int way, Table table, Instant clock, int met) {
        int sum = 0;
        Map<Subject, List<Aim>> wanted = new EnumMap<>(Subject.class);
        List<Aim> aims = question.goal().aims();
        for (int i = 0; i < aims.size(); i++) {
            if (!Goal.asks(way, i)) {
                continue;
            }
            Aim aim = aims.get(i);
            boolean inTime = (met & (1 << i)) != 0;
            if (!inTime && aim.by() != null && clock.isAfter(aim.by())) {
                return NEVER;
            }
            if (!inTime || !aim.holds(table)) {
                Subject subject = aim.subject();
                if (subject == null) {
                    sum++;
                } else {
                    wanted.computeIfAbsent(subject, any -> new ArrayList<>(2)).add(aim);
                }
            }
        }
        boolean gated = close(table, wanted);
        for (Subject subject : Subject.values()) {
            int of = of(subject, wanted.getOrDefault(subject, List.of()), table);
            if (of >= NEVER) {
                return NEVER;
            }
            sum += of;
        }
        return gated ? sum + 1 : sum;
    }

    /**
     * Adds what every way to something wanted waits for. True if besides that somebody has to soften a gate, or to meet its condition, which
     * takes a move more.
     */
    private boolean close(Table table, Map<Subject, List<Aim>> wanted) {
        boolean more = !wanted.isEmpty();
        boolean gated = false;
        while (more) {
            more = false;
            gated = false;
            for (PartyId party : deciders) {
                for (Precondition gate : table.seat(party).held()) {
                    Subject awaited = awaited(gate, table);
                    if (awaited == null || !wanted.containsKey(gate.on()) || !bindsEveryWay(party, gate.on(), table)) {
                        continue;
                    }
                    if (wanted.containsKey(awaited)) {
                        continue;
                    }
                    boolean stays = repertoire.keeps(gate.name()) || !movers.contains(party);
                    if (stays) {
                        wanted.put(awaited, List.of(Aim.of(awaited).by(horizon)));
                        more = true;
                    } else if (of(awaited, List.of(Aim.of(awaited)), table) > debts(awaited, table)) {
                        gated = true;
                    }
                }
            }
            for (Keep keep : question.keeps()) {
                Subject awaited = keep.awaited();
                if (keep.precondition() == null
                        && awaited != null
                        && deciders.contains(keep.party())
                        && wanted.containsKey(keep.step())
                        && !wanted.containsKey(awaited)
                        && !Aim.of(awaited).holds(table)
                        && wanted.getOrDefault(keep.step(), List.of()).stream()
                                .anyMatch(aim -> aim.which() == null
                                        && aim.deed() == Aim.of(keep.step()).deed())) {
                    wanted.put(awaited, List.of(Aim.of(awaited).by(horizon)));
                    more = true;
                }
            }
        }
        return gated;
    }

    /** The kind of step that an unmet hard gate on all of a kind waits for; null if it waits for anything else. */
    private static @Nullable Subject awaited(Precondition gate, Table table) {
        if (!Cone.isGate(gate) || gate.about() != null || gate.requires().holds(table)) {
            return null;
        }
        Condition requires = gate.requires();
        if (requires instanceof Condition.CeasefireInForce in && in.which() == null) {
            return Subject.CEASEFIRE;
        }
        if (requires instanceof Condition.TalksOpened opened && opened.which() == null) {
            return Subject.TALKS;
        }
        return requires instanceof Condition.ExchangeCarriedOut out && out.which() == null ? Subject.EXCHANGE : null;
    }

    /** Whatever comes about of this kind needs this party's consent from here on. */
    private boolean bindsEveryWay(PartyId party, Subject subject, Table table) {
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.terms().subject() == subject
                    && (!proposal.bound().contains(party) || (!proposal.open() && subject != Subject.TALKS))) {
                return false;
            }
        }
        if (subject == Subject.TALKS) {
            for (Talks talks : table.talks().live()) {
                if (!talks.participants().contains(party) || table.attends(party, talks.name())) {
                    return false;
                }
            }
        }
        return subject != Subject.CEASEFIRE
                || table.undertakings().live().stream().allMatch(one -> one.unilateral() || one.inForce());
    }

    /** Moves about things of one kind. */
    private int of(Subject subject, List<Aim> wanted, Table table) {
        int debts = debts(subject, table);
        int most = debts;
        for (Aim aim : wanted) {
            if (subject == Subject.SETTLEMENT && aim.deed() == Aim.Deed.CARRIED_OUT) {
                most = Math.max(most, debts + 1);
                continue;
            }
            int least = aim.which() == null ? offered(aim, subject) + debts : NEVER;
            for (Proposal proposal : table.proposals().live()) {
                if (proposal.terms().subject() == subject
                        && (aim.which() == null || proposal.name().equals(aim.which()))) {
                    int cost = cost(proposal, aim, table);
                    if (cost < NEVER) {
                        least = Math.min(least, debts - debt(proposal, table) + cost);
                    }
                }
            }
            least = Math.min(least, underway(aim, subject, table, debts));
            most = Math.max(most, least);
        }
        return Math.min(most, NEVER);
    }

    private int offered(Aim aim, Subject subject) {
        int whole = offering.getOrDefault(subject, NEVER);
        if (aim.deed() == Aim.Deed.CARRIED_OUT) {
            return whole + 1;
        }
        // To be agreed, talks need nobody to come.
        return subject == Subject.TALKS && aim.deed() == Aim.Deed.AGREED ? Math.min(whole, 2) : whole;
    }

    /** What is agreed already and needs no further consent, or only that those come who said they would. */
    private int underway(Aim aim, Subject subject, Table table, int debts) {
        int least = NEVER;
        if (subject == Subject.CEASEFIRE) {
            for (Undertaking undertaking : table.undertakings().live()) {
                boolean counts = aim.which() == null
                        ? !undertaking.unilateral()
                        : undertaking.name().equals(aim.which());
                if (counts && (undertaking.from() == null || !late(undertaking.from(), aim))) {
                    least = debts;
                }
            }
        }
        if (subject == Subject.TALKS) {
            for (Talks talks : table.talks().live()) {
                boolean counts = aim.which() == null || talks.name().equals(aim.which());
                if (counts && talks.state() == Talks.State.AGREED) {
                    int coming = coming(talks, table);
                    boolean late = talks.date() != null && late(talks.date().from(), aim);
                    if (coming < NEVER && !late) {
                        least = Math.min(least, debts - debt(talks, table) + coming);
                    }
                }
            }
        }
        return least;
    }

    private static boolean late(Instant start, Aim aim) {
        return aim.by() != null && start.isAfter(aim.by());
    }

    /** What an open proposal, or an agreed exchange, still needs. */
    private int cost(Proposal proposal, Aim aim, Table table) {
        if (!proposal.open()) {
            return proposal.terms().subject() == Subject.EXCHANGE
                    ? proposal.bound().stream().anyMatch(movers::contains) ? 1 : NEVER
                    : NEVER;
        }
        if (proposal.terms() instanceof Terms.Ceasefire ceasefire
                && ceasefire.start() != null
                && late(ceasefire.start().from(), aim)) {
            return NEVER;
        }
        int missing = missing(proposal);
        if (missing >= NEVER) {
            return NEVER;
        }
        if (aim.deed() == Aim.Deed.CARRIED_OUT) {
            return missing + 1;
        }
        if (aim.deed() != Aim.Deed.OPENED) {
            return missing;
        }
        Talks talks = table.talks().find(proposal.name());
        if (talks == null || (talks.date() != null && late(talks.date().from(), aim))) {
            return NEVER;
        }
        int coming = coming(talks, table);
        return coming >= NEVER ? NEVER : missing + coming;
    }

    /** Those whose yes is missing; whoever has said yes on conditions need not say it again. */
    private int missing(Proposal proposal) {
        int missing = 0;
        for (PartyId party : proposal.bound()) {
            if (!party.equals(proposal.proposer()) && !proposal.acceptedBy(party)) {
                Answer answer = proposal.given().get(party);
                if (answer != null && answer.kind() == Answer.Kind.ACCEPTED_IF) {
                    continue;
                }
                if (!movers.contains(party)) {
                    return NEVER;
                }
                missing++;
            }
        }
        return missing;
    }

    private int coming(Talks talks, Table table) {
        int coming = 0;
        for (PartyId party : talks.participants()) {
            if (!table.attends(party, talks.name())) {
                if (!movers.contains(party)) {
                    return NEVER;
                }
                coming++;
            }
        }
        return coming;
    }

    /** What has been begun and has to be finished. */
    private int debts(Subject subject, Table table) {
        int debts = 0;
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.terms().subject() == subject) {
                debts += debt(proposal, table);
            }
        }
        if (subject == Subject.TALKS) {
            for (Talks talks : table.talks().live()) {
                if (talks.state() == Talks.State.AGREED) {
                    debts += debt(talks, table);
                }
            }
        }
        return debts;
    }

    private int debt(Proposal proposal, Table table) {
        if (!proposal.open()) {
            return 0;
        }
        Proposal before = base.proposals().find(proposal.name());
        boolean begun = before == null || accepted(proposal) > accepted(before);
        Talks talks = table.talks().find(proposal.name());
        int coming = talks == null ? 0 : debt(talks, table);
        if (!begun && coming == 0 && !hasCome(talks, table)) {
            return 0;
        }
        int missing = missing(proposal);
        return missing >= NEVER ? 0 : missing + coming;
    }

    private boolean hasCome(@Nullable Talks talks, Table table) {
        if (talks != null) {
            for (PartyId party : talks.participants()) {
                if (table.attends(party, talks.name()) && !base.attends(party, talks.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private int debt(Talks talks, Table table) {
        boolean toOpen = !base.talks().has(talks.name()) && !agreedTalksWillDo;
        if (!toOpen && !hasCome(talks, table)) {
            return 0;
        }
        int coming = coming(talks, table);
        return coming >= NEVER ? 0 : coming;
    }

    private static int accepted(Proposal proposal) {
        int accepted = 0;
        for (Answer answer : proposal.given().values()) {
            if (answer.kind() == Answer.Kind.ACCEPTED) {
                accepted++;
            }
        }
        return accepted;
    }
}
