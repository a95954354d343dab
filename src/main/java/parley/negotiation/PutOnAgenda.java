package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** A party asks for an item to be talked about. */
public record PutOnAgenda(Name talks, String item) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theTalksAreNotOver(talks),
                Rules.theyTakePartInTheTalksOrAreThere(talks),
                Rules.theItemIsNotOnTheAgenda(talks, item));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new AgendaItemPut(talks, item);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            moves.add(new PutOnAgenda(talks.name(), "item " + (talks.agenda().size() + 1)));
        }
        return moves;
    }

    /** An item was put on the agenda. */
    public record AgendaItemPut(Name talks, String item) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).withItem(item));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " puts on the agenda of " + teller.thing(talks) + ": " + item + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
