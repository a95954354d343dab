package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** A party says that it will not come to talks. */
public record StayAway(Name talks) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                TalksRules.theTalksAreStillToCome(talks),
                TalksRules.theyTakePartInTheTalks(talks),
                TalksRules.theyAreNotStayingAwayAlready(talks));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new StayedAway(talks);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            if (talks.participants().contains(by)) {
                moves.add(new StayAway(talks.name()));
            }
        }
        return moves;
    }

    /** A party stays away. */
    public record StayedAway(Name talks) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(talks, Seat.Presence.STAYING_AWAY);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " will not come to " + teller.thing(talks) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
