package parley.negotiation;

import java.util.List;

/** A proposer takes its offer back. */
public record WithdrawProposal(Name proposal) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(ProposalRules.theProposalIsOpen(proposal), ProposalRules.theProposalIsTheirOwn(proposal));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ProposalWithdrawn(proposal);
    }

    @Override
    public Name about() {
        return proposal;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.proposals().live().stream()
                .filter(p -> p.open() && p.proposer().equals(by))
                .<Move>map(p -> new WithdrawProposal(p.name()))
                .toList();
    }

    /** An offer was taken back. */
    public record ProposalWithdrawn(Name proposal) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(proposal, Seat.Stance.WITHDRAWN);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            Table closed = table.with(table.proposals().get(proposal).closed(Proposal.Closing.WITHDRAWN));
            return ProposalConsequences.closeTalksOf(closed, proposal);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " withdraws " + teller.thing(proposal) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(proposal);
        }
    }
}
