package parley.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.testing.Cast;
import parley.testing.RandomPlay;

/** What holds whatever is played. The seed stands in the name of the test; the same seed plays the same again. */
class RandomPlayTest {

    private static final int TURNS = 100;

    /** Played once for all tests. */
    private static final Map<Long, RandomPlay.Played> PLAYED = new ConcurrentHashMap<>();

    private static RandomPlay.Played played(long seed) {
        return PLAYED.computeIfAbsent(seed, unplayed -> RandomPlay.of(unplayed, TURNS));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void replayEqualsLiveAtEveryTurnAndAnyPrefixFolds(long seed) {
        RandomPlay.Played played = played(seed);

        Map<Integer, Table> live = new HashMap<>();
        for (Verdict verdict : played.verdicts()) {
            if (verdict instanceof Verdict.Admitted admitted) {
                live.put(admitted.table().position(), admitted.table());
            }
        }
        Table folded = Table.opening(Cast.SETTING);
        for (Recorded recorded : played.events()) {
            folded = folded.after(recorded);
            assertThat(new Teller(folded).sentence(recorded)).endsWith(".");
            Table then = live.get(recorded.position());
            if (then != null) {
                assertThat(folded).isEqualTo(then);
            }
        }
        assertThat(folded).isEqualTo(played.table());
        assertThat(Table.opening(Cast.SETTING).after(played.events())).isEqualTo(played.table());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void positionsRunWithoutGapsAndTheClockNeverGoesBack(long seed) {
        int position = 0;
        Instant clock = Cast.SETTING.start();
        for (Recorded recorded : played(seed).events()) {
            assertThat(recorded.position()).isEqualTo(++position);
            assertThat(recorded.at()).isAfterOrEqualTo(clock);
            clock = recorded.at();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSameSeedGivesTheSameEvents(long seed) {
        assertThat(played(seed)).isEqualTo(RandomPlay.of(seed, TURNS));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void eachSeatIsTheFoldOfItsPartysOwnEvents(long seed) {
        RandomPlay.Played played = played(seed);
        for (PartyId party : played.table().cast().keySet()) {
            Seat seat = Seat.of(party);
            for (Recorded recorded : played.events()) {
                if (party.equals(recorded.by())) {
                    seat = seat.after(recorded);
                }
            }
            assertThat(seat).isEqualTo(played.table().seat(party));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsListedIsWhatTheJudgeSays(long seed) {
        RandomPlay play = new RandomPlay(seed);
        Table table = Table.opening(Cast.SETTING);
        for (int n = 0; n < TURNS; n++) {
            if (n % 5 == 0) {
                for (PartyId party : table.cast().keySet()) {
                    listedIsJudged(table, party);
                }
            }
            if (play.next(table).on(table) instanceof Verdict.Admitted admitted) {
                table = admitted.table();
            }
        }
    }

    private static void listedIsJudged(Table table, PartyId party) {
        for (Option option : Rulebook.options(table, party)) {
            Move move = option.move();
            if (move == null) {
                assertThat(option.admissible()).isFalse();
                continue;
            }
            assertThat(MoveKind.of(move)).isEqualTo(option.kind());
            Verdict verdict = Rulebook.judge(table, Attempt.of(party, table.now(), move));
            List<Reason> reasons = verdict instanceof Verdict.Refused refused ? refused.reasons() : List.of();
            assertThat(reasons).as("%s by %s", move, party).isEqualTo(option.reasons());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingThatWasDueIsLeftUndone(long seed) {
        RandomPlay play = new RandomPlay(seed);
        Table table = Table.opening(Cast.SETTING);
        for (int n = 0; n < TURNS; n++) {
            RandomPlay.Turn turn = play.next(table);
            if (turn.on(table) instanceof Verdict.Admitted admitted) {
                table = admitted.table();
                boolean over = turn.attempt() == null;
                assertThat(Consequences.nextUntil(table, turn.at(), over)).isNull();
            }
            assertThat(table.proposals().live()).noneMatch(Proposal::settled);
            assertThat(table.talks().live()).noneMatch(Talks::settled);
            assertThat(table.undertakings().settled()).allMatch(Undertaking::settled);
        }
    }

    /** Talks and an agreed ceasefire bear the name of the proposal that they come from; nothing else shares a name. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void namesAreUnique(long seed) {
        Table table = played(seed).table();
        List<Name> names = new ArrayList<>();
        for (Shelf<?> shelf : List.of(
                table.proposals(),
                table.pressure(),
                table.measures(),
                table.allegations(),
                table.findings(),
                table.venues(),
                table.goodOffices(),
                table.items())) {
            shelf.all().forEach(thing -> names.add(thing.name()));
        }
        table.seats().values().forEach(seat -> seat.preconditions().all().forEach(held -> names.add(held.name())));
        table.undertakings().all().stream()
                .filter(undertaking -> !isProposal(table, undertaking.name(), Subject.CEASEFIRE))
                .forEach(undertaking -> names.add(undertaking.name()));
        table.talks().all().stream()
                .filter(talks -> !isProposal(table, talks.name(), Subject.TALKS))
                .forEach(talks -> names.add(talks.name()));
        Set<Name> once = new HashSet<>(names);
        assertThat(names).hasSameSizeAs(once).allMatch(table::knows);
    }

    private static boolean isProposal(Table table, Name name, Subject subject) {
        Proposal proposal = table.proposals().find(name);
        return proposal != null && proposal.terms().subject() == subject;
    }
}
