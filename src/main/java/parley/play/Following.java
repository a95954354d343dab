package parley.play;

import java.util.List;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/** Whether what was recorded elsewhere can have happened after what is here. */
public final class Following {

    private Following() {}

    /**
     * The table after these events.
     *
     * @throws IllegalArgumentException, saying which and why, if one of them does not follow the one before
     */
    public static Table after(Table before, List<Recorded> events) {
        Table table = before;
        for (Recorded recorded : events) {
            table = after(table, recorded);
        }
        return table;
    }

    /**
     * The table after one event.
     *
     * @throws IllegalArgumentException, saying why, if it does not follow
     */
    public static Table after(Table before, Recorded recorded) {
        int next = before.position() + 1;
        if (recorded.position() != next) {
            throw new IllegalArgumentException("event " + recorded.position() + " stands where event " + next
                    + " is expected: positions run without gaps");
        }
        if (recorded.at().isBefore(before.now())) {
            throw new IllegalArgumentException("event " + next + " is at " + recorded.at()
                    + ", and the clock stands at " + before.now() + " already: time does not go back");
        }
        try {
            return before.after(recorded);
        } catch (RuntimeException broken) {
            throw new IllegalArgumentException(
                    "event " + next + " does not fit on the table: " + broken.getMessage(), broken);
        }
    }
}
