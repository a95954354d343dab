package parley.negotiation;

import java.util.List;
import org.pcollections.TreePVector;

/**
 * A party says that others broke an undertaking. It is an event of its own and never the violation, which only a monitor can report.
 *
 * @param against whom it accuses
 * @param undertaking which one is said to be broken; whether it bound the accused is recorded with the allegation
 */
public record AllegeViolation(Name name, List<PartyId> against, Name undertaking) implements Move {

    public AllegeViolation {
        against = List.copyOf(against);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                Rules.itIsAddressedToSomebodyElse(against),
                Rules.theyAreInTheCast(against),
                UndertakingRules.thereIsSuchAnUndertaking(undertaking),
                UndertakingRules.theUndertakingHasBeenInForce(undertaking));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new ViolationAlleged(
                name,
                against,
                undertaking,
                table.undertakings().get(undertaking).bound().containsAll(against));
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        Name free = table.freeName("allegation");
        return table.undertakings().all().stream()
                .<Move>map(u -> new AllegeViolation(
                        free, u.bound().stream().filter(p -> !p.equals(by)).toList(), u.name()))
                .toList();
    }

    /**
     * A violation was alleged.
     *
     * @param accusedWasBound whether the undertaking bound all the accused
     */
    public record ViolationAlleged(Name name, List<PartyId> against, Name undertaking, boolean accusedWasBound)
            implements Event {
        public ViolationAlleged {
            against = List.copyOf(against);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(new Allegation(
                    name, mark.party(), against, undertaking, accusedWasBound, TreePVector.empty(), mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " alleges that " + teller.parties(against) + " violated "
                    + teller.thing(undertaking)
                    + (accusedWasBound ? "" : ", an undertaking that did not bind the accused") + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(name, undertaking);
        }

        @Override
        public List<PartyId> addressees() {
            return against;
        }
    }
}
