package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** A party has come to talks. When all participants have, on the day, the talks open. */
public record Attend(Name talks) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                TalksRules.theTalksAreNotOver(talks),
                TalksRules.theyTakePartInTheTalksOrHelp(talks),
                TalksRules.theyAreNotExcludedFromTheTalks(talks),
                TalksRules.theyAreNotThereYet(talks),
                TalksRules.theyHaveSaidYesToTheTalks(talks),
                PreconditionRules.noHardGateOfTheirOwnStandsInTheWay(Subject.TALKS, talks, List.of()));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new Attended(talks);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            moves.add(new Attend(talks.name()));
        }
        return moves;
    }

    /** A party came. */
    public record Attended(Name talks) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(talks, Seat.Presence.ATTENDING);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " has come to " + teller.thing(talks) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
