package parley.negotiation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party says that something has to come before something else, or beside it.
 *
 * @param requires what has to come
 * @param on before what kind of thing
 * @param onlyBefore this thing; null means any of its kind
 * @param joining a rule of entry: it stands before these parties' joining talks, and before nothing else; empty for any other
 * @param sequence a hard gate ({@code BEFORE}), or a demand in parallel, or after
 */
public record SetPrecondition(
        Name name, Condition requires, Subject on, @Nullable Name onlyBefore, List<PartyId> joining, Sequence sequence)
        implements Move {

    public SetPrecondition {
        joining = List.copyOf(joining);
    }

    /** One that is no rule of entry. */
    public SetPrecondition(Name name, Condition requires, Subject on, @Nullable Name onlyBefore, Sequence sequence) {
        this(name, requires, on, onlyBefore, List.of(), sequence);
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                Rules.theNameIsNew(name),
                PreconditionRules.thisIsAnOrderForPreconditions(sequence),
                PreconditionRules.whatTheConditionsNameExists(List.of(requires)),
                PreconditionRules.whatItIsAboutExists(onlyBefore),
                PreconditionRules.onlyTalksAreJoined(joining, on),
                Rules.theyAreInTheCast(joining));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new PreconditionSet(name, requires, on, onlyBefore, joining, sequence);
    }

    @Override
    public Name about() {
        return name;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(new SetPrecondition(
                table.freeName("ceasefire-before-talks"),
                new Condition.CeasefireInForce(null),
                Subject.TALKS,
                null,
                Sequence.BEFORE));
    }

    /** A precondition was set. */
    public record PreconditionSet(
            Name name,
            Condition requires,
            Subject on,
            @Nullable Name about,
            List<PartyId> joining,
            Sequence sequence) implements Event {

        public PreconditionSet {
            joining = List.copyOf(joining);
        }

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return seat.with(new Precondition(
                    name, mark.party(), requires, on, about, joining, sequence, false, mark.position()));
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + (sequence == Sequence.BEFORE ? " sets a precondition: " : " demands: ")
                    + Precondition.stands(requires, on, about, joining, sequence, teller) + ".";
        }

        @Override
        public List<PartyId> addressees() {
            return joining;
        }

        @Override
        public List<Name> concerns() {
            return about == null ? List.of(name) : List.of(name, about);
        }
    }
}
