package parley.negotiation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A party says something that binds nobody: a reason, an assertion, a doubt, a possibility.
 *
 * @param kind what sort of statement it is
 * @param says in words
 * @param regarding the thing on the table that it is about; null where it names none
 * @param order an order of steps that it speaks for, such as a ceasefire within talks; null where it speaks for none
 */
public record MakeStatement(
        Kind kind,
        String says,
        @Nullable Name regarding,
        @Nullable Order order) implements Move {

    /** What sort of statement. */
    public enum Kind {
        RATIONALE,
        ASSERTION,
        DOUBT,
        /** Something is not excluded. That is no promise. */
        POSSIBILITY,
        /** A possibility is welcomed, nothing is asked. */
        WELCOME
    }

    @Override
    public List<Rule> rules() {
        return List.of(PreconditionRules.whatItIsAboutExists(regarding));
    }

    @Override
    public Event event(Table table, PartyId by) {
        return new StatementMade(kind, says, regarding, order);
    }

    @Override
    public Name about() {
        return regarding == null ? NOTHING_IN_PARTICULAR : regarding;
    }

    static List<Move> examples(Table table, PartyId by) {
        return List.of(new MakeStatement(Kind.ASSERTION, "a statement", null, null));
    }

    /** A statement was made. */
    public record StatementMade(
            Kind kind,
            String says,
            @Nullable Name regarding,
            @Nullable Order order) implements Event {

        @Override
        public Seat atSeat(Seat seat, Mark mark) {
            return order == null ? seat : seat.with(order);
        }

        @Override
        public String told(Teller teller, Mark mark) {
            return teller.by(mark) + " says (" + kind.name().toLowerCase(Locale.ROOT) + "): " + says
                    + (order == null ? "" : " [" + order.told() + "]") + ".";
        }

        @Override
        public List<Name> concerns() {
            return regarding == null ? List.of() : List.of(regarding);
        }
    }
}
