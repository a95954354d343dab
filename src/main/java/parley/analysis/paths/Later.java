package parley.analysis.paths;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Talks;
import parley.negotiation.Window;

/**
 * A table at a later moment to which nobody but the clock has moved it.
 *
 * @param clock the moment at which somebody could move next
 */
record Later(Table table, Instant clock) {

    /**
     * The next moment at which the clock brings something about, or the day of agreed talks comes; null if neither does until the horizon. What ends with a moment ends a
     * second after it, so that whoever moves at the moment is still in time.
     */
    static @Nullable Later than(Table table, Instant clock, Instant horizon) {
        Instant due = Rulebook.nextDue(table, horizon);
        Instant meeting = nextMeeting(table, clock, horizon);
        if (meeting != null && (due == null || !meeting.isAfter(due))) {
            return new Later(Rulebook.judgedAt(table, meeting), meeting);
        }
        if (due == null) {
            return null;
        }
        if (due.isAfter(clock)) {
            Table then = Rulebook.judgedAt(table, due);
            if (then.position() != table.position()) {
                return new Later(then, due);
            }
        }
        Instant after = (due.isAfter(clock) ? due : clock).plusSeconds(1);
        return after.isAfter(horizon) ? null : new Later(Rulebook.judgedAt(table, after), after);
    }

    /** When people could come to talks that are agreed. */
    private static @Nullable Instant nextMeeting(Table table, Instant clock, Instant horizon) {
        Instant next = null;
        for (Talks talks : table.talks().live()) {
            Window date = talks.date();
            if (talks.state() == Talks.State.AGREED
                    && date != null
                    && date.from().isAfter(clock)
                    && !date.from().isAfter(horizon)
                    && (next == null || date.from().isBefore(next))) {
                next = date.from();
            }
        }
        return next;
    }
}
