package parley.analysis.paths;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptExchange;
import parley.negotiation.AcceptSettlement;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Attempt;
import parley.negotiation.Attend;
import parley.negotiation.CarryOutExchange;
import parley.negotiation.DeclareCeasefire;
import parley.negotiation.EaseMeasure;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.Measure;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Proposal;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeSettlement;
import parley.negotiation.ProposeTalks;
import parley.negotiation.Role;
import parley.negotiation.Sequence;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.TakeStep;
import parley.negotiation.Talks;
import parley.negotiation.Terms;
import parley.negotiation.Window;

/**
 * The moves that are tried: those that the table suggests and that lie in the goal's {@link Cone}, each with terms that are of use.
 *
 * <ul>
 *   <li>A yes to what lies on the table, as it stands. A yes on conditions, or with a change, comes to no shorter path: an offer with the
 *       changed terms costs the same move, and a yes can wait until what it would have waited for has come.
 *   <li>An offer to the other principals on no conditions: talks for the second day from then, anything else at once, and a ceasefire also from
 *       the moment at which talks are to open. Of third parties one makes offers: the rules see no difference between them.
 *   <li>Coming to talks that are agreed, on their day; carrying out an exchange, doing what a settlement asks for, lifting a measure, declaring a ceasefire of one's own
 *       where somebody waits for that.
 *   <li>Softening one's own hard gate to a demand in parallel. That is enough; lifting it would do as well.
 * </ul>
 *
 * <p>Refusals, withdrawals, walking out, pressure, statements and new preconditions are left out: nothing at the table waits for one of
 * them. So are new dates for talks that are agreed.
 */
final class Repertoire {

    private static final List<Subject> SUBJECTS = List.of(Subject.values());

    private final Question question;
    private final Cone cone;
    private final List<PartyId> movers;
    private final Map<PartyId, Reach> proposers;
    private final Set<Name> kept = new TreeSet<>();
    private final Instant horizon;
    private final boolean doesDeeds;

    /** Whom an offer goes to, and whom it binds: it is the same all the way, since nobody joins the cast. */
    private record Reach(List<PartyId> to, Set<PartyId> bound) {}

    Repertoire(Question question, Cone cone) {
        this.question = question;
        this.cone = cone;
        this.movers = List.copyOf(question.movers());
        this.proposers = reaches(question.from(), movers);
        this.horizon = question.horizon();
        this.doesDeeds = cone.hasDeeds();
        for (Keep keep : question.keeps()) {
            if (keep.precondition() != null) {
                kept.add(keep.precondition());
            }
        }
    }

    /** An offer by one third party does what an offer by another would do: one of them is enough, whoever brings parties together first. */
    private static Set<PartyId> proposers(Table table, List<PartyId> movers) {
        Set<PartyId> proposers = new TreeSet<>(movers);
        if (table.principals().size() >= 2) {
            proposers.retainAll(table.principals());
            movers.stream()
                    .filter(party -> !table.principals().contains(party))
                    .min(Comparator.<PartyId>comparingInt(party -> standing(table, party))
                            .thenComparing(party -> party))
                    .ifPresent(proposers::add);
        }
        return proposers;
    }

    private static Map<PartyId, Reach> reaches(Table table, List<PartyId> movers) {
        Map<PartyId, Reach> reaches = new HashMap<>();
        for (PartyId party : proposers(table, movers)) {
            List<PartyId> to = addressees(table, party);
            if (!to.isEmpty()) {
                reaches.put(party, new Reach(List.copyOf(to), bound(table, party, to)));
            }
        }
        return reaches;
    }

    private static int standing(Table table, PartyId party) {
        Party of = table.party(party);
        return of == null || of.is(Role.MONITOR) ? 3 : of.is(Role.MEDIATOR) ? 0 : of.is(Role.HOST) ? 1 : 2;
    }

    boolean keeps(Name precondition) {
        return kept.contains(precondition);
    }

