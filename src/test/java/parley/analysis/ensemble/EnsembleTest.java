package parley.analysis.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Attempt;
import parley.negotiation.Condition;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Rulebook;
import parley.negotiation.Setting;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.scenario.Ending;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

class EnsembleTest {

    private static final PartyId UKR = PartyId.of("UKR");
    private static final PartyId RUS = PartyId.of("RUS");
    private static final Table EVENING = evening();

    /** The evening of 11 May 2025, the reply read as a hard gate. */
    private static Table evening() {
        Library library = Library.in(Path.of(""));
        Scenario may = ScenarioReader.with(
                        library.scenarios(),
                        FactsReader.with(library.seeds()).read(library.seeds()).orElseThrow())
                .read(library, "may-2025")
                .orElseThrow();
        return Playing.of(may, may.readings().get(1), parley.scenario.Course.FIRST)
                .asOf(42)
                .table();
    }

    private static Ensemble usual(long seed) {
        return new Ensemble(EVENING, Policies.USUAL, seed);
    }

    private static Summary play(Ensemble ensemble, long first, long runs, int threads) {
        return ensemble.play(first, runs, threads, done -> {});
    }

    @Test
    void theSameSeedGivesTheSameOnAnyNumberOfThreads() {
        Summary one = play(usual(42), 0, 3000, 1);
        assertThat(play(usual(42), 0, 3000, 2)).isEqualTo(one);
        assertThat(play(usual(42), 0, 3000, 5)).isEqualTo(one);
        assertThat(play(usual(43), 0, 3000, 2)).isNotEqualTo(one);
        assertThat(one.runs()).isEqualTo(3000);
        assertThat(one.outcomes().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(3000);
        assertThat(one.outcomes()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 499, 500, 1234})
    void rangesAddUpExactly(int cut) {
        Summary whole = play(usual(7), 0, 2000, 2);
        Summary one = play(usual(7), 0, cut, 1);
        Summary other = play(usual(7), cut, 2000 - cut, 2);
        for (Summary both : List.of(one.plus(other), other.plus(one))) {
            assertThat(both.runs()).isEqualTo(2000);
            assertThat(both.outcomes()).isEqualTo(whole.outcomes());
            assertThat(both.endings()).isEqualTo(whole.endings());
            assertThat(both.turnedBy()).isEqualTo(whole.turnedBy());
            assertThat(both.ceasefireAfter()).isEqualTo(whole.ceasefireAfter());
            assertThat(both.talksAfter()).isEqualTo(whole.talksAfter());
            assertThat(both.admitted()).isEqualTo(whole.admitted());
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(play(usual(7), 0, 1, 1)))
                .withMessageContaining("counted twice");
    }

    @Test
    void anyRunCanBeHadByItsNumberAndPlayedAgain() {
        for (long number : List.of(0L, 17L, 999_999L)) {
            Future run = usual(42).future(number);
            Table table = EVENING;
            for (Attempt attempt : run.moves()) {
                Verdict verdict = Rulebook.judge(table, attempt);
                assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
                table = ((Verdict.Admitted) verdict).table();
            }
            assertThat(Ending.of(Rulebook.pass(table, EVENING.now().plus(Policies.USUAL_LENGTH))
                            .table()))
                    .isEqualTo(run.endings());
            assertThat(run.moves()).hasSize(run.admitted());
        }
        List<Future> first = IntStream.range(0, 200)
                .mapToObj(number -> usual(42).future(number))
                .toList();
        Summary counted = play(usual(42), 0, 200, 2);
        assertThat(counted.endings().get(Ending.TALKS_OPENED))
                .isEqualTo(first.stream()
                        .filter(run -> run.endings().contains(Ending.TALKS_OPENED))
                        .count());
    }

    @Test
    void whoeverIsAssumedToDoNothingDoesNothing() {
        List<PartyId> everybody = new ArrayList<>(EVENING.cast().keySet());
        Policies still = Policies.USUAL;
        for (PartyId party : everybody) {
            still = still.with(party, Trait.ACTIVITY, 0);
        }
        Summary summary = play(new Ensemble(EVENING, still, 1), 0, 50, 2);
        assertThat(summary.admitted()).isZero();
        assertThat(summary.outcomes()).containsOnlyKeys("none");
    }

    @Test
    void aGateThatIsNeverSoftenedNeverIsAndOneThatIsNotHeldIsSoftened() {
        Policies firm = Policies.USUAL.with(UKR, Trait.FIRMNESS, 1).with(UKR, Trait.YIELDS, 0);
        for (long number = 0; number < 200; number++) {
            assertThat(new Ensemble(EVENING, firm, 3).future(number).moves())
                    .filteredOn(attempt -> attempt.by().equals(UKR))
                    .extracting(attempt -> attempt.move().getClass().getSimpleName())
                    .doesNotContain("SoftenPrecondition", "LiftPrecondition");
        }
        Policies loose = Policies.USUAL.with(UKR, Trait.FIRMNESS, 0);
        Ensemble firmly = new Ensemble(EVENING, firm, 3);
        Ensemble loosely = new Ensemble(EVENING, loose, 3);
        assertThat(play(loosely, 0, 2000, 2).share(Ending.TALKS_OPENED))
                .isGreaterThan(play(firmly, 0, 2000, 2).share(Ending.TALKS_OPENED));
    }

    @Test
    void theWidestSwingComesFirst() {
        List<Ensemble.Swing> swings = usual(5).swings(Ending.TALKS_OPENED, 200, 2, done -> {});
        assertThat(swings).isNotEmpty();
        assertThat(swings).isSortedAccordingTo((a, b) -> Double.compare(b.width(), a.width()));
        assertThat(swings).extracting(Ensemble.Swing::party).contains(UKR, RUS);
    }

    /** Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (Wilson score, without continuity correction). */
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void theIntervalIsThePublishedOne(int runs, int all, double low, double high) {
        Share share = Share.of("x", runs, all);
        assertThat(share.low()).isCloseTo(low, within(0.00005));
        assertThat(share.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void oneAloneAndTwelveTogetherGiveAnAnswer() {
        for (int size : List.of(1, 12)) {
            List<Party> cast = IntStream.range(0, size)
                    .mapToObj(i -> new Party(
                            PartyId.of("P" + (char) ('A' + i)), "party " + i, List.of(Role.PRINCIPAL), List.of()))
                    .toList();
            Table table = Table.opening(new Setting(
                    "many", ZoneId.of("UTC"), Instant.parse("2030-01-01T00:00:00Z"), cast, List.of(), List.of()));
            Summary summary = play(new Ensemble(table, Policies.USUAL, 1), 0, 20, 2);
            assertThat(summary.runs()).isEqualTo(20);
        }
    }

    @Test
    void aFutureWithoutAStepIsNoFuture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Policies(null, Duration.ofHours(6), Duration.ofHours(1), null, Map.of()))
                .withMessageContaining("no step");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Policy.USUAL.with(Trait.FIRMNESS, 1.5))
                .withMessageContaining("from 0 to 1");
    }

    @Test
    void theDayOfACeasefireIsCountedOnlyIfItBindsEveryPrincipal() {
        Summary summary = play(usual(11), 0, 2000, 2);
        long counted =
                summary.ceasefireAfter().stream().mapToLong(Long::longValue).sum();
        assertThat(counted).isGreaterThanOrEqualTo(summary.endings().get(Ending.CEASEFIRE_IN_FORCE));
        for (long number = 0; number < 100; number++) {
            Future run = usual(11).future(number);
            if (new Condition.CeasefireInForce(null).holds(run.table())) {
                assertThat(run.ceasefireAfter()).isNotNull();
            }
        }
    }
}
