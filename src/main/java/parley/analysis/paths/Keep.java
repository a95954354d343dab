package parley.analysis.paths;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Precondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/**
 * A party keeps to an order of steps: the one does not come about before the other has. Both may come about at one and the same moment.
 *
 * @param step what waits
 * @param awaited what it waits for
 * @param precondition the party's own, which it then neither softens nor lifts; null where it keeps to what it has said, or to what is
 *     supposed of it
 */
public record Keep(
        PartyId party,
        Subject step,
        @Nullable Subject awaited,
        @Nullable Name precondition) {

    /** That its holder keeps to a precondition. */
    public static Keep of(Precondition precondition) {
        return new Keep(precondition.holder(), precondition.on(), awaited(precondition), precondition.name());
    }

    /** What a precondition asks for first; null where that is no step of its own. */
    public static @Nullable Subject awaited(Precondition precondition) {
        Condition requires = precondition.requires();
        return requires instanceof Condition.CeasefireInForce
                ? Subject.CEASEFIRE
                : requires instanceof Condition.TalksOpened
                        ? Subject.TALKS
                        : requires instanceof Condition.ExchangeCarriedOut ? Subject.EXCHANGE : null;
    }

    /** As it is asked for in one word: {@code UKR:ceasefire-from-12-may}, {@code RUS:talks-before-ceasefire}. */
    public String word() {
        return party.code() + ":"
                + (precondition == null ? small(awaited) + "-before-" + small(step) : precondition.text());
    }

    private static String small(@Nullable Subject subject) {
        return subject == null ? "something" : subject.name().toLowerCase(Locale.ROOT);
    }

    /** The step has come about and what it waits for has not. */
    boolean broken(Table table) {
        return precondition == null
                && awaited != null
                && table.principals().contains(party)
                && Aim.of(step).holds(table)
                && !Aim.of(awaited).holds(table);
    }

    /** "Ukraine keeps its precondition ceasefire-from-12-may". */
    public String told(Teller teller) {
        return teller.party(party)
                + (precondition == null
                        ? " keeps to this order: " + step.words() + " not before "
                                + (awaited == null ? "what it waits for" : awaited.words())
                        : " keeps its precondition " + precondition);
    }
}
