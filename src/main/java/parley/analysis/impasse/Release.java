package parley.analysis.impasse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.AcceptCeasefire;
import parley.negotiation.AcceptExchange;
import parley.negotiation.AcceptSettlement;
import parley.negotiation.AcceptTalks;
import parley.negotiation.Attempt;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.Offer;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.ProposeCeasefire;
import parley.negotiation.ProposeExchange;
import parley.negotiation.ProposeSettlement;
import parley.negotiation.ProposeTalks;
import parley.negotiation.Rulebook;
import parley.negotiation.Sequence;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Terms;
import parley.negotiation.Verdict;

/**
 * A party lets go of one of its demands, by a move that the rulebook admits.
 *
 * @param demand what it lets go of
 * @param attempt the move that does it; null for a word of a party whose consent is not needed: it takes no move to say it no more
 * @param told what it would do, as a clause: "Ukraine softens its precondition x to a demand beside talks, or lifts it"
 */
public record Release(Demand demand, @Nullable Attempt attempt, String told) {

    /** What a table looks like once somebody has let go. */
    record Done(Release release, Verdict.Admitted verdict) {}

    /** Said by a party whose consent is not needed. */
    boolean isOnlyWords() {
        return attempt == null;
    }

    /** The first way that the rulebook admits; null where there is none. */
    static @Nullable Done of(Demand demand, Table table, Instant at) {
        if (demand.isOnlyWords()) {
            return new Done(new Release(demand, null, unsaid(demand)), new Verdict.Admitted(List.of(), table));
        }
        for (Move move : ways(demand, table)) {
            Attempt attempt = Attempt.of(demand.holder(), at, move);
            if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted yes) {
                return new Done(new Release(demand, attempt, told(demand, move, table)), yes);
            }
        }
        return null;
    }

    private static List<Move> ways(Demand demand, Table table) {
        Name name = demand.name();
        return switch (demand.kind()) {
            case PRECONDITION ->
                name == null
                        ? List.of()
                        : List.of(new SoftenPrecondition(name, Sequence.PARALLEL), new LiftPrecondition(name));
            case CONDITIONAL_ACCEPTANCE -> {
                Proposal proposal = name == null ? null : table.proposals().find(name);
                yield proposal == null ? List.of() : List.of(yes(proposal));
            }
            case OFFER, TERMS -> {
                Proposal proposal = name == null ? null : table.proposals().find(name);
                yield proposal == null ? List.of() : List.of(anew(proposal, table));
            }
            case STATEMENT -> consents(demand, table);
        };
    }

    static Move yes(Proposal proposal) {
        Name name = proposal.name();
        return switch (proposal.terms().subject()) {
            case CEASEFIRE -> AcceptCeasefire.of(name);
            case TALKS -> AcceptTalks.of(name);
            case EXCHANGE -> AcceptExchange.of(name);
            case SETTLEMENT -> AcceptSettlement.of(name);
        };
    }

    /** The same terms once more, tied to nothing. */
    private static Move anew(Proposal proposal, Table table) {
        Offer offer = new Offer(
                table.freeName(proposal.name().text() + "-untied"),
                proposal.title() + ", tied to nothing",
                proposal.cosponsors(),
                proposal.addressees(),
                null,
                null,
                List.of(),
                null);
        return offer(offer, untied(proposal.terms()));
    }

    private static Terms untied(Terms terms) {
        return terms instanceof Terms.Ceasefire ceasefire
                ? new Terms.Ceasefire(
                        ceasefire.start(),
                        null,
                        ceasefire.length(),
                        ceasefire.atLeast(),
                        ceasefire.partial(),
                        ceasefire.quality(),
                        ceasefire.scope(),
                        ceasefire.monitoring())
                : terms;
    }

    static Move offer(Offer offer, Terms terms) {
        return terms instanceof Terms.Ceasefire ceasefire
                ? new ProposeCeasefire(offer, ceasefire)
                : terms instanceof Terms.Talks talks
                        ? new ProposeTalks(offer, talks)
                        : terms instanceof Terms.Exchange exchange
                                ? new ProposeExchange(offer, exchange)
                                : new ProposeSettlement(offer, (Terms.Settlement) terms);
    }

    /** A yes to what lies on the table, the latest that needs the fewest others first; or an offer of its own. */
    private static List<Move> consents(Demand demand, Table table) {
        Subject subject = demand.step().kind().subject();
        if (subject == null) {
            return List.of();
        }
        PartyId by = demand.holder();
        List<Move> moves = new ArrayList<>();
        table.proposals().live().stream()
                .filter(one -> one.open()
                        && one.terms().subject() == subject
                        && one.needs(by)
                        && !one.acceptedBy(by)
                        && !(one.terms() instanceof Terms.Ceasefire ceasefire && ceasefire.partial()))
                .sorted(Comparator.<Proposal>comparingInt(one -> one.awaiting().size())
                        .thenComparing(
                                Comparator.comparingInt(Proposal::position).reversed()))
                .forEach(one -> moves.add(yes(one)));
        List<PartyId> to =
                new ArrayList<>(table.principals().size() < 2 ? table.cast().keySet() : table.principals());
        to.remove(by);
        if (!to.isEmpty()) {
            String word = subject.name().toLowerCase(Locale.ROOT);
            Name name = table.freeName(word + "-by-" + by.code().toLowerCase(Locale.ROOT));
            moves.add(offer(
                    new Offer(
                            name,
                            table.whoseOf(by) + " own offer of " + subject.words(),
                            List.of(),
                            to,
                            null,
                            null,
                            List.of(),
                            null),
                    plain(subject)));
        }
        return moves;
    }

    private static Terms plain(Subject subject) {
        return switch (subject) {
            case CEASEFIRE -> new Terms.Ceasefire(null, null, null, false, false, List.of(), List.of(), null);
            case TALKS -> new Terms.Talks(null, null, null, null, List.of(), false);
            case EXCHANGE -> new Terms.Exchange("prisoners", null, null);
            case SETTLEMENT -> new Terms.Settlement(List.of("points to be settled"));
        };
    }

    private static String unsaid(Demand demand) {
        return demand.waits().stream().map(Wait::voice).distinct().collect(Collectors.joining(" and "))
                + " no longer "
                + (demand.waits().stream().map(Wait::voice).distinct().count() == 1 ? "has " : "have ")
                + demand.step().words() + " wait";
    }

    private static String told(Demand demand, Move move, Table table) {
        Teller teller = new Teller(table);
        String who = teller.party(demand.holder());
        String step = demand.step().words();
        if (move instanceof SoftenPrecondition soften) {
            return who + " softens its precondition " + teller.precondition(soften.precondition())
                    + " to a demand beside " + step + ", or lifts it";
        }
        if (move instanceof LiftPrecondition lift) {
            return who + " lifts its precondition " + teller.precondition(lift.precondition());
        }
        String thing = teller.thing(move.about());
        return switch (demand.kind()) {
            case CONDITIONAL_ACCEPTANCE -> who + " accepts " + thing + " without its condition";
            case OFFER, TERMS -> who + " offers " + step + " anew, tied to nothing";
            default ->
                who
                        + (table.knows(move.about()) ? " says yes to " + thing : " offers " + step + " itself")
                        + " without waiting for "
                        + String.join(
                                " or ",
                                demand.waits().get(0).anyOf().stream()
                                        .map(Milestone::words)
                                        .toList());
        };
    }
}
