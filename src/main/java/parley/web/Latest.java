package parley.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Thing;

/**
 * Chooses what is shown of a table that has more on it than anybody reads: those things that were spoken of last, live and settled
 * ones by themselves.
 *
 * @param spokenOf the position of the last event that is about a thing; null where everything is shown
 */
record Latest(@Nullable Map<Name, Integer> spokenOf) {

    /** So many live things of a kind are shown, and so many settled ones, where there are more than twice as many altogether. */
    static final int MOST = 12;

    static Latest all() {
        return new Latest(null);
    }

    static Latest of(List<Recorded> events) {
        Map<Name, Integer> spokenOf = new HashMap<>();
        for (Recorded recorded : events) {
            for (Name concern : recorded.event().concerns()) {
                spokenOf.put(concern, recorded.position());
            }
        }
        return new Latest(spokenOf);
    }

    /** In the order in which they come. */
    <T extends Thing> List<T> among(List<T> things) {
        if (spokenOf == null || things.size() <= 2 * MOST) {
            return things;
        }
        Set<Name> shown = new HashSet<>();
        for (boolean settled : List.of(true, false)) {
            things.stream()
                    .filter(thing -> thing.settled() == settled)
                    .sorted(Comparator.comparing((T thing) -> spokenOf.getOrDefault(thing.name(), 0))
                            .reversed())
                    .limit(MOST)
                    .forEach(thing -> shown.add(thing.name()));
        }
        List<T> kept = new ArrayList<>(things);
        kept.removeIf(thing -> !shown.contains(thing.name()));
        return kept;
    }
}
