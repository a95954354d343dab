package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party imposes something: sanctions, a stop of deliveries, a quarantine.
 *
 * @param on whom it weighs on
 * @param what in words
 * @param carriesOut the threat or ultimatum of its own that announced it; null where none did
 */
public record ImposeMeasure(
        Name name, List<PartyId> on, String what, @Nullable Name carriesOut) implements Move {

    public ImposeMeasure {
        on = List.copyOf(on);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.itIsAddressedToSomebodyElse(on),
                Rules.theyAreInTheCast(on),
                PositionRules.theAnnouncementStandsAndIsTheirOwn(carriesOut));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new MeasureImposed(name, on, what, carriesOut);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(new ImposeMeasure(table.freeName("measure"), Rules.othersOf(table, by), "a measure", null));
    }

    /** A measure was imposed. */
    public record MeasureImposed(
            Name name,
            List<PartyId> on,
            String what,
            @Nullable Name carriesOut) implements Event {
        public MeasureImposed {
            on = List.copyOf(on);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            Table imposed = table.with(new Measure(name, mark.party(), on, what, carriesOut, true));
            return carriesOut == null
                    ? imposed
                    : imposed.with(imposed.pressure().get(carriesOut).in(Pressure.State.CARRIED_OUT));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " imposes on " + teller.parties(on) + ": " + what
                    + (carriesOut == null ? "" : ", as announced in " + carriesOut) + ".";
        }

        @Override
        public List<Name> concerns() {
            return carriesOut == null ? List.of(name) : List.of(name, carriesOut);
        }

        @Override
        public List<PartyId> addressees() {
            return on;
        }
    }
}
