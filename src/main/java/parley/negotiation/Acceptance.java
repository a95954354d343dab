package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A move that says yes to a proposal: as it stands, on conditions, or with a change. A yes that changes a term is a new offer, which
 * awaits an answer of its own, and the old one stays open.
 */
public sealed interface Acceptance extends Move permits AcceptCeasefire, AcceptTalks, AcceptExchange, AcceptSettlement {

    Name proposal();

    /** What the acceptance waits for before it takes effect; empty for an unconditional one. */
    List<Condition> onlyIf();

    /** The change that makes it a new offer; null for a yes to the terms as they stand. */
    @Nullable
    Modification<? extends Terms> change();

    Subject subject();

    /** The terms as changed. */
    Terms changed(Terms terms);

    /** The event of a yes to the terms as they stand. */
    Event accepted();

    /**
     * A change of terms.
     *
     * @param as the name of the new offer
     * @param title of the new offer
     * @param terms what is changed; what is left null or empty stays as it was
     */
    record Modification<T extends Terms>(Name as, String title, T terms) {}

    @Override
    default Name about() {
        return proposal();
    }

    @Override
    default List<Rule> rules() {
        List<Rule> rules = new ArrayList<>(6);
        rules.add(ProposalRules.theProposalIsOpen(proposal()));
        rules.add(ProposalRules.theProposalIsFor(subject(), proposal()));
        rules.add(ProposalRules.theyAreAskedToAnswerIt(proposal()));
        rules.add(ProposalRules.theyHaveNotAcceptedItAlready(proposal()));
        rules.add(PreconditionRules.whatTheConditionsNameExists(onlyIf()));
        Modification<? extends Terms> change = change();
        if (change == null) {
            rules.add(PreconditionRules.noHardGateOfTheirOwnStandsInTheWay(subject(), proposal(), onlyIf()));
        } else {
            rules.add(Rules.theNameIsNew(change.as()));
            rules.add(ProposalRules.theChangeChangesSomething(this));
            rules.add(ProposalRules.theNewOffersDateHasNotPassed(this));
            rules.add(
                    PreconditionRules.whatTheConditionsNameExists(change.terms().waitFor()));
        }
        return rules;
    }

    @Override
    default Event event(Table table, PartyId by) {
        Modification<? extends Terms> change = change();
        if (change == null) {
            return accepted();
        }
        Proposal answered = table.proposals().get(proposal());
        Offer offer = new Offer(
                change.as(),
                change.title(),
                List.of(),
                List.of(answered.proposer()),
                proposal(),
                answered.inside(),
                onlyIf(),
                null);
        Terms terms = changed(answered.terms());
        return new AcceptedWithChanges(offer, terms, answered.bound(), Proposing.lapse(offer, terms));
    }

    /** The open proposals of this subject that a party may say yes to. */
    static List<Name> answerable(Table table, PartyId by, Subject subject) {
        List<Name> names = new ArrayList<>();
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open() && proposal.terms().subject() == subject && proposal.asks(by)) {
                names.add(proposal.name());
            }
        }
        return names;
    }

    /**
     * A proposal was accepted with a change: by that a new offer stands beside it.
     *
     * @param offer the new offer; it answers the old one
     * @param terms the new offer's terms, whole
     */
    record AcceptedWithChanges(
            Offer offer,
            Terms terms,
            List<PartyId> bound,
            @Nullable Instant lapsesAt) implements Event {

        public AcceptedWithChanges {
            bound = List.copyOf(bound);
        }

        private Name answered() {
            Name answered = offer.answers();
            if (answered == null) {
                throw new IllegalStateException(offer.name() + " accepts with a change, but does not say what");
            }
            return answered;
        }

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(answered(), Seat.Stance.COUNTERED).with(offer.name(), Seat.Stance.PROPOSED);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return Proposing.tabled(table, offer, terms, bound, lapsesAt, mark);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " accepts " + teller.thing(answered())
                    + " with a change, which makes a new offer: "
                    + teller.thing(offer.name()) + teller.inBrackets(terms)
                    + (offer.onlyIf().isEmpty() ? "" : ", on condition that " + Condition.told(offer.onlyIf(), teller))
                    + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(offer.name(), answered());
        }

        @Override
        public List<PartyId> addressees() {
            return offer.to();
        }
    }
}
