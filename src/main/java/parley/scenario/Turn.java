package parley.scenario;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/**
 * One way to go on from a table.
 *
 * @param attempt somebody's move; null where all let the time pass
 * @param at the moment of the move, or until when the time passes
 */
public record Turn(@Nullable Attempt attempt, Instant at) {

    static Turn of(Attempt attempt) {
        return new Turn(attempt, attempt.at());
    }

    static Turn waitUntil(Instant moment) {
        return new Turn(null, moment);
    }

    /** What the rulebook says to it. */
    public Verdict on(Table table) {
        return attempt == null ? Rulebook.pass(table, at) : Rulebook.judge(table, attempt);
    }

    /** "UKR: accept talks (istanbul-offer)", or "time passes". */
    public String told() {
        return attempt == null
                ? "time passes until " + at
                : attempt.by() + ": " + MoveKind.of(attempt.move()).title() + " ("
                        + attempt.move().about() + ")";
    }
}
