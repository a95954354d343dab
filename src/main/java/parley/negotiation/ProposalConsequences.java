package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Consequences.Consequence;
import parley.negotiation.Consequences.Due;

/** What follows for proposals: an acceptance takes effect, all have said yes, a date has passed. */
public final class ProposalConsequences {

    private ProposalConsequences() {}

    static @Nullable Due whenItsConditionsHoldThenAnAcceptanceTakesEffect(Table table, Instant until) {
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open() && !proposal.given().isEmpty()) {
                for (Answer answer : proposal.given().values()) {
                    if (answer.kind() == Answer.Kind.ACCEPTED_IF && Condition.allHold(answer.conditions(), table)) {
                        return new Due(table.now(), new AcceptanceTookEffect(proposal.name(), answer.by()));
                    }
                }
            }
        }
        return null;
    }

    static @Nullable Due whenAllHaveAcceptedThenItIsAgreed(Table table, Instant until) {
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open()
                    && proposal.acceptedByAll()
                    && Condition.allHold(proposal.onlyIf(), table)
                    && noGateStandsBefore(proposal, table)) {
                return new Due(table.now(), agreement(proposal));
            }
        }
        return null;
    }

    /** A party that has said yes, or made the offer, may still hold a hard gate on what it said yes to. */
    private static boolean noGateStandsBefore(Proposal proposal, Table table) {
        for (PartyId party : proposal.bound()) {
            if (!table.seat(party)
                    .gatesOn(proposal.terms().subject(), proposal.name(), table)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Consequence agreement(Proposal proposal) {
        return switch (proposal.terms().subject()) {
            case CEASEFIRE -> new CeasefireAgreed(proposal.name(), proposal.bound());
            case TALKS -> new TalksAgreed(proposal.name(), proposal.bound());
            case EXCHANGE -> new ExchangeAgreed(proposal.name(), proposal.bound());
            case SETTLEMENT -> new SettlementAgreed(proposal.name(), proposal.bound());
        };
    }

    static @Nullable Due whenItsDateHasPassedThenAProposalLapses(Table table, Instant until) {
        Due earliest = null;
        for (Proposal proposal : table.proposals().live()) {
            Instant end = proposal.lapsesAt();
            if (proposal.open() && end != null && Consequences.isNext(end, earliest, until)) {
                earliest = new Due(end, new ProposalLapsed(proposal.name(), proposal.awaiting()));
            }
        }
        return earliest;
    }

    /** Talks whose proposal has been closed without agreement will not take place. */
    static Table closeTalksOf(Table table, Name proposal) {
        Talks talks = table.talks().find(proposal);
        Proposal closed = table.proposals().get(proposal);
        return talks == null || closed.open() || talks.state() != Talks.State.PROPOSED
                ? table
                : table.with(talks.off());
    }

    /** What a conditional acceptance waited for has come; it now counts as a yes. */
    public record AcceptanceTookEffect(Name proposal, PartyId party) implements Consequence {

        @Override
        public Table onTable(Table table, Mark mark) {
            Answer yes = new Answer(party, Answer.Kind.ACCEPTED, List.of(), null, mark.position());
            return table.with(table.proposals().get(proposal).answered(yes));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "What " + teller.whose(party) + " acceptance of " + teller.thing(proposal)
                    + " waited for has come: it takes effect.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }

        @Override
        public List<PartyId> addressees() {
            return List.of(party);
        }
    }

    /** All whom a proposed ceasefire would bind have accepted it. */
    public record CeasefireAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public CeasefireAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            Proposal agreed = table.proposals().get(proposal);
            return table.with(agreed.closed(Proposal.Closing.AGREED))
                    .with(Undertaking.of(
                            proposal, agreed.title(), (Terms.Ceasefire) agreed.terms(), bound, false, mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The ceasefire " + teller.thing(proposal) + " is agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /** All whom proposed talks need have accepted them. */
    public record TalksAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public TalksAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.proposals().get(proposal).closed(Proposal.Closing.AGREED))
                    .with(table.talks().get(proposal).agreed());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The talks " + teller.thing(proposal) + " are agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /** All whom a proposed exchange needs have accepted it. */
    public record ExchangeAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public ExchangeAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.proposals().get(proposal).closed(Proposal.Closing.AGREED));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The exchange " + teller.thing(proposal) + " is agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /** All whom a settlement text would bind have accepted it. */
    public record SettlementAgreed(Name proposal, List<PartyId> bound) implements Consequence {
        public SettlementAgreed {
            bound = List.copyOf(bound);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.proposals().get(proposal).closed(Proposal.Closing.AGREED));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return "The text " + teller.thing(proposal) + " is agreed between " + teller.parties(bound) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }

    /**
     * A proposal's own date has passed without agreement.
     *
     * @param silent those whose answer it waited for
     */
    public record ProposalLapsed(Name proposal, List<PartyId> silent) implements Consequence {
        public ProposalLapsed {
            silent = List.copyOf(silent);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return closeTalksOf(table.with(table.proposals().get(proposal).closed(Proposal.Closing.LAPSED)), proposal);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            List<PartyId> unanswered = new ArrayList<>();
            List<PartyId> stayingAway = new ArrayList<>();
            List<PartyId> unresolved = new ArrayList<>();
            Proposal lapsed = teller.table().proposals().get(proposal);
            for (PartyId party : silent) {
                boolean away = teller.table().seat(party).presences().get(proposal) == Seat.Presence.STAYING_AWAY;
                boolean answered = lapsed.given().containsKey(party);
                (answered ? unresolved : away ? stayingAway : unanswered).add(party);
            }
            List<String> why = new ArrayList<>(3);
            tell(why, teller, unanswered, " gave no answer");
            tell(why, teller, stayingAway, " gave no answer, and had said that it would not come");
            tell(why, teller, unresolved, " had not accepted it as it stands");
            return teller.thing(proposal) + " lapses" + (why.isEmpty() ? "" : ": ") + String.join("; ", why) + ".";
        }

        private static void tell(List<String> why, Teller teller, List<PartyId> parties, String what) {
            if (!parties.isEmpty()) {
                why.add(teller.parties(parties) + what);
            }
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }

        @Override
        public List<PartyId> addressees() {
            return silent;
        }
    }
}
