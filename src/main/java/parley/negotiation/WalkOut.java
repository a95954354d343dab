package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** A party leaves talks that are open or in recess. If they cannot do without it, they end. */
public record WalkOut(Name talks) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(TalksRules.theTalksAreOpenOrInRecess(talks), TalksRules.theyAreAtTheTalks(talks));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new WalkedOut(talks);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            if (table.attends(by, talks.name())) {
                moves.add(new WalkOut(talks.name()));
            }
        }
        return moves;
    }

    /** A party walked out. */
    public record WalkedOut(Name talks) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(talks, Seat.Presence.WALKED_OUT);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " walks out of " + teller.thing(talks) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
