package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** The holder moves its own precondition on: from before to parallel, or to after. */
public record SoftenPrecondition(Name precondition, Sequence to) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                PreconditionRules.theyHoldThePrecondition(precondition),
                PreconditionRules.thisIsAnOrderForPreconditions(to),
                PreconditionRules.thisIsSofter(precondition, to));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new PreconditionSoftened(precondition, to);
    }

    @Override
    public Name about() {
        return precondition;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Precondition held : table.seat(by).held()) {
            for (Sequence to : List.of(Sequence.PARALLEL, Sequence.AFTER)) {
                if (to.isSofterThan(held.sequence())) {
                    moves.add(new SoftenPrecondition(held.name(), to));
                }
            }
        }
        return moves;
    }

    /** A precondition was softened. */
    public record PreconditionSoftened(Name precondition, Sequence to) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(seat.preconditions().get(precondition).softened(to));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            Precondition known = teller.table().precondition(precondition);
            return teller.by(mark) + " softens its precondition"
                    + (known == null
                            ? " " + precondition + ", which now stands " + to.words() + " the step it was set on."
                            : " to " + Teller.quoted(known.softened(to).told(teller)) + ".");
        }

        @Override
        public List<Name> concerns() {
            return List.of(precondition);
        }
    }
}
