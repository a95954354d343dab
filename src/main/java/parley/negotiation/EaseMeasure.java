package parley.negotiation;

import java.util.List;

/** Whoever imposed a measure lifts it. */
public record EaseMeasure(Name measure) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(PositionRules.theMeasureIsInForce(measure), PositionRules.theMeasureIsTheirOwn(measure));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new MeasureEased(measure);
    }

    @Override
    public Name about() {
        return measure;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.measures().live().stream()
                .filter(m -> m.by().equals(by))
                .<Move>map(m -> new EaseMeasure(m.name()))
                .toList();
    }

    /** A measure was lifted. */
    public record MeasureEased(Name measure) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.measures().get(measure).eased());
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " lifts the measure " + measure + ": "
                    + teller.table().measures().get(measure).what() + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(measure);
        }
    }
}
