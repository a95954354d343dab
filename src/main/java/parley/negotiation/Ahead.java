package parley.negotiation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is due next at a table, looked for when somebody first asks. Tables between which nothing has changed that could make a
 * difference to it share one. It follows from the rest of the table, so that by it no two tables differ.
 */
public final class Ahead {

    /** Null before anybody has asked. Who asks at the same time finds the same. */
    private @Nullable Next next;

    /**
     * All final, so that it may be handed from thread to thread without a lock.
     *
     * @param asOf the clock when it was looked for
     * @param onTheMoment the first of what happens on its moment; null for nothing
     * @param onceOver the first of what happens once its moment is over; null for nothing
     */
    record Next(Instant asOf, Consequences.@Nullable Due onTheMoment, Consequences.@Nullable Due onceOver) {

        /** What was due when the clock stood elsewhere is due still, unless it should have happened by now: that is due now. */
        private boolean holds(Instant now) {
            return now.equals(asOf) || (isStillToCome(onTheMoment, now) && isStillToCome(onceOver, now));
        }

        private static boolean isStillToCome(Consequences.@Nullable Due due, Instant now) {
            return due == null || !due.at().isBefore(now);
        }
    }

    Next of(Table table) {
        Next known = next;
        if (known == null || !known.holds(table.now())) {
            known = Consequences.next(table);
            next = known;
        }
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ahead;
    }

    @Override
    public int hashCode() {
        return 0;
    }

    @Override
    public String toString() {
        return "";
    }
}
