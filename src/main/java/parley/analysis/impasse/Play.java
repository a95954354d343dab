package parley.analysis.impasse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Move;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/** Plays moves through the rulebook and looks on whether anybody's word about an order of steps is broken on the way. */
final class Play {

    private final List<Wait> words;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<Recorded> events = new ArrayList<>();
    private Table table;

    /** @param words orders of steps that are to be kept to; the rules do not see to that */
    Play(Table table, List<Wait> words) {
        this.table = table;
        this.words = words;
    }

    Table table() {
        return table;
    }

    List<Attempt> attempts() {
        return attempts;
    }

    List<Recorded> events() {
        return events;
    }

    /** False where the rulebook refuses it, or where a word was broken before that moment. */
    boolean now(PartyId by, Move move, Instant at) {
        Attempt attempt = Attempt.of(by, at, move);
        if (!(Rulebook.judge(table, attempt) instanceof Verdict.Admitted yes)) {
            return false;
        }
        attempts.add(attempt);
        return took(yes, at);
    }

    /** In whatever order the rulebook admits them; a move that is admitted takes nothing from another. */
    boolean all(List<Bridges.PartyAct> acts, Instant at) {
        List<Bridges.PartyAct> left = new ArrayList<>(acts);
        boolean moved = true;
        while (moved && !left.isEmpty()) {
            moved = left.removeIf(act -> now(act.by(), act.move(), at));
        }
        return left.isEmpty();
    }

    boolean passesUntil(Instant moment) {
        // At the moment itself whoever moves is still in time.
        Verdict.Admitted passed = Rulebook.pass(table, moment.minusMillis(1));
        Table then = Rulebook.judgedAt(passed.table(), moment);
        if (then.position() == table.position()) {
            return kept(table);
        }
        return took(Rulebook.pass(table, moment), moment);
    }

    private boolean took(Verdict.Admitted yes, Instant until) {
        @Nullable Instant last = null;
        Table then = table;
        for (Recorded event : yes.events()) {
            // At one moment all that happens counts as together: only what stood when it was over is looked at.
            if (last != null && event.at().isAfter(last) && last.isBefore(until) && !kept(then)) {
                return false;
            }
            if (last == null && event.at().isAfter(table.now()) && !kept(table)) {
                return false;
            }
            then = then.after(event);
            last = event.at();
        }
        table = then;
        events.addAll(yes.events());
        return true;
    }

    /** No step has come that somebody has it wait, for what has not come. */
    private boolean kept(Table then) {
        for (Wait word : words) {
            if (Bridges.hasCome(word.step(), then)
                    && word.anyOf().stream().noneMatch(awaited -> Bridges.hasCome(awaited, then))) {
                return false;
            }
        }
        return true;
    }
}
