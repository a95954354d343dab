package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** Talks in recess go on. */
public record Resume(Name talks) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                TalksRules.theTalksAreInRecess(talks),
                TalksRules.theyAreAtTheTalks(talks),
                PreconditionRules.noHardGateOfTheirOwnStandsInTheWay(Subject.TALKS, talks, List.of()));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new TalksResumed(talks);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            moves.add(new Resume(talks.name()));
        }
        return moves;
    }

    /** Talks went on. */
    public record TalksResumed(Name talks) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).resumed());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " resumes " + teller.thing(talks) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
