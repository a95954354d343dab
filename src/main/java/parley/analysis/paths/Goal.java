package parley.analysis.paths;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/** What is to have come about, all of it. */
public record Goal(List<Aim> aims) {

    /** More aims than this are not asked for at once. */
    public static final int MOST_AIMS = 16;

    /** Throws IllegalArgumentException for none, or for too many. */
    public Goal {
        aims = List.copyOf(aims);
        if (aims.isEmpty() || aims.size() > MOST_AIMS) {
            throw new IllegalArgumentException("a goal has 1 to " + MOST_AIMS + " aims, not " + aims.size());
        }
    }

    public boolean holds(Table table) {
        return aims.stream().allMatch(aim -> aim.holds(table));
    }

    /** The last moment that any of its aims names; null if one of them names none. */
    public @Nullable Instant horizon() {
        Instant last = null;
        for (Aim aim : aims) {
            Instant by = aim.by();
            if (by == null) {
                return null;
            }
            last = last == null || by.isAfter(last) ? by : last;
        }
        return last;
    }

    public String told(Teller teller) {
        return aims.stream().map(aim -> aim.told(teller)).collect(Collectors.joining(", and "));
    }

    /** Which of its aims have been met by a moment: a bit each, those that were met before included. */
    int met(int before, Table table, Instant now) {
        int met = before;
        for (int i = 0; i < aims.size(); i++) {
            Aim aim = aims.get(i);
            int bit = 1 << i;
            if ((met & bit) == 0 && (aim.by() == null || !now.isAfter(aim.by())) && aim.holds(table)) {
                met |= bit;
            }
        }
        return met;
    }

    /** All were met in time, and still hold. */
    boolean reached(int met, Table table) {
        return met == (1 << aims.size()) - 1 && holds(table);
    }
}
