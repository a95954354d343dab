package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party announces a penalty if others do, or do not do, something. No time is set.
 *
 * @param to whom it addresses
 * @param toward what they are to do, in words
 * @param penalty what is to follow otherwise, in words
 * @param demand when this holds the demand is met; null where it can only be told in words
 */
public record Threaten(
        Name name,
        List<PartyId> to,
        String toward,
        String penalty,
        @Nullable Condition demand) implements Move {

    public Threaten {
        to = List.copyOf(to);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.itIsAddressedToSomebodyElse(to),
                Rules.theyAreInTheCast(to),
                PreconditionRules.whatTheConditionsNameExists(demand == null ? List.of() : List.of(demand)));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new Threatened(name, to, toward, penalty, demand);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(
                new Threaten(table.freeName("threat"), Rules.othersOf(table, by), "to agree", "a measure", null));
    }

    /** A penalty was announced. */
    public record Threatened(
            Name name,
            List<PartyId> to,
            String toward,
            String penalty,
            @Nullable Condition demand) implements Event {
        public Threatened {
            to = List.copyOf(to);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(new Pressure(
                    name,
                    Pressure.Kind.THREAT,
                    mark.party(),
                    to,
                    toward,
                    penalty,
                    demand,
                    null,
                    Pressure.State.STANDING,
                    mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " warns " + teller.parties(to) + " " + toward + "; otherwise: " + penalty + ".";
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
