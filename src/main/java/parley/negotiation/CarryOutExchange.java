package parley.negotiation;

import java.util.List;

/** An agreed exchange takes place. */
public record CarryOutExchange(Name exchange) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                ServiceRules.theExchangeIsAgreed(exchange),
                ServiceRules.itIsNotCarriedOutYet(exchange),
                ServiceRules.theyArePartOfTheExchange(exchange));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ExchangeCarriedOut(exchange);
    }

    @Override
    public Name about() {
        return exchange;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.proposals().live().stream()
                .filter(p -> p.closed() == Proposal.Closing.AGREED && p.bound().contains(by))
                .<Move>map(p -> new CarryOutExchange(p.name()))
                .toList();
    }

    /** An exchange took place. */
    public record ExchangeCarriedOut(Name exchange) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.proposals().get(exchange).carriedOutNow());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            Proposal carriedOut = teller.table().proposals().get(exchange);
            return "The exchange " + teller.thing(exchange) + " between " + teller.parties(carriedOut.bound())
                    + " is carried out; " + teller.by(mark) + " reports it.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(exchange);
        }
    }
}
