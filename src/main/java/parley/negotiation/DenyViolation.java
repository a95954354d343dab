package parley.negotiation;

import java.util.List;

/** An accused party denies. */
public record DenyViolation(Name allegation) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                UndertakingRules.theyAreAccused(allegation), UndertakingRules.theyHaveNotDeniedItAlready(allegation));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ViolationDenied(allegation);
    }

    @Override
    public Name about() {
        return allegation;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.allegations().live().stream()
                .filter(a -> a.against().contains(by) && !a.denials().contains(by))
                .<Move>map(a -> new DenyViolation(a.name()))
                .toList();
    }

    /** An allegation was denied by an accused party. */
    public record ViolationDenied(Name allegation) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.allegations().get(allegation).deniedBy(mark.party()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " denies the allegation " + allegation + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(allegation);
        }
    }
}
