package parley.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Attempt;
import parley.negotiation.Move;
import parley.negotiation.MoveKind;
import parley.negotiation.Name;
import parley.negotiation.Note;
import parley.negotiation.Option;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Rulebook;
import parley.negotiation.Setting;
import parley.negotiation.Speaker;
import parley.negotiation.Table;
import parley.negotiation.Verdict;

/**
 * Plays at random what the table suggests, with dates, conditions and changes thrown in. The same seed gives the same play, on any
 * machine. Most attempts stand, some are refused; now and then the clock is moved on.
 */
public final class RandomPlay {

    /** Each kind once, and those more often without which nothing comes about. */
    private static final List<MoveKind> KINDS = kinds();

    private final Random random;
    private final Whims whims;

    public RandomPlay(long seed) {
        this.random = new Random(seed);
        this.whims = new Whims(random);
    }

    /**
     * One thing tried.
     *
     * @param attempt null where the clock was moved
     * @param at the moment of the attempt, or to which the clock was moved
     */
    public record Turn(@Nullable Attempt attempt, Instant at) {

        /** Plays it. */
        public Verdict on(Table table) {
            return attempt == null ? Rulebook.moveClock(table, at) : Rulebook.judge(table, attempt);
        }
    }

    /**
     * A whole play.
     *
     * @param turns what was tried, in order
     * @param verdicts one for each turn
     * @param events what happened, in order
     * @param table at the end
     */
    public record Played(
            Setting setting, long seed, List<Turn> turns, List<Verdict> verdicts, List<Recorded> events, Table table) {
        public Played {
            turns = List.copyOf(turns);
            verdicts = List.copyOf(verdicts);
            events = List.copyOf(events);
        }
    }

    /** Plays so many turns at the table of {@link Cast}. */
    public static Played of(long seed, int turns) {
        return of(Cast.SETTING, seed, turns);
    }

    public static Played of(Setting setting, long seed, int turns) {
        RandomPlay play = new RandomPlay(seed);
        Table table = Table.opening(setting);
        List<Turn> played = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        List<Recorded> events = new ArrayList<>();
        for (int n = 0; n < turns; n++) {
            Turn turn = play.next(table);
            Verdict verdict = turn.on(table);
            played.add(turn);
            verdicts.add(verdict);
            if (verdict instanceof Verdict.Admitted admitted) {
                events.addAll(admitted.events());
                table = admitted.table();
            }
        }
        return new Played(setting, seed, played, verdicts, events, table);
    }

    /** What is tried next at this table. */
    public Turn next(Table table) {
        Instant at = soon(table.now());
        if (random.nextInt(12) == 0) {
            return new Turn(null, at);
        }
        return new Turn(attempt(table, at), at);
    }

    /** What some party tries next at this table, at a moment. */
    public Attempt attempt(Table table, Instant at) {
        PartyId by = one(List.copyOf(table.cast().keySet()));
        Move move = whims.vary(move(table, by), table, by, at);
        Party party = table.party(by);
        List<Speaker> speakers = party == null ? List.of() : party.speakers();
        Name speaker = speakers.isEmpty() || random.nextBoolean()
                ? null
                : one(speakers).id();
        return new Attempt(by, speaker, at, move, Note.HYPOTHETICAL);
    }

    private static List<MoveKind> kinds() {
        List<MoveKind> kinds = new ArrayList<>(List.of(MoveKind.values()));
        for (int n = 0; n < 6; n++) {
            kinds.addAll(List.of(
                    MoveKind.ACCEPT_CEASEFIRE,
                    MoveKind.ACCEPT_TALKS,
                    MoveKind.ATTEND,
                    MoveKind.RESUME,
                    MoveKind.ACCEPT_EXCHANGE,
                    MoveKind.CARRY_OUT_EXCHANGE,
                    MoveKind.LIFT_PRECONDITION));
        }
        return List.copyOf(kinds);
    }

    /** A kind of move first, so that the kinds with many examples do not crowd out the others; mostly one that stands. */
    private Move move(Table table, PartyId by) {
        List<Option> options = Rulebook.options(table, by);
        boolean onlyIfItStands = random.nextInt(4) > 0;
        while (true) {
            MoveKind kind = one(KINDS);
            List<Move> moves = new ArrayList<>();
            for (Option option : options) {
                Move move = option.move();
                if (option.kind() == kind && move != null && (option.admissible() || !onlyIfItStands)) {
                    moves.add(move);
                }
            }
            if (!moves.isEmpty()) {
                return one(moves);
            }
        }
    }

    private Instant soon(Instant now) {
        int how = random.nextInt(20);
        if (how < 12) {
            return now;
        }
        return now.plus(
                how < 17
                        ? Duration.ofMinutes(1 + random.nextInt(600))
                        : how < 19
                                ? Duration.ofHours(6L * (1 + random.nextInt(8)))
                                : Duration.ofDays(1 + random.nextInt(4)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
