package parley.negotiation;

import java.util.List;

/** A party stands behind somebody else's proposal or precondition. It adds a supporter and no terms, and binds nobody. */
public record Endorse(Name what) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                PositionRules.itIsAPositionThatCanBeEndorsed(what),
                PositionRules.itIsNotTheirOwn(what),
                PositionRules.theyHaveNotEndorsedItAlready(what));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new Endorsed(what);
    }

    @Override
    public Name about() {
        return what;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new java.util.ArrayList<>();
        for (Proposal proposal : table.proposals().live()) {
            if (proposal.open() && !proposal.proposer().equals(by)) {
                moves.add(new Endorse(proposal.name()));
            }
        }
        for (Precondition held : table.preconditions()) {
            if (!held.holder().equals(by)) {
                moves.add(new Endorse(held.name()));
            }
        }
        return moves;
    }

    /** A position of somebody else's was endorsed. */
    public record Endorsed(Name what) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.endorsing(what);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " endorses " + teller.thing(what) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(what);
        }
    }
}
