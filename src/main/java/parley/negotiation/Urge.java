package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party presses others to do something, with no penalty attached.
 *
 * @param to whom it presses
 * @param toward to do what, in words
 * @param regarding the thing on the table that it is about; null where it names none
 */
public record Urge(
        Name name,
        List<PartyId> to,
        String toward,
        @Nullable Name regarding) implements Move {

    public Urge {
        to = List.copyOf(to);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.itIsAddressedToSomebodyElse(to),
                Rules.theyAreInTheCast(to),
                PreconditionRules.whatItIsAboutExists(regarding));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new Urged(name, to, toward, regarding);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(new Urge(table.freeName("urging"), Rules.othersOf(table, by), "to negotiate", null));
    }

    /** Others were urged. */
    public record Urged(
            Name name,
            List<PartyId> to,
            String toward,
            @Nullable Name regarding) implements Event {
        public Urged {
            to = List.copyOf(to);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(new Pressure(
                    name,
                    Pressure.Kind.URGING,
                    mark.party(),
                    to,
                    toward,
                    null,
                    null,
                    null,
                    Pressure.State.STANDING,
                    mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " urges " + teller.parties(to) + " " + toward + ".";
        }

        @Override
        public List<Name> concerns() {
            return regarding == null ? List.of(name) : List.of(name, regarding);
        }

        @Override
        public List<PartyId> addressees() {
            return to;
        }
    }
}
