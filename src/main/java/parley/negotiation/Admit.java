package parley.negotiation;

import java.util.ArrayList;
import java.util.List;

/**
 * Those who lead talks let others take part in them. The talks neither wait for whom they admit nor end without them, and may exclude
 * them again ({@link Exclude}).
 */
public record Admit(Name talks, List<PartyId> parties) implements Move {

    public Admit {
        parties = List.copyOf(parties);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                TalksRules.theTalksAreNotOver(talks),
                TalksRules.theyLeadTheTalks(talks),
                Rules.itIsAddressedToSomebodyElse(parties),
                Rules.theyAreInTheCast(parties),
                TalksRules.nobodyAmongThemTakesPartYet(talks, parties),
                PreconditionRules.noHardGateOfTheirOwnStandsBeforeTheirJoining(talks, parties));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new Admitted(talks, parties);
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            for (PartyId party : table.cast().keySet()) {
                if (!party.equals(by) && !talks.includes(party)) {
                    moves.add(new Admit(talks.name(), List.of(party)));
                }
            }
        }
        return moves;
    }

    /** Parties were admitted to talks. */
    public record Admitted(Name talks, List<PartyId> parties) implements Event {

        public Admitted {
            parties = List.copyOf(parties);
        }

        @Override
        public Table onTable(Table table, Mark mark) {
            return table.with(table.talks().get(talks).admitting(parties));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " admits " + teller.parties(parties) + " to " + teller.thing(talks) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }

        @Override
        public List<PartyId> addressees() {
            return parties;
        }
    }
}
