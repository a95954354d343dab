package parley.negotiation;

import java.util.List;

/** A party's no. Silence is not one: a proposal that nobody answers lapses. */
public record DeclineProposal(Name proposal) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                ProposalRules.theProposalIsOpen(proposal),
                ProposalRules.theyAreAskedToAnswerIt(proposal),
                ProposalRules.theyHaveNotDeclinedItAlready(proposal));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ProposalDeclined(proposal);
    }

    @Override
    public Name about() {
        return proposal;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.proposals().live().stream()
                .filter(p -> p.open() && p.asks(by))
                .<Move>map(p -> new DeclineProposal(p.name()))
                .toList();
    }

    /** A party said no. Where its yes was needed, the proposal is closed. */
    public record ProposalDeclined(Name proposal) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(proposal, Seat.Stance.DECLINED);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            Answer no = new Answer(mark.party(), Answer.Kind.DECLINED, List.of(), null, mark.position());
            return ProposalConsequences.closeTalksOf(
                    table.with(table.proposals().get(proposal).answered(no)), proposal);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " declines " + teller.thing(proposal) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }
}
