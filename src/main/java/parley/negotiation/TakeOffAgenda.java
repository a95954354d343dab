package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whoever asked for an item drops it, or leaves it to something later.
 *
 * @param deferredTo what it is left to, in words; null where it is dropped
 */
public record TakeOffAgenda(Name item, @Nullable String deferredTo) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(AgendaRules.theItemIsOnTheAgenda(item), AgendaRules.theItemIsTheirOwn(item));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ItemTakenOff(item, deferredTo);
    }

    @Override
    public Name about() {
        return item;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (AgendaItem item : table.items().live()) {
            if (item.by().equals(by)) {
                moves.add(new TakeOffAgenda(item.name(), null));
            }
        }
        return moves;
    }

    /** An item was dropped or left to something later. */
    public record ItemTakenOff(Name item, @Nullable String deferredTo) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            AgendaItem taken = table.items().get(item);
            Table without = table.with(taken.takenOff(deferredTo));
            Talks talks = without.talks().find(taken.talks());
            return talks == null ? without : without.with(talks.withoutItem(taken.what()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " takes " + teller.thing(item) + " off the agenda"
                    + (deferredTo == null ? "" : " and leaves it to " + deferredTo) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(item);
        }
    }
}
