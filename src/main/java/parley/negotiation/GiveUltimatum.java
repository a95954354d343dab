package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A demand with a penalty and a time.
 *
 * @param to whom it addresses
 * @param toward what they are to do, in words
 * @param penalty what is to follow otherwise, in words
 * @param demand when this holds the demand is met; null where it can only be told in words, and then it always runs out
 * @param until by when
 */
public record GiveUltimatum(
        Name name,
        List<PartyId> to,
        String toward,
        String penalty,
        @Nullable Condition demand,
        Window until) implements Move {

    public GiveUltimatum {
        to = List.copyOf(to);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.itIsAddressedToSomebodyElse(to),
                Rules.theyAreInTheCast(to),
                PreconditionRules.whatTheConditionsNameExists(demand == null ? List.of() : List.of(demand)),
                Rules.itsDateHasNotPassed(until));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new UltimatumGiven(name, to, toward, penalty, demand, until);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(new GiveUltimatum(
                table.freeName("ultimatum"),
                Rules.othersOf(table, by),
                "to agree",
                "a measure",
                null,
                Window.at(table.now().plusSeconds(86_400))));
    }

    /** A demand with a penalty and a time was made. */
    public record UltimatumGiven(
            Name name,
            List<PartyId> to,
            String toward,
            String penalty,
            @Nullable Condition demand,
            Window until) implements Event {
        public UltimatumGiven {
            to = List.copyOf(to);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(new Pressure(
                    name,
                    Pressure.Kind.ULTIMATUM,
                    mark.party(),
                    to,
                    toward,
                    penalty,
                    demand,
                    until,
                    Pressure.State.STANDING,
                    mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " gives " + teller.parties(to) + " until " + teller.when(until) + " " + toward
                    + "; otherwise: " + penalty + ".";
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
