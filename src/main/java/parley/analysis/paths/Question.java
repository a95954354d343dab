package parley.analysis.paths;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.negotiation.PartyId;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;

/**
 * What is asked.
 *
 * @param from the table from which the paths start
 * @param at the moment at which they start; not before the table's clock
 * @param most how many paths are wanted
 * @param budget how many states are looked at, at most
 */
public record Question(Table from, Instant at, Goal goal, List<Constraint> constraints, int most, long budget) {

    public static final int USUAL_MOST = 5;
    public static final long USUAL_BUDGET = 200_000;
    /** Longer paths are not looked for unless that is asked for. */
    public static final int USUAL_MOVES = 10;
    /** Ways that take more moves than this beyond the shortest are no answer to a question for short ones, and are not looked for. */
    public static final int SLACK = 2;
    /** Where the goal names no date, the time passes no further than this. */
    private static final Duration FAR = Duration.ofDays(366);

    /** Throws IllegalArgumentException if the moment is before the table's clock, or nothing is wanted. */
    public Question {
        constraints = List.copyOf(constraints);
        if (at.isBefore(from.now())) {
            throw new IllegalArgumentException("the clock stands at " + from.now() + ", after " + at);
        }
        if (most < 1 || budget < 1) {
            throw new IllegalArgumentException("at least one path and one state have to be wanted");
        }
        from = Rulebook.judgedAt(from, at);
    }

    /** With the usual budget, and as many paths and moves as is usual. */
    public static Question of(Table from, Instant at, Goal goal, Constraint... constraints) {
        return new Question(from, at, goal, List.of(constraints), USUAL_MOST, USUAL_BUDGET);
    }

    /** The same question for so many paths. */
    public Question most(int paths) {
        return new Question(from, at, goal, constraints, paths, budget);
    }

    /** The same question within so many states. */
    public Question budget(long states) {
        return new Question(from, at, goal, constraints, most, states);
    }

    /** Everything that a path has to respect: what was asked for, and the dates of the goal. */
    public List<Constraint> all() {
        List<Constraint> all = new ArrayList<>(constraints);
        goal.aims().stream()
                .filter(aim -> aim.by() != null)
                .map(Constraint.InTime::new)
                .forEach(all::add);
        return all;
    }

    /** The same question with these constraints and no others; dates that are not among them fall away. */
    Question with(List<Constraint> some) {
        return new Question(
                from,
                at,
                goal.map(aim -> some.contains(new Constraint.InTime(aim)) ? aim : aim.by(null)),
                some.stream()
                        .filter(each -> !(each instanceof Constraint.InTime))
                        .toList(),
                most,
                budget);
    }

    List<Keep> keeps() {
        return constraints.stream()
                .filter(Constraint.Keeps.class::isInstance)
                .map(each -> ((Constraint.Keeps) each).keep())
                .toList();
    }

    Set<PartyId> movers() {
        Set<PartyId> movers = new TreeSet<>(from.cast().keySet());
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Only only) {
                movers.retainAll(only.parties());
            }
        }
        return movers;
    }

    /** Longer paths are not looked for. */
    public int moves() {
        int moves = Integer.MAX_VALUE;
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.AtMost most) {
                moves = Math.min(moves, most.moves());
            }
        }
        return moves == Integer.MAX_VALUE ? USUAL_MOVES : moves;
    }

    Instant horizon() {
        @Nullable Instant last = goal.horizon();
        return last == null ? at.plus(FAR) : last;
    }
}
