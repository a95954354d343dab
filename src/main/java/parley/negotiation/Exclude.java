package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** Those who lead talks suspend or expel a party that was admitted to them. It may be admitted again. */
public record Exclude(Name talks, PartyId party) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                TalksRules.theTalksAreNotOver(talks),
                TalksRules.theyLeadTheTalks(talks),
                TalksRules.thePartyWasAdmittedToTheTalks(talks, party));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new Excluded(talks, party);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            for (PartyId party : talks.admitted()) {
                moves.add(new Exclude(talks.name(), party));
            }
        }
        return moves;
    }

    /** A party was suspended or expelled from talks. */
    public record Excluded(Name talks, PartyId party) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).excluding(party));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " excludes " + teller.party(party) + " from " + teller.thing(talks) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }

        @Override
        public List<PartyId> addressees() {
            return List.of(party);
        }
    }
}
