package parley.negotiation;

import java.util.List;

/** A party declares a ceasefire of its own. It binds its declarer and nobody else. */
public record DeclareCeasefire(Name name, String title, Terms.Ceasefire terms) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.itsDateHasNotPassed(terms.start()),
                PreconditionRules.whatTheConditionsNameExists(terms.waitFor()),
                PreconditionRules.noHardGateOfTheirOwnStandsInTheWay(Subject.CEASEFIRE, name, List.of()));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new CeasefireDeclared(name, title, terms);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(new DeclareCeasefire(
                table.freeName("own-ceasefire"),
                "Unilateral ceasefire",
                new Terms.Ceasefire(null, null, null, false, false, List.of(), List.of(), null)));
    }

    /** A unilateral ceasefire was declared. */
    public record CeasefireDeclared(Name name, String title, Terms.Ceasefire terms) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(Undertaking.of(name, title, terms, List.of(mark.party()), true, mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " declares a ceasefire of its own, " + teller.thing(name)
                    + teller.inBrackets(terms) + "; it binds nobody else.";
        }

        @Override
        public List<Name> concerns() {
            return List.of(name);
        }
    }
}
