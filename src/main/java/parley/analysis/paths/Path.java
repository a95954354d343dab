package parley.analysis.paths;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.PartyId;
import parley.negotiation.Proposing;
import parley.negotiation.Recorded;
import parley.negotiation.Table;

/**
 * Moves that lead to what was asked for, none of which can be spared. Its length is counted in moves (a shortest path in the graph of tables: Moore
 * 1959), found best first (A*: Hart, Nilsson and Raphael 1968).
 *
 * @param attempts in order, each at its moment
 * @param reached when what was asked for had come about
 * @param events all that happens on the way, from the start on
 * @param end the table then
 * @param orOfferedBy who else could put the new offers, to the same end
 */
public record Path(
        List<Attempt> attempts, Instant reached, List<Recorded> events, Table end, List<PartyId> orOfferedBy) {

    public Path {
        orOfferedBy = List.copyOf(orOfferedBy);
        attempts = List.copyOf(attempts);
        events = List.copyOf(events);
    }

    Path(List<Attempt> attempts, Instant reached, List<Recorded> events, Table end) {
        this(attempts, reached, events, end, List.of());
    }

    /** The same may begin with an offer by these. */
    Path orOfferedBy(Set<PartyId> others) {
        Set<PartyId> more = new TreeSet<>(orOfferedBy);
        more.addAll(others);
        attempts.stream()
                .filter(attempt -> attempt.move() instanceof Proposing)
                .forEach(attempt -> more.remove(attempt.by()));
        return new Path(attempts, reached, events, end, List.copyOf(more));
    }

    /** How many; letting time pass is none. */
    public int moves() {
        return attempts.size();
    }

    /** Who moves, by code. */
    public Set<PartyId> movers() {
        Set<PartyId> movers = new TreeSet<>();
        attempts.forEach(attempt -> movers.add(attempt.by()));
        return movers;
    }

    /** The last moment to which the clock has to be moved; null where the last move brings it about at once. */
    public @Nullable Instant waitsUntil() {
        return attempts.isEmpty() || attempts.get(attempts.size() - 1).at().isBefore(reached) ? reached : null;
    }
}
