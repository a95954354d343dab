package parley.analysis.impasse;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptExchange;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.anyOf;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.ceasefireWhen;
import static parley.testing.Moves.exchangeCarriedOut;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.impose;
import static parley.testing.Moves.measureLifted;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeExchange;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Situation.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.negotiation.Attend;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.MakeStatement;
import parley.negotiation.Name;
import parley.negotiation.Order;
import parley.negotiation.PartyId;
import parley.negotiation.Sequence;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Terms;
import parley.testing.Records;
import parley.testing.Situation;

class WaitingGraphTest {

    static final Instant EVENING = Instant.parse("2025-05-11T20:00:00Z");

    private static WaitingGraph graph(Situation situation) {
        return WaitingGraph.of(situation.table(), situation.history());
    }

    private static MakeStatement says(Subject step, Sequence sequence, Subject to) {
        return new MakeStatement(MakeStatement.Kind.ASSERTION, "so be it", null, new Order(step, sequence, to));
    }

    private static List<String> told(WaitingGraph graph) {
        return graph.cycles().stream().map(Cycle::told).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "seed-only, hard-gate, WORD, 'Talks wait for a ceasefire (Ukraine and France)'",
        "seed-only, parallel, VIEW, 'Talks wait for a ceasefire (France)'",
        "may-2025, hard-gate, WORD, 'Talks wait for a ceasefire (Ukraine, France, Germany (Friedrich Merz), '",
        "may-2025, parallel, VIEW, 'Talks wait for a ceasefire (France, Germany (Friedrich Merz), '"
    })
    void theArticleHasOneCircle(String scenario, String reading, Wait.Force force, String begins) {
        WaitingGraph graph = WaitingGraph.of(Records.played(scenario, reading).asOf(EVENING));
        assertThat(graph.cycles()).hasSize(1);
        Cycle cycle = graph.cycles().get(0);
        assertThat(cycle.force()).isEqualTo(force);
        assertThat(cycle.told()).startsWith(begins).contains("and a ceasefire waits for talks (Russia");
        assertThat(cycle.arcs().get(1).holders()).containsExactly(PartyId.of("RUS"));
        // Russia has set no precondition: its arc comes from what it has said.
        assertThat(cycle.arcs().get(1).waits())
                .allMatch(wait -> wait.source().kind() == Wait.Kind.STATEMENT)
                .anyMatch(wait -> wait.sequence() == Sequence.WITHIN
                        && wait.source().cites().contains("S7"));
        Wait ukraine = cycle.arcs().get(0).waits().stream()
                .filter(wait -> wait.holder().equals(UKR))
                .findFirst()
                .orElseThrow();
        assertThat(ukraine.waits()).isEqualTo(reading.equals("hard-gate"));
        assertThat(ukraine.source().name()).isEqualTo(Name.of("ceasefire-from-12-may"));
        assertThat(ukraine.source().cites()).contains("S22");
    }

    @Test
    void onTheMorningUkrainesYesWaitsForTheCall() {
        WaitingGraph graph =
                WaitingGraph.of(Records.played("may-2025", "parallel").asOf(Instant.parse("2025-05-11T08:00:00Z")));
        assertThat(graph.cycles()).hasSize(1);
        assertThat(graph.waits(Wait.Force.RULE))
                .singleElement()
                .matches(wait -> wait.source().kind() == Wait.Kind.CONDITIONAL_ACCEPTANCE
                        && wait.source().cites().contains("M7"));
    }

    @Test
    void onAnEmptyTableNobodyWaits() {
        WaitingGraph graph = graph(given());
        assertThat(graph.arcs()).isEmpty();
        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.complete()).isTrue();
    }

    @Test
    void twoGatesOfThoseWhoDecideAreClosedByTheRules() {
        Situation situation = given().by(UKR, gate("first-ceasefire", ceasefireInForce(), Subject.TALKS))
                .by(RUS, gate("first-talks", talksOpened(), Subject.CEASEFIRE));
        Cycle cycle = graph(situation).cycles().get(0);
        assertThat(cycle.force()).isEqualTo(Wait.Force.RULE);
        assertThat(cycle.told())
                .isEqualTo("Talks wait for a ceasefire (Ukraine), and a ceasefire waits for talks (Russia).");
        situation.by(UKR, new SoftenPrecondition(name("first-ceasefire"), Sequence.PARALLEL));
        assertThat(graph(situation).cycles()).isEmpty();
        assertThat(graph(situation).arcs()).hasSize(2).anyMatch(arc -> !arc.isWait());
        situation.by(UKR, new LiftPrecondition(name("first-ceasefire")));
        assertThat(graph(situation).arcs()).hasSize(1);
    }

    @Test
    void whoeverLetsAStepWaitForItselfIsACircle() {
        WaitingGraph graph = graph(given().by(UKR, gate("odd", talksOpened(), Subject.TALKS)));
        assertThat(told(graph)).containsExactly("Talks wait for talks (Ukraine).");
    }

    @Test
    void aYesThatWaitsForAYesThatWaits() {
        Situation situation = given().by(UKR, proposeCeasefire("call", RUS))
                .by(RUS, proposeTalks("offer", UKR))
                .by(UKR, acceptTalks("offer", agreed("call")))
                .by(RUS, acceptCeasefire("call", agreed("offer")));
        assertThat(graph(situation).cycles()).singleElement().matches(cycle -> cycle.force() == Wait.Force.RULE);
        // A second call, to which no such yes is tied, is a way round.
        situation.by(UKR, proposeCeasefire("other", RUS));
        assertThat(graph(situation).cycles())
                .singleElement()
                .matches(cycle -> cycle.force() == Wait.Force.RULE, "the yes names the first call");
        situation = given().by(UKR, proposeCeasefire("call", RUS))
                .by(RUS, proposeTalks("offer", UKR))
                .by(UKR, acceptTalks("offer", ceasefireInForce()))
                .by(RUS, acceptCeasefire("call", talksOpened()));
        assertThat(graph(situation).cycles()).singleElement().matches(cycle -> cycle.force() == Wait.Force.RULE);
        situation.by(UKR, proposeCeasefire("other", RUS));
        assertThat(graph(situation).cycles()).singleElement().matches(cycle -> cycle.force() == Wait.Force.NONE);
    }

    @Test
    void oneExchangeThatWaitsIsNotTheOneThatIsWaitedFor() {
        Situation situation = given().by(UKR, proposeExchange("wounded", RUS), proposeExchange("bodies", RUS))
                .by(RUS, proposeTalks("offer", UKR))
                .by(UKR, acceptTalks("offer", agreed("wounded")))
                .by(RUS, acceptExchange("bodies", talksOpened()));
        WaitingGraph graph = graph(situation);
        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.steps().stream().map(Milestone::id))
                .containsExactly("talks", "exchange-bodies", "exchange-wounded");
        situation.by(RUS, acceptExchange("wounded", talksOpened()));
        assertThat(told(graph(situation)))
                .containsExactly("Talks wait for “wounded” (Ukraine), and “wounded” waits for talks (Russia).");
    }

    @Test
    void oneOfTwoThingsThatWouldDoIsAWayRound() {
        Situation situation = given().by(USA, impose("sanctions", RUS))
                .by(UKR, gate("either", anyOf(ceasefireInForce(), measureLifted("sanctions")), Subject.TALKS))
                .by(RUS, gate("first-talks", talksOpened(), Subject.CEASEFIRE));
        assertThat(graph(situation).cycles()).singleElement().matches(cycle -> cycle.force() == Wait.Force.NONE);
        assertThat(graph(situation).steps().stream().map(Milestone::id)).contains("measure-sanctions");
    }

    @Test
    void termsThatBeginWithTalksWaitForThem() {
        Situation situation = given().by(UKR, proposeCeasefire("call", ceasefireWhen(talksOpened(), null), RUS))
                .by(RUS, acceptCeasefire("call"));
        WaitingGraph graph = graph(situation);
        assertThat(graph.cycles()).isEmpty();
        assertThat(graph.waits(Wait.Force.RULE))
                .singleElement()
                .matches(wait ->
                        wait.source().kind() == Wait.Kind.TERMS && wait.holder().equals(UKR));
        situation.by(UKR, gate("first-ceasefire", ceasefireInForce(), Subject.TALKS));
        assertThat(graph(situation).cycles()).singleElement().matches(cycle -> cycle.force() == Wait.Force.RULE);
    }

    @Test
    void whatHasComeAboutHoldsNothingUp() {
        Situation situation = given().by(UKR, gate("first-exchange", exchangeCarriedOut(), Subject.TALKS))
                .by(FRA, gate("first-ceasefire", ceasefireInForce(), Subject.TALKS))
                .by(RUS, says(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS));
        assertThat(graph(situation).arcs()).hasSize(3);
        situation.by(UKR, proposeCeasefire("call", RUS)).by(RUS, acceptCeasefire("call"));
        assertThat(graph(situation).arcs().stream().map(arc -> arc.waitsFor().id()))
                .containsExactly("exchange");
    }

    @Test
    void whoeverSaysYesAfterwardsIsNotHeldToItsWords() {
        Situation situation = given().by(UKR, gate("first-ceasefire", ceasefireInForce(), Subject.TALKS))
                .by(RUS, says(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS))
                .by(UKR, proposeCeasefire("call", from12May(), RUS));
        assertThat(graph(situation).cycles()).hasSize(1);
        situation.by(RUS, acceptCeasefire("call"));
        assertThat(graph(situation).cycles()).isEmpty();
    }

    private static Terms.Ceasefire from12May() {
        return ceasefire(on("05-12"), null);
    }

    @Test
    void agreedTalksStillWaitWhereAGateIsSetBeforeThem() {
        Situation situation = given().by(RUS, proposeTalks("offer", UKR)).by(UKR, acceptTalks("offer"));
        situation
                .by(UKR, gate("first-ceasefire", ceasefireInForce(), Subject.TALKS))
                .by(RUS, gate("first-talks", talksOpened(), Subject.CEASEFIRE));
        assertThat(graph(situation).cycles()).singleElement().matches(cycle -> cycle.force() == Wait.Force.RULE);
        situation.when(UKR, new Attend(name("offer"))).thenRefusedOnlyFor("noHardGateOfTheirOwnStandsInTheWay");
    }

    @Test
    void aConditionThatHasLapsedIsToldAsSuch() {
        Situation situation = given().by(UKR, proposeCeasefire("call", from12May(), RUS))
                .by(RUS, proposeTalks("offer", UKR))
                .by(UKR, acceptTalks("offer", agreed("call")))
                .passedUntil("05-13T00:00");
        assertThat(graph(situation).waits(Wait.Force.RULE))
                .singleElement()
                .matches(wait -> wait.told().endsWith("call is lapsed, so that this can no longer come about"));
    }
}
