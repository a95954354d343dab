package parley.negotiation;

import java.util.List;

/** A party that is bound by a ceasefire declares that it is so no longer. An agreed ceasefire ends with that for all. */
public record DenounceCeasefire(Name undertaking) implements Move {

    @Override
    public List<Rule> rules() {
        return List.of(
                UndertakingRules.theUndertakingStands(undertaking), UndertakingRules.theyAreBoundByIt(undertaking));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new CeasefireDenounced(undertaking);
    }

    @Override
    public Name about() {
        return undertaking;
    }

    static List<Move> examples(Table table, PartyId by) {
        return table.undertakings().live().stream()
                .filter(u -> u.bound().contains(by))
                .<Move>map(u -> new DenounceCeasefire(u.name()))
                .toList();
    }

    /** A ceasefire was denounced by a party that it bound. */
    public record CeasefireDenounced(Name undertaking) implements Event {

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.undertakings().get(undertaking).ended(Undertaking.State.DENOUNCED, mark.at()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " denounces the ceasefire " + teller.thing(undertaking) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(undertaking);
        }
    }
}
