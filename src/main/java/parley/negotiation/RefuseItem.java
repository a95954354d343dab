package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/** A party will not talk about an item that another has put on the agenda. The item stays there, disputed. */
public record RefuseItem(Name item) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                AgendaRules.theItemIsOnTheAgenda(item),
                AgendaRules.theItemIsSomebodyElses(item),
                AgendaRules.theyHaveNotRefusedItAlready(item),
                AgendaRules.theyTakePartInTheTalksOfTheItem(item));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ItemRefused(item);
    }

    @Override
    public Name about() {
        return item;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (AgendaItem item : table.items().live()) {
            if (!item.by().equals(by)) {
                moves.add(new RefuseItem(item.name()));
            }
        }
        return moves;
    }

    /** An item was refused. */
    public record ItemRefused(Name item) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.items().get(item).refused(mark.party()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " will not talk about " + teller.thing(item) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(item);
        }
    }
}
