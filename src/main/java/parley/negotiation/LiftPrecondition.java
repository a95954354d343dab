package parley.negotiation;

import java.util.List;

/** The holder gives its own precondition up. */
public record LiftPrecondition(Name precondition) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(PreconditionRules.theyHoldThePrecondition(precondition));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new PreconditionLifted(precondition);
    }

    @Override
    public Name about() {
        return precondition;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.seat(by).held().stream()
                .<Move>map(held -> new LiftPrecondition(held.name()))
                .toList();
    }

    /** A precondition was lifted. */
    public record PreconditionLifted(Name precondition) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(seat.preconditions().get(precondition).liftedNow());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " lifts its precondition " + teller.precondition(precondition) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(precondition);
        }
    }
}
