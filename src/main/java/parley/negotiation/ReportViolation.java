package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/**
 * A monitor reports that a party violated an undertaking. It needs an obligation in force, and an accused whom it binds.
 *
 * @param what it found, in words
 */
public record ReportViolation(Name name, PartyId against, Name undertaking, String what) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.theyAreAMonitor(),
                Rules.theyAreInTheCast(List.of(against)),
                Rules.itIsAddressedToSomebodyElse(List.of(against)),
                UndertakingRules.theUndertakingIsInForce(undertaking),
                UndertakingRules.itBindsTheAccused(undertaking, against));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ViolationReported(name, against, undertaking, what);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        Name free = table.freeName("finding");
        List<Move> moves = new ArrayList<>();
        for (Undertaking undertaking : table.undertakings().live()) {
            for (PartyId party : undertaking.bound()) {
                moves.add(new ReportViolation(free, party, undertaking.name(), "an incident"));
            }
        }
        return moves;
    }

    /** A monitor reported a violation. */
    public record ViolationReported(Name name, PartyId against, Name undertaking, String what) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(new Finding(name, mark.party(), against, undertaking, what, mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + ", as monitor, reports that " + teller.party(against) + " violated "
                    + teller.thing(undertaking) + ": " + what + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(name, undertaking);
        }

        @Override
        public List<PartyId> addressees() {
            return List.of(against);
        }
    }
}
