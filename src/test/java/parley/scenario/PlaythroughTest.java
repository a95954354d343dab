package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.SETTING;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.at;
import static parley.testing.Cast.name;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.talksOpened;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Subject;
import parley.negotiation.Table;

class PlaythroughTest {

    private static final Table OPENING = Table.opening(SETTING);
    private static final Playthrough.Scope TALKS = Playthrough.Scope.all(OPENING, at("05-20T00:00"))
            .only(UKR, RUS)
            .only(MoveKind.PROPOSE_TALKS, MoveKind.ACCEPT_TALKS, MoveKind.ATTEND);

    private static Table after(Attempt... attempts) {
        return Playthrough.follow(
                OPENING, java.util.Arrays.stream(attempts).map(Turn::of).toList());
    }

    @Test
    void everyWayToAMeetingIsFoundAndTheShortestFirst() {
        Explored explored = Playthrough.exhaustive(OPENING, TALKS, 4, 10_000);
        assertThat(explored.complete()).isTrue();
        Explored.Line opened = Scripts.the(explored.first().get(Ending.TALKS_OPENED));
        assertThat(opened.turns()).hasSize(4);
        assertThat(Playthrough.follow(OPENING, opened.turns())).isEqualTo(opened.table());
        assertThat(explored.coverage().moves()).containsOnlyKeys(TALKS.kinds());
        assertThat(explored.coverage().events()).containsKeys("TalksAgreed", "TalksOpened");
        assertThat(explored.coverage().missingMoves()).contains(MoveKind.URGE).doesNotContain(MoveKind.ATTEND);
        assertThat(Playthrough.exhaustive(OPENING, TALKS, 3, 10_000).first()).doesNotContainKey(Ending.TALKS_OPENED);
    }

    @Test
    void twoOrdersOfTheSameMovesAreOneTable() {
        Attempt gate = Attempt.of(UKR, at("05-08T00:00"), gate("gate", talksOpened(), Subject.CEASEFIRE));
        Attempt call = Attempt.of(RUS, at("05-08T00:00"), proposeCeasefire("call", UKR));
        Table one = after(gate, call);
        Table other = after(call, gate);
        assertThat(one).isNotEqualTo(other);
        assertThat(Likeness.of(one)).isEqualTo(Likeness.of(other));
        assertThat(TableDifference.of(one, other)).isEmpty();
        assertThat(Likeness.of(one)).isNotEqualTo(Likeness.of(after(call)));
    }

    @Test
    void aSmallBudgetIsKeptAndSaidToBeTooSmall() {
        Explored explored = Playthrough.exhaustive(OPENING, Playthrough.Scope.all(OPENING, at("05-20T00:00")), 3, 50);
        assertThat(explored.complete()).isFalse();
        assertThat(explored.tables()).isEqualTo(50);
    }

    @Test
    void atDepthZeroThereIsOnlyTheTable() {
        Explored explored = Playthrough.exhaustive(OPENING, TALKS, 0, 10);
        assertThat(explored.lines()).isEqualTo(1);
        assertThat(explored.coverage().endings()).containsOnlyKeys(Ending.NOTHING);
    }

    @Test
    void theSameSeedGivesTheSameAndAnyLineCanBeHadAlone() {
        Playthrough.Scope everything = Playthrough.Scope.all(OPENING, at("05-20T00:00"));
        Duration pace = Duration.ofHours(6);
        Explored explored = Playthrough.random(OPENING, everything, 60, 40, pace, 2025);
        assertThat(Playthrough.random(OPENING, everything, 60, 40, pace, 2025)).isEqualTo(explored);
        assertThat(Playthrough.random(OPENING, everything, 60, 40, pace, 2026)).isNotEqualTo(explored);
        assertThat(explored.first()).isNotEmpty();
        explored.first().forEach((ending, line) -> {
            Explored.Line again = Playthrough.line(OPENING, everything, 40, pace, 2025, line.number());
            assertThat(again).isEqualTo(line);
            assertThat(Ending.of(Playthrough.follow(OPENING, again.turns()))).contains(ending);
        });
        assertThat(explored.coverage().moves()).hasSizeGreaterThan(25);
    }

    @Test
    void timePassesOnlyWhereSomethingFallsDue() {
        assertThat(Playthrough.turns(OPENING, TALKS)).noneMatch(turn -> turn.attempt() == null);
        Table called = Playing.of(Scripts.trunk()).asOf(1).table();
        assertThat(Playthrough.turns(called, TALKS))
                .filteredOn(turn -> turn.attempt() == null)
                .containsExactly(Turn.waitUntil(at("05-12T23:59:59")));
    }

    @Test
    void aTurnThatDoesNotStandIsNoTurn() {
        Turn nothing = Turn.of(Attempt.of(UKR, at("05-09T00:00"), acceptTalks("nothing")));
        assertThatThrownBy(() -> Playthrough.follow(OPENING, List.of(nothing)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UKR: accept talks (nothing)");
        assertThat(OPENING.knows(name("nothing"))).isFalse();
    }
}
