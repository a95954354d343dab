package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.pcollections.TreePVector;

/**
 * A party asks for an item to be talked about.
 *
 * @param name of the item, by which others refuse it and its asker takes it off
 */
public record PutOnAgenda(Name name, Name talks, String item) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                TalksRules.theTalksAreNotOver(talks),
                TalksRules.theyTakePartInTheTalksOrAreThere(talks),
                AgendaRules.theItemIsNotOnTheAgenda(talks, item));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new AgendaItemPut(name, talks, item);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            moves.add(new PutOnAgenda(
                    table.freeName("item"),
                    talks.name(),
                    "item " + (talks.agenda().size() + 1)));
        }
        return moves;
    }

    /** An item was put on the agenda. */
    public record AgendaItemPut(Name name, Name talks, String item) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(new AgendaItem(
                            name, talks, item, mark.party(), TreePVector.empty(), false, null, mark.position()))
                    .with(table.talks().get(talks).withItem(item));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " puts on the agenda of " + teller.thing(talks) + ": " + item + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(name, talks);
        }
    }
}
