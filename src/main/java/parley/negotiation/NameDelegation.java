package parley.negotiation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party says whom it sends to talks.
 *
 * @param head who leads, in words
 * @param members others, in words
 * @param level null where unstated
 */
public record NameDelegation(
        Name talks,
        String head,
        List<String> members,
        @Nullable Level level) implements Move {

    public NameDelegation {
        members = List.copyOf(members);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                TalksRules.theTalksAreStillToCome(talks),
                TalksRules.theyTakePartInTheTalks(talks),
                TalksRules.theyHaveSaidYesToTheTalks(talks),
                PreconditionRules.noHardGateOfTheirOwnStandsInTheWay(Subject.TALKS, talks, List.of()));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new DelegationNamed(talks, new Delegation(head, members, level));
    }

    @Override
    public Name about() {
        return talks;
    }

    static List<Move> examples(Table table, PartyId by) {
        List<Move> moves = new ArrayList<>();
        for (Talks talks : table.talks().live()) {
            if (talks.participants().contains(by)) {
                moves.add(new NameDelegation(talks.name(), "head of delegation", List.of(), Level.DELEGATIONS));
            }
        }
        return moves;
    }

    /** A delegation was named. */
    public record DelegationNamed(Name talks, Delegation delegation) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(talks, delegation);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " names its delegation to " + teller.thing(talks) + ", led by " + delegation.head()
                    + (delegation.members().isEmpty() ? "" : ", with " + Teller.list(delegation.members())) + ".";
        }

        @Override
        public List<Name> concerns() {
            return List.of(talks);
        }
    }
}
