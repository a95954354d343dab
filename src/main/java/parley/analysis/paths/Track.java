package parley.analysis.paths;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/**
 * Plays attempts through the rulebook and looks on: whether the goal is reached, and whether an order is kept, is read off the tables
 * that really come about.
 */
final class Track {

    private final Question question;
    private final Goal goal;
    private final List<Attempt> played = new ArrayList<>();
    private final List<Recorded> events = new ArrayList<>();
    /** After the last attempt; {@code table} is where the clock has got to since. */
    private Table moved;

    private Table table;
    private Instant clock;
    private int met;

    private Track(Question question) {
        this.question = question;
        this.goal = question.goal();
        this.moved = question.from();
        this.table = moved;
        this.clock = question.at();
        this.met = goal.met(0, table, clock);
    }

    /**
     * Plays these, each at its moment, then lets time pass.
     *
     * @return what it took until the goal was reached; null if it is not, or if one of them is refused before
     */
    static @Nullable Path play(Question question, List<Attempt> attempts) {
        Track track = new Track(question);
        for (Attempt attempt : attempts) {
            if (track.reached()) {
                break;
            }
            if (!track.passUntil(attempt.at())) {
                return null;
            }
            if (!track.reached() && !track.play(attempt)) {
                return null;
            }
        }
        return track.reached() || (track.passUntil(question.horizon()) && track.reached()) ? track.path() : null;
    }

    private Path path() {
        Verdict.Admitted rest = Rulebook.pass(moved, clock);
        events.addAll(rest.events());
        return new Path(played, clock, events, rest.table());
    }

    private boolean reached() {
        return goal.reached(met, table) && !broken(question, table);
    }

    static boolean broken(Question question, Table table) {
        for (Constraint constraint : question.constraints()) {
            if (constraint instanceof Constraint.Keeps keeps && keeps.keep().broken(table)) {
                return true;
            }
        }
        return false;
    }

    private boolean play(Attempt attempt) {
        if (!(Rulebook.judge(moved, attempt) instanceof Verdict.Admitted yes)) {
            return false;
        }
        played.add(attempt);
        events.addAll(yes.events());
        moved = yes.table();
        table = moved;
        met = goal.met(met, table, clock);
        return true;
    }

    /** Stops early where the goal is reached; false if an order is broken on the way. */
    private boolean passUntil(Instant until) {
        for (Later later = Later.than(table, clock, until); later != null; later = Later.than(table, clock, until)) {
            if (broken(question, table)) {
                return false;
            }
            table = later.table();
            clock = later.clock();
            met = goal.met(met, table, clock);
            if (reached()) {
                return true;
            }
        }
        if (until.isAfter(clock)) {
            if (broken(question, table)) {
                return false;
            }
            clock = until;
            met = goal.met(met, table, clock);
        }
        return true;
    }
}