    /** What could be tried at this moment; not all of it is admissible. */
    List<Attempt> at(Table table, Instant clock) {
        List<Attempt> attempts = new ArrayList<>();
        List<Terms> terms = terms(table, clock);
        List<Move> moves = new ArrayList<>();
        for (PartyId party : movers) {
            moves.clear();
            answers(table, party, moves);
            meetings(table, party, clock, moves);
            gates(table, party, moves);
            if (doesDeeds) {
                deeds(table, party, moves);
            }
            Reach reach = proposers.get(party);
            if (reach != null) {
                for (Terms each : terms) {
                    offer(table, party, reach, each, moves);
                }
            }
            for (Move move : moves) {
                attempts.add(Attempt.of(party, clock, move));
            }
        }
        return attempts;
    }

    private void answers(Table table, PartyId party, List<Move> moves) {
        for (Proposal proposal : table.proposals().live()) {
            Subject subject = proposal.terms().subject();
            Name name = proposal.name();
            if (!cone.has(subject, name)) {
                continue;
            }
            if (!proposal.open()) {
                if (subject == Subject.EXCHANGE && proposal.bound().contains(party)) {
                    moves.add(new CarryOutExchange(name));
                }
            } else if (proposal.needs(party) && !proposal.acceptedBy(party) && cone.counts(proposal.terms(), name)) {
                moves.add(
                        switch (subject) {
                            case CEASEFIRE -> AcceptCeasefire.of(name);
                            case TALKS -> AcceptTalks.of(name);
                            case EXCHANGE -> AcceptExchange.of(name);
                            case SETTLEMENT -> AcceptSettlement.of(name);
                        });
            }
        }
    }

    /** Nobody comes before talks are agreed, or before their day. */
    private void meetings(Table table, PartyId party, Instant clock, List<Move> moves) {
        for (Talks talks : table.talks().live()) {
            if (isTimeToCome(talks, clock)
                    && cone.has(Subject.TALKS, talks.name())
                    && talks.participants().contains(party)
                    && !table.attends(party, talks.name())) {
                moves.add(new Attend(talks.name()));
            }
        }
    }

    static boolean isTimeToCome(Talks talks, Instant clock) {
        Window date = talks.date();
        return talks.state() == Talks.State.AGREED && (date == null || !clock.isBefore(date.from()));
    }

    private void gates(Table table, PartyId party, List<Move> moves) {
        for (Precondition gate : table.seat(party).held()) {
            if (kept.contains(gate.name())) {
                continue;
            }
            if (cone.lifts(gate.name())) {
                moves.add(new LiftPrecondition(gate.name()));
            } else if (Cone.isGate(gate) && concerns(gate) && !gate.requires().holds(table)) {
                moves.add(new SoftenPrecondition(gate.name(), Sequence.PARALLEL));
            }
        }
        for (Measure measure : table.measures().live()) {
            if (measure.by().equals(party) && cone.lifts(measure.name())) {
                moves.add(new EaseMeasure(measure.name()));
            }
        }
    }

    private void deeds(Table table, PartyId party, List<Move> moves) {
        if (cone.declares(party)) {
            Name name = table.freeName("ceasefire-of-" + party.code().toLowerCase(Locale.ROOT));
            moves.add(new DeclareCeasefire(name, table.whoseOf(party) + " own ceasefire", ceasefire(null)));
        }
        for (Proposal proposal : settlements(table)) {
            if (proposal.bound().contains(party) || proposal.asks(party)) {
                moves.add(new TakeStep("what it asks for", proposal.name()));
            }
        }
    }

    private List<Proposal> settlements(Table table) {
        return table.proposals().all().stream()
                .filter(one -> cone.carriesOut(one.name()) && !one.carriedOut())
                .toList();
    }

    private boolean concerns(Precondition gate) {
        return gate.about() == null ? cone.touches(gate.on()) : cone.has(gate.on(), gate.about());
    }

    /** All that could be offered now, by whoever offers it. */
    private List<Terms> terms(Table table, Instant clock) {
        List<Terms> terms = new ArrayList<>(4);
        for (Subject subject : SUBJECTS) {
            if (cone.any(subject)) {
                terms(subject, table, clock, terms);
            }
        }
        return terms;
    }

