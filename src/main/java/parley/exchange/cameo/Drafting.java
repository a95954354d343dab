package parley.exchange.cameo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.exchange.codes.Act;
import parley.exchange.codes.ActorCodes;
import parley.exchange.codes.EventCodes;
import parley.negotiation.Attempt;
import parley.negotiation.Move;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Setting;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/**
 * Turns rows of event data into moves, day by day in the order of the file. A row becomes the first move that the rulebook admits at that
 * point and that would be coded as that row, with as many rows beside it of the same day and source as the move stands for. What the rulebook
 * lets follow by itself takes its rows too.
 */
public final class Drafting {

    /** Event data are of days. Moves stand at noon, in the order of the file. */
    static final ZoneId ZONE = ZoneOffset.UTC;

    private static final Note ASSUMED = new Note(null, Provenance.HYPOTHETICAL, List.of(), Precision.DAY);

    /** A row, and who it speaks of; null where the file names something that is no code of an actor. */
    private record Spoken(
            EventRow row,
            @Nullable PartyId source,
            @Nullable PartyId target) {

        boolean isLike(Act act) {
            return row.code().equals(act.code().cameo())
                    && act.source().equals(source)
                    && (act.target() == null || act.target().equals(target));
        }
    }

    /** What a move would be, and the rows that it would take. */
    private record Choice(Attempt attempt, List<Recorded> events, Table table, List<Spoken> rows) {

        /** It takes more rows; of as many, it answers what is on the table rather than adding to it. */
        boolean isBetterThan(@Nullable Choice other) {
            return other == null
                    || rows.size() > other.rows.size()
                    || (rows.size() == other.rows.size() && answers() && !other.answers());
        }

        private boolean answers() {
            return EventCodes.isAnAnswer(events.get(0).event());
        }
    }

    private final List<Spoken> waiting = new ArrayList<>();
    private final List<Drafted> moves = new ArrayList<>();
    private final List<Unmapped> unmapped = new ArrayList<>();
    private final List<EventRow> following = new ArrayList<>();
    /** How many moves there were when a day began. */
    private final Map<LocalDate, Integer> before = new HashMap<>();

    private Table table;

    private Drafting(Setting setting) {
        this.table = Table.opening(setting);
    }

    /**
     * Makes a draft.
     *
     * @param principals whose conduct is negotiated; empty for the two between whom there are most rows
     * @throws IllegalArgumentException if there are fewer than two actors, or a principal is in no row
     */
    public static Draft of(List<EventRow> rows, List<PartyId> principals) {
        List<EventRow> inOrder =
                rows.stream().sorted(Comparator.comparing(EventRow::date)).toList();
        Setting setting = DraftCast.setting(inOrder, principals);
        Drafting drafting = new Drafting(setting);
        inOrder.forEach(row ->
                drafting.waiting.add(new Spoken(row, ActorCodes.party(row.source()), ActorCodes.party(row.target()))));
        while (!drafting.waiting.isEmpty()) {
            drafting.next(drafting.waiting.get(0));
        }
        return new Draft(setting, drafting.moves, drafting.following, drafting.unmapped);
    }

    private void next(Spoken row) {
        String why = whyNot(row);
        Choice choice = why == null ? choice(row) : null;
        if (choice == null) {
            waiting.remove(row);
            unmapped.add(new Unmapped(row.row, why == null ? WhyNot.of(row.row) : why));
            return;
        }
        table = choice.table;
        waiting.removeAll(choice.rows);
        moves.add(new Drafted(
                choice.attempt, choice.rows.stream().map(Spoken::row).toList()));
        for (Recorded event : choice.events.subList(1, choice.events.size())) {
            for (Spoken taken : taken(Act.of(event, table), row)) {
                waiting.remove(taken);
                following.add(taken.row);
            }
        }
    }

    private static @Nullable String whyNot(Spoken row) {
        if (row.source == null) {
            return "the source is no code of an actor";
        }
        if (row.target == null && !row.row.target().isEmpty()) {
            return "the target is no code of an actor";
        }
        return row.source.equals(row.target) ? "source and target are one party" : WhyNot.known(row.row);
    }

    private @Nullable Choice choice(Spoken row) {
        PartyId by = Objects.requireNonNull(row.source);
        Instant at = momentOf(row.row);
        Table now = Rulebook.judgedAt(table, at);
        Choice best = null;
        for (Move move : new Candidates(now, addressees(row)).of(by)) {
            Attempt attempt = new Attempt(by, null, at, move, ASSUMED);
            if (Rulebook.judge(table, attempt) instanceof Verdict.Admitted admitted) {
                List<Spoken> rows = taken(own(admitted), row);
                Choice choice = new Choice(attempt, from(admitted.events(), by), admitted.table(), rows);
                if (rows.contains(row) && choice.isBetterThan(best)) {
                    best = choice;
                }
            }
        }
        return best;
    }

    private static List<Act> own(Verdict.Admitted admitted) {
        for (Recorded event : admitted.events()) {
            if (event.by() != null) {
                return Act.of(event, admitted.table());
            }
        }
        return List.of();
    }

    /** The move's own event, and what follows from it; what fell due before is left out. */
    private static List<Recorded> from(List<Recorded> events, PartyId by) {
        int own = 0;
        while (!by.equals(events.get(own).by())) {
            own++;
        }
        return events.subList(own, events.size());
    }

    /** A waiting row of that day for each act; none at all where an act has no row, for then the move would claim more than the file. */
    private List<Spoken> taken(List<Act> acts, Spoken first) {
        Set<Spoken> taken = new LinkedHashSet<>();
        for (Act act : acts) {
            Spoken found = null;
            for (Spoken row : waiting) {
                if (!row.row.date().equals(first.row.date())) {
                    break;
                }
                if (row.isLike(act) && !taken.contains(row)) {
                    found = row;
                    break;
                }
            }
            if (found == null) {
                return List.of();
            }
            taken.add(found);
        }
        return List.copyOf(taken);
    }

    /** All whom rows of the same day, source and code name; then this row's target alone. */
    private List<List<PartyId>> addressees(Spoken row) {
        if (row.target == null) {
            return List.of(List.of());
        }
        Set<PartyId> together = new LinkedHashSet<>();
        for (Spoken other : waiting) {
            if (!other.row.date().equals(row.row.date())) {
                break;
            }
            boolean same = other.row.code().equals(row.row.code()) && Objects.equals(row.source, other.source);
            if (same && other.target != null) {
                together.add(other.target);
            }
        }
        List<List<PartyId>> tried = new ArrayList<>();
        tried.add(List.copyOf(together));
        if (together.size() > 1) {
            tried.add(List.of(row.target));
        }
        return tried;
    }

    private Instant momentOf(EventRow row) {
        int n = moves.size() - before.computeIfAbsent(row.date(), day -> moves.size());
        return row.date().atTime(LocalTime.NOON).atZone(ZONE).toInstant().plusSeconds(n);
    }
}
