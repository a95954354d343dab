package parley.negotiation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges attempts and lets follow what follows. Deterministic: the same table and the same attempt give the same verdict, on any
 * machine, at any time.
 */
public final class Rulebook {

    /** More consequences than this at one moment mean a mistake in {@link Consequences}. */
    private static final int MANY = 100_000;

    private Rulebook() {}

    /**
     * Judges one attempt. The clock first goes to the attempt's moment, and what falls due on the way happens; then the move is judged
     * against the table as it is by then. What has until this very moment is still in time. A refused attempt changes nothing, not even
     * the clock.
     */
    public static Verdict judge(Table table, Attempt attempt) {
        List<Reason> reasons = new ArrayList<>();
        beforeTheRules(table, attempt, reasons);
        if (!reasons.isEmpty()) {
            return new Verdict.Refused(reasons);
        }
        List<Recorded> events = new ArrayList<>(4);
        Table then = pass(table, attempt.at(), false, events);
        // Rules about dates look at the clock, which stands at the attempt's moment though nothing has happened at it
        // yet.
        Table asOf = then.now().equals(attempt.at()) ? then : then.at(attempt.at());
        List<Reason> broken = broken(asOf, attempt.by(), attempt.move());
        if (!broken.isEmpty()) {
            return new Verdict.Refused(broken);
        }
        Event event = attempt.move().event(asOf, attempt.by());
        Recorded recorded =
                new Recorded(then.position() + 1, attempt.at(), attempt.by(), attempt.speaker(), attempt.note(), event);
        events.add(recorded);
        return admitted(then.after(recorded), attempt.at(), events);
    }

    /** Lets the time go by up to a moment and that moment too; returns what falls due on the way, in order; it may be nothing. */
    public static Verdict.Admitted pass(Table table, Instant until) {
        List<Recorded> events = new ArrayList<>();
        Table then = pass(table, until, true, events);
        return new Verdict.Admitted(events, then);
    }

    /**
     * The table on which a move at this moment would be judged: what falls due on the way has happened, and what has until this very
     * moment is still in time.
     */
    public static Table judgedAt(Table table, Instant moment) {
        return pass(table, moment, false, new ArrayList<>());
    }

    /** The moment at which the next thing falls due if nobody moves; null if nothing does until then. */
    public static @Nullable Instant nextDue(Table table, Instant until) {
        Consequences.Due due = Consequences.nextUntil(table, until, true);
        return due == null ? null : due.at();
    }

    /**
     * Moves the clock, and records that it was moved even if nothing fell due. The moment that it is moved to is over by that.
     *
     * @return refused if that would be back
     */
    public static Verdict moveClock(Table table, Instant to) {
        if (to.isBefore(table.now())) {
            return new Verdict.Refused(List.of(timeGoesBack(table, to)));
        }
        List<Recorded> events = new ArrayList<>();
        Table then = pass(table, to, true, events);
        if (then.now().isBefore(to)) {
            Recorded moved =
                    new Recorded(then.position() + 1, to, null, null, Note.CONSEQUENCE, new Consequences.ClockMoved());
            events.add(moved);
            then = then.after(moved);
        }
        return new Verdict.Admitted(events, then);
    }

    /**
     * What a party could try now, by kind of move: each with an example for each thing that it could be about, admissible or with every
     * reason why not.
     *
     * @throws IllegalArgumentException if there is no such party
     */
    public static List<Option> options(Table table, PartyId by) {
        table.seat(by);
        List<Option> options = new ArrayList<>();
        for (MoveKind kind : MoveKind.values()) {
            List<Move> examples = kind.examples(table, by).stream()
                    .filter(move -> table.isKnownTo(by, move.about()))
                    .toList();
            for (Move move : examples) {
                options.add(new Option(kind, move, broken(table, by, move)));
            }
            if (examples.isEmpty()) {
                options.add(new Option(kind, null, List.of(kind.none(table, by))));
            }
        }
        return options;
    }

    /**
     * The same at a moment: what falls due until then happens first, and rules about dates look at it. What has until this very moment
     * is still in time, as it is for {@link #judge}.
     *
     * @throws IllegalArgumentException if there is no such party, or the moment is before the table's clock
     */
    public static List<Option> options(Table table, PartyId by, Instant at) {
        if (at.isBefore(table.now())) {
            throw new IllegalArgumentException("the clock stands at " + table.now() + ", after " + at);
        }
        return options(judgedAt(table, at).at(at), by);
    }

    private static Verdict.Admitted admitted(Table table, Instant now, List<Recorded> events) {
        Table settled = pass(table, now, false, events);
        return new Verdict.Admitted(events, settled);
    }

    private static Table pass(Table table, Instant until, boolean over, List<Recorded> events) {
        Table then = table;
        for (int n = 0; n < MANY; n++) {
            Consequences.Due due = Consequences.nextUntil(then, until, over);
            if (due == null) {
                return then;
            }
            Recorded recorded = new Recorded(then.position() + 1, due.at(), null, null, Note.CONSEQUENCE, due.event());
            events.add(recorded);
            then = then.after(recorded);
        }
        throw new IllegalStateException(
                "more than " + MANY + " consequences until " + until + ": two of them undo each other");
    }

    private static List<Reason> broken(Table table, PartyId by, Move move) {
        if (!table.isKnownTo(by, move.about())) {
            // Whatever else is wrong with it would tell of what they do not know.
            return List.of(Objects.requireNonNull(Rules.theyKnowOf(move.about()).broken(table, by)));
        }
        List<Reason> broken = null;
        List<Rule> rules = move.rules();
        for (int i = 0; i < rules.size(); i++) {
            Reason reason = rules.get(i).broken(table, by);
            if (reason != null) {
                if (broken == null) {
                    broken = new ArrayList<>();
                }
                broken.add(reason);
            }
        }
        return broken == null ? List.of() : broken;
    }

    private static void beforeTheRules(Table table, Attempt attempt, List<Reason> reasons) {
        Party party = table.party(attempt.by());
        if (party == null) {
            reasons.add(new Reason(
                    "thePartyIsInTheCast",
                    "There is no party " + attempt.by() + " in this negotiation.",
                    List.of(),
                    null));
        }
        @Nullable Name speaker = attempt.speaker();
        if (party != null && speaker != null && party.speaker(speaker) == null) {
            reasons.add(new Reason(
                    "theSpeakerSpeaksForTheParty",
                    speaker + " does not speak for " + party.name() + ".",
                    List.of(speaker),
                    null));
        }
        if (attempt.at().isBefore(table.now())) {
            reasons.add(timeGoesBack(table, attempt.at()));
        }
    }

    private static Reason timeGoesBack(Table table, Instant to) {
        Teller teller = new Teller(table);
        return new Reason(
                "timeDoesNotGoBack",
                "The clock stands at " + teller.moment(table.now()) + "; it cannot go back to " + teller.moment(to)
                        + ".",
                List.of(),
                null);
    }
}
