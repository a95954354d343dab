package parley.negotiation;

import java.util.List;
import org.pcollections.TreePVector;

/**
 * A third party offers to help adversaries to communicate or meet. Good offices bring parties together; they propose no terms.
 *
 * @param to whom it offers them
 * @param what in words
 */
public record OfferGoodOffices(Name name, List<PartyId> to, String what) implements Move {

    public OfferGoodOffices {
        to = List.copyOf(to);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.theyAreNoPrincipalThemselves(),
                Rules.itIsAddressedToSomebodyElse(to),
                Rules.theyAreInTheCast(to));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new GoodOfficesOffered(name, to, what);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(new OfferGoodOffices(table.freeName("good-offices"), Rules.othersOf(table, by), "help to meet"));
    }

    /** Good offices were offered. */
    public record GoodOfficesOffered(Name name, List<PartyId> to, String what) implements Event {
        public GoodOfficesOffered {
            to = List.copyOf(to);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(new GoodOffices(name, mark.party(), to, what, TreePVector.empty(), mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " offers " + teller.parties(to) + " its good offices: " + what + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(name);
        }

        @Override
        public List<PartyId> addressees() {
            return to;
        }
    }
}