    /** Unless the same offer lies there already. */
    private static void offer(Table table, PartyId party, Reach reach, Terms terms, List<Move> moves) {
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open()
                    && proposal.onlyIf().isEmpty()
                    && proposal.terms().equals(terms)
                    && reach.bound().equals(Set.copyOf(proposal.bound()))) {
                return;
            }
        }
        String word = terms.subject().name().toLowerCase(Locale.ROOT);
        Name name = table.freeName(word + "-by-" + party.code().toLowerCase(Locale.ROOT));
        Offer offer = new Offer(name, title(terms), List.of(), reach.to(), null, null, List.of(), null);
        moves.add(
                terms instanceof Terms.Ceasefire ceasefire
                        ? new ProposeCeasefire(offer, ceasefire)
                        : terms instanceof Terms.Talks talks
                                ? new ProposeTalks(offer, talks)
                                : terms instanceof Terms.Exchange exchange
                                        ? new ProposeExchange(offer, exchange)
                                        : new ProposeSettlement(offer, (Terms.Settlement) terms));
    }

    private static String title(Terms terms) {
        if (terms instanceof Terms.Ceasefire ceasefire) {
            return ceasefire.start() == null ? "a ceasefire at once" : "a ceasefire from the hour of the talks";
        }
        return terms.subject() == Subject.TALKS ? "new talks" : terms.subject().words();
    }

    /** The other principals; everybody else where there are none. */
    static List<PartyId> addressees(Table table, PartyId party) {
        List<PartyId> others = new ArrayList<>(table.principals());
        others.remove(party);
        if (others.isEmpty()) {
            others.addAll(table.cast().keySet());
            others.remove(party);
        }
        return others;
    }

    /** Whom an offer to them binds: the principals among all of them, or where that is not two, all of them. */
    static Set<PartyId> bound(Table table, PartyId party, List<PartyId> to) {
        Set<PartyId> all = new TreeSet<>(to);
        all.add(party);
        Set<PartyId> principals = new TreeSet<>(all);
        principals.retainAll(table.principals());
        return principals.size() < 2 ? all : principals;
    }

    private void terms(Subject subject, Table table, Instant clock, List<Terms> terms) {
        switch (subject) {
            case CEASEFIRE -> ceasefires(table, clock, terms);
            case TALKS -> terms.add(new Terms.Talks(null, soon(table, clock), null, null, List.of(), false));
            case EXCHANGE -> terms.add(new Terms.Exchange("prisoners", null, null));
            case SETTLEMENT -> terms.add(new Terms.Settlement(List.of("points to be settled")));
        }
    }

    /** Noon of the second day from now, so that people can travel; or of the next; or whenever both come, where there is no time. */
    private @Nullable Window soon(Table table, Instant clock) {
        ZonedDateTime noon = clock.atZone(table.setting().zone()).with(LocalTime.NOON);
        for (int days = 2; days > 0; days--) {
            Instant hour = noon.plusDays(days).toInstant();
            if (!hour.isAfter(horizon)) {
                return Window.at(hour);
            }
        }
        return null;
    }

    private void ceasefires(Table table, Instant clock, List<Terms> terms) {
        terms.add(ceasefire(null));
        if (cone.touches(Subject.TALKS)) {
            for (Talks talks : table.talks().live()) {
                Window date = talks.date();
                if (date != null
                        && !talks.haveOpened()
                        && date.from().isAfter(clock)
                        && !date.from().isAfter(horizon)) {
                    Terms then = ceasefire(Window.at(date.from()));
                    if (!terms.contains(then)) {
                        terms.add(then);
                    }
                }
            }
        }
    }

    private static Terms.Ceasefire ceasefire(@Nullable Window start) {
        return new Terms.Ceasefire(start, null, null, false, false, List.of(), List.of(), null);
    }

    Question question() {
        return question;
    }
}
