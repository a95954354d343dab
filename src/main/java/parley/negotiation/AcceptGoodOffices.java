package parley.negotiation;

import java.util.List;

/** A party accepts a third party's good offices. */
public record AcceptGoodOffices(Name offices) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                ServiceRules.goodOfficesAreOffered(offices),
                ServiceRules.goodOfficesAreOfferedToThem(offices),
                ServiceRules.theyHaveNotAcceptedTheOfficesAlready(offices));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new GoodOfficesAccepted(offices);
    }

    @Override
    public Name about() {
        return offices;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.goodOffices().live().stream()
                .filter(o -> o.to().contains(by) && !o.acceptedBy().contains(by))
                .<Move>map(o -> new AcceptGoodOffices(o.name()))
                .toList();
    }

    /** Good offices were accepted by one party. */
    public record GoodOfficesAccepted(Name offices) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.goodOffices().get(offices).accepted(mark.party()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            GoodOffices offered = teller.table().goodOffices().get(offices);
            return teller.by(mark) + " accepts the good offices of " + teller.party(offered.by()) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(offices);
        }
    }
}
