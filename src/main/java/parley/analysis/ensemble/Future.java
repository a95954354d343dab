package parley.analysis.ensemble;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Table;
import parley.scenario.Ending;

/**
 * One run.
 *
 * @param number by which it can be had again
 * @param table at its end
 * @param endings what it has come to
 * @param ceasefireAfter in how many whole days from the beginning a ceasefire that binds every principal was in force; null if never
 * @param talksAfter in how many whole days talks opened; null if never
 * @param turnedBy the moves by which a ceasefire or talks became agreed: "UKR accept-talks istanbul-offer"
 * @param admitted moves that the rulebook let pass
 * @param refused moves that it did not
 * @param moves those that passed, in order; empty unless they were asked for
 */
public record Future(
        long number,
        Table table,
        Set<Ending> endings,
        @Nullable Integer ceasefireAfter,
        @Nullable Integer talksAfter,
        List<String> turnedBy,
        int admitted,
        int refused,
        List<Attempt> moves) {

    public Future {
        turnedBy = List.copyOf(turnedBy);
        moves = List.copyOf(moves);
    }
}
