package parley.exchange;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.MoveKind;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Teller;
import parley.negotiation.Verdict;

/** What somebody would do, in a sentence. */
public final class Attempted {

    private Attempted() {}

    /**
     * In the words of the record where it has any; otherwise as it would be told if it came next on this table; where it could not, by
     * the kind of move and what it is about: "accept talks: “direct talks in Istanbul”", of a statement what it says.
     */
    public static String told(Attempt attempt, Table table) {
        String text = attempt.note().text();
        if (text != null) {
            return text;
        }
        if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted admitted) {
            Recorded own = own(admitted, attempt);
            if (own != null) {
                Teller teller = new Teller(admitted.table());
                return Titles.in(teller.sentence(own), teller);
            }
        }
        String about = attempt.move() instanceof MakeStatement statement
                ? statement.says()
                : Titles.of(attempt.move().about(), new Teller(table));
        return MoveKind.of(attempt.move()).title() + (about == null ? "" : ": " + about);
    }

    private static @Nullable Recorded own(Verdict.Admitted admitted, Attempt attempt) {
        return admitted.events().stream()
                .filter(event -> attempt.by().equals(event.by()) && event.at().equals(attempt.at()))
                .findFirst()
                .orElse(null);
    }
}
