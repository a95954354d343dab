package parley.analysis.impasse;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.FRA;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.USA;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.agreed;
import static parley.testing.Moves.allOf;
import static parley.testing.Moves.anyOf;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.ceasefireWhen;
import static parley.testing.Moves.exchangeCarriedOut;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.impose;
import static parley.testing.Moves.measureLifted;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Moves.talksOpened;
import static parley.testing.Situation.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.negotiation.Attempt;
import parley.negotiation.Condition;
import parley.negotiation.LiftPrecondition;
import parley.negotiation.MakeStatement;
import parley.negotiation.Name;
import parley.negotiation.Order;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Role;
import parley.negotiation.Rulebook;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition;
import parley.negotiation.Setting;
import parley.negotiation.SoftenPrecondition;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Terms;
import parley.negotiation.Verdict;
import parley.negotiation.WithdrawProposal;
import parley.scenario.Playing;
import parley.scenario.Transcript;
import parley.testing.Cast;
import parley.testing.Records;
import parley.testing.Situation;

class ImpasseTest {

    private static Impasse of(Situation situation) {
        return checked(
                Impasse.of(
                        situation.table(),
                        situation.history(),
                        situation.table().now()),
                situation.history());
    }

    private static Impasse of(String scenario, String reading) {
        Transcript transcript = Records.played(scenario, reading).asOf(WaitingGraphTest.EVENING);
        return checked(
                Impasse.of(transcript.table(), transcript.events(), WaitingGraphTest.EVENING), transcript.events());
    }

    private static MakeStatement says(Subject step, Sequence sequence, Subject to) {
        return new MakeStatement(MakeStatement.Kind.ASSERTION, "so be it", null, new Order(step, sequence, to));
    }

    private static List<List<String>> who(Knot knot) {
        return knot.openings().stream()
                .map(opening -> opening.who().stream().map(PartyId::code).toList())
                .toList();
    }

    /** Plays again, by hand, whatever it says can be played. */
    private static Impasse checked(Impasse impasse, List<Recorded> history) {
        for (Knot knot : impasse.knots()) {
            for (Opening opening : knot.openings()) {
                Table then = replayed(impasse.table(), opening.moves(), opening.events());
                assertThat(then).isEqualTo(opening.end());
                isOpen(knot, opening, history);
            }
            for (Bridge bridge : knot.bridges()) {
                // Nobody gives up anything.
                assertThat(bridge.attempts())
                        .noneMatch(attempt -> attempt.move() instanceof SoftenPrecondition
                                || attempt.move() instanceof LiftPrecondition
                                || attempt.move() instanceof WithdrawProposal);
                Table then = impasse.table();
                for (Attempt attempt : bridge.attempts()) {
                    Verdict verdict = Rulebook.judge(then, attempt);
                    assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
                    then = ((Verdict.Admitted) verdict).table();
                }
                assertThat(impasse.table().after(bridge.events())).isEqualTo(bridge.end());
                assertThat(bridge.end().preconditions())
                        .containsAll(impasse.table().preconditions());
                // Whoever has a step wait never sees it come about at an earlier moment than what it waits for.
                keptOnTheWay(knot, impasse.table(), bridge.events());
                assertThat(knot.cycle().steps()).allMatch(step -> Bridges.hasCome(step, bridge.end()));
            }
        }
        return impasse;
    }

    /** Read again off what came of it: whoever is needed is no longer held in that circle. */
    private static void isOpen(Knot knot, Opening opening, List<Recorded> history) {
        if (opening.releases().stream().anyMatch(Release::isOnlyWords)) {
            return;
        }
        List<Recorded> all = new ArrayList<>(history);
        all.addAll(opening.events());
        assertThat(WaitingGraph.of(opening.end(), all).cycles())
                .noneMatch(cycle -> cycle.steps().equals(knot.cycle().steps())
                        && cycle.force() != Wait.Force.NONE
                        && cycle.force().atLeast(knot.cycle().force()));
    }

    private static void keptOnTheWay(Knot knot, Table from, List<Recorded> events) {
        Table then = from;
        for (int i = 0; i < events.size(); i++) {
            then = then.after(events.get(i));
            boolean momentIsOver = i + 1 == events.size()
                    || events.get(i + 1).at().isAfter(events.get(i).at());
            if (momentIsOver) {
                Table now = then;
                for (Demand demand : knot.demands()) {
                    for (Wait wait : demand.waits()) {
                        boolean tooEarly = knot.cycle().steps().stream()
                                        .anyMatch(step ->
                                                step.kind() == wait.step().kind())
                                && wait.force().atLeast(knot.cycle().force())
                                && Bridges.hasCome(wait.step(), now)
                                && wait.anyOf().stream().noneMatch(awaited -> Bridges.hasCome(awaited, now));
                        assertThat(tooEarly)
                                .as("%s at %s", wait, events.get(i).at())
                                .isFalse();
                    }
                }
            }
        }
    }

    private static Table replayed(Table from, List<Attempt> moves, List<Recorded> events) {
        Table then = from;
        List<Recorded> all = new ArrayList<>();
        for (Attempt attempt : moves) {
            Verdict.Admitted yes = (Verdict.Admitted) Rulebook.judge(then, attempt);
            all.addAll(yes.events());
            then = yes.table();
        }
        assertThat(all).isEqualTo(events);
        return then;
    }

    // ---- May 2025

    @ParameterizedTest
    @ValueSource(strings = {"seed-only", "may-2025"})
    void theSeedIsStuckUnderTheHardGateAndEitherSideAloneCouldOpenIt(String scenario) {
        Impasse impasse = of(scenario, "hard-gate");
        assertThat(impasse.answer()).startsWith("Stuck. Talks wait for a ceasefire (Ukraine");
        Knot knot = impasse.knots().get(0);
        assertThat(knot.isImpasse()).isTrue();
        assertThat(who(knot)).containsExactly(List.of("UKR"), List.of("RUS"));
        assertThat(knot.openings().get(0).told())
                .isEqualTo(
                        "Ukraine softens its precondition “a ceasefire is in force, before talks” to a demand beside talks, or lifts it.");
        assertThat(knot.openings().get(1).told())
                .startsWith("Russia says yes to ")
                .endsWith("without waiting for talks.");
        // France holds up nobody: it is not needed, and so not asked.
        assertThat(knot.demands()).noneMatch(demand -> demand.holder().equals(FRA));
        assertThat(knot.demands()).anyMatch(demand -> demand.cites().contains("S22"));
        assertThat(knot.bridges().stream().map(Bridge::way))
                .containsExactly(Bridge.Way.AT_THE_SAME_HOUR, Bridge.Way.STEP_BY_STEP);
        assertThat(knot.bridges()).allMatch(bridge -> bridge.by().equals(USA));
        assertThat(impasse.complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"seed-only", "may-2025"})
    void underTheOtherReadingItIsNotAndTheCircleIsThatOfOthers(String scenario) {
        Impasse impasse = of(scenario, "parallel");
        assertThat(impasse.stuck()).isFalse();
        assertThat(impasse.answer()).startsWith("No impasse. There is a circle, but");
        Knot knot = impasse.knots().get(0);
        assertThat(knot.bridges()).isEmpty();
        assertThat(who(knot)).contains(List.of("RUS")).anyMatch(who -> who.contains("FRA"));
    }

    @Test
    void onAnEmptyTableThereIsNone() {
        Impasse impasse = of(given());
        assertThat(impasse.stuck()).isFalse();
        assertThat(impasse.answer()).isEqualTo("No impasse. Nothing on the table waits for anything else.");
        assertThat(impasse.complete()).isTrue();
    }

    // ---- by example

    /** Two gates that the rules hold: whatever is before the other cannot be at the same hour. */
    @Test
    void twoGatesOfThoseWhoDecideAreNotBridged() {
        Impasse impasse = of(given().by(UKR, gate("first-ceasefire", ceasefireInForce(), Subject.TALKS))
                .by(RUS, gate("first-talks", talksOpened(), Subject.CEASEFIRE)));
        Knot knot = impasse.knots().get(0);
        assertThat(knot.cycle().force()).isEqualTo(Wait.Force.RULE);
        assertThat(who(knot)).containsExactlyInAnyOrder(List.of("UKR"), List.of("RUS"));
        assertThat(knot.bridges()).isEmpty();
    }

    @Test
    void allWhoHoldTheSameGateHaveToLetGoTogether() {
        Situation situation = given().by(UKR, gate("one", ceasefireInForce(), Subject.TALKS))
                .by(UKR, gate("two", ceasefireInForce(), Subject.TALKS))
                .by(RUS, says(Subject.CEASEFIRE, Sequence.WITHIN, Subject.TALKS))
                .by(RUS, gate("three", allOf(ceasefireInForce(), exchangeCarriedOut()), Subject.TALKS));
        Knot knot = of(situation).knots().get(0);
        assertThat(who(knot)).containsExactly(List.of("RUS"), List.of("RUS", "UKR"));
        assertThat(knot.openings().get(1).releases()).hasSize(3);
    }

    @Test
    void aYesThatWaitsForAYesThatWaitsIsOpenedByEitherWithoutItsCondition() {
        Situation situation = given().by(UKR, proposeCeasefire("call", RUS))
                .by(RUS, proposeTalks("offer", UKR))
                .by(UKR, acceptTalks("offer", agreed("call")))
                .by(RUS, acceptCeasefire("call", agreed("offer")));
        Knot knot = of(situation).knots().get(0);
        assertThat(knot.openings().stream().map(Opening::told))
                .containsExactly(
                        "Russia accepts “call” without its condition.",
                        "Ukraine accepts “offer” without its condition.");
        // Fresh terms of a third party, to which no such yes is tied.
        assertThat(knot.bridges()).isNotEmpty();
    }

    @Test
    void termsThatBeginWithTalksAreOfferedAnewWithoutThat() {
        Situation situation = given().by(UKR, proposeCeasefire("call", ceasefireWhen(talksOpened(), null), RUS))
                .by(UKR, gate("first-ceasefire", ceasefireInForce(), Subject.TALKS));
        Knot knot = of(situation).knots().get(0);
        assertThat(who(knot)).containsExactly(List.of("UKR"), List.of("UKR"));
        assertThat(knot.openings().stream().map(Opening::told))
                .anyMatch(told -> told.equals("Ukraine offers “call” anew, tied to nothing."));
    }

    @Test
    void aMeasureIsBridgedByItsBeingLiftedAtTheHour() {
        Situation situation = given().by(TUR, impose("sanctions", RUS))
                .by(RUS, gate("lift-them", measureLifted("sanctions"), Subject.TALKS))
                .by(RUS, proposeTalks("meet", on("05-15"), UKR));
        Impasse impasse = of(situation);
        assertThat(impasse.stuck()).isFalse();
        assertThat(impasse.answer()).contains("none of them, in the end, for itself");
    }

    @Test
    void whatCanNoLongerComeAboutIsToldAsADeadEnd() {
        Situation situation = given().by(UKR, proposeCeasefire("call", from12May(), RUS))
                .by(RUS, proposeTalks("offer", UKR))
                .by(UKR, acceptTalks("offer", agreed("call")))
                .passedUntil("05-13T00:00");
        assertThat(of(situation).deadEnds())
                .singleElement()
                .matches(wait -> wait.holder().equals(UKR));
    }

    private static Terms.Ceasefire from12May() {
        return ceasefire(on("05-12"), null);
    }

    // ---- what is degenerate

    @Test
    void aPartyAlone() {
        Setting alone = new Setting(
                "Alone",
                Cast.KYIV,
                Cast.SETTING.start(),
                List.of(new Party(UKR, "Ukraine", List.of(Role.PRINCIPAL), List.of())),
                List.of(),
                List.of());
        Situation situation = given(alone).by(UKR, gate("odd", talksOpened(), Subject.TALKS));
        Impasse impasse = of(situation);
        assertThat(impasse.stuck()).isTrue();
        assertThat(who(impasse.knots().get(0))).containsExactly(List.of("UKR"));
        assertThat(of(given(alone)).stuck()).isFalse();
    }

    /** Twelve who all decide and all want the one before the other, and who all have said the reverse. */
    @Test
    void twelveParties() {
        Situation situation = given(twelve());
        Subject[] subjects = Subject.values();
        Condition[] awaited = {ceasefireInForce(), talksOpened(), exchangeCarriedOut(), ceasefireInForce()};
        int n = 0;
        for (PartyId party : situation.table().cast().keySet()) {
            for (int i = 0; i < subjects.length; i++) {
                situation.by(
                        party,
                        new SetPrecondition(
                                Name.of("gate-" + n++), awaited[i], subjects[(i + 1) % 4], null, Sequence.BEFORE));
                situation.by(party, says(subjects[(i + 2) % 4], Sequence.AFTER, subjects[i]));
            }
        }
        Impasse impasse = of(situation);
        assertThat(impasse.stuck()).isTrue();
        assertThat(impasse.knots())
                .isNotEmpty()
                .allSatisfy(knot -> assertThat(knot.openings()).isNotEmpty());
        assertThat(impasse).isEqualTo(of(situation));
    }

    static Setting twelve() {
        List<Party> parties = new ArrayList<>();
        for (char c = 'A'; c < 'A' + 12; c++) {
            parties.add(new Party(PartyId.of("P" + c), "P" + c, List.of(Role.PRINCIPAL), List.of()));
        }
        return new Setting("Twelve", Cast.KYIV, Cast.SETTING.start(), parties, List.of(), List.of());
    }

    // ---- brute force against clever, by the rulebook

    private static final List<PartyId> ANYBODY = List.of(UKR, RUS, USA, FRA, TUR);

    /** Gates, yeses on conditions, offers that wait and words, at random. */
    private static Situation tangled(long seed) {
        Random random = new Random(seed);
        Situation situation = given().by(UKR, proposeCeasefire("call", RUS)).by(RUS, proposeTalks("offer", UKR));
        List<Condition> conditions = List.of(
                ceasefireInForce(),
                talksOpened(),
                exchangeCarriedOut(),
                agreed("call"),
                agreed("offer"),
                allOf(ceasefireInForce(), exchangeCarriedOut()),
                anyOf(talksOpened(), exchangeCarriedOut()));
        Subject[] subjects = Subject.values();
        int demands = 2 + random.nextInt(6);
        for (int n = 0; n < demands; n++) {
            PartyId by = ANYBODY.get(random.nextInt(random.nextInt(3) == 0 ? 5 : 2));
            Condition condition = conditions.get(random.nextInt(conditions.size()));
            switch (random.nextInt(5)) {
                case 0, 1 -> situation.when(by, gate("gate-" + n, condition, subjects[random.nextInt(2)]));
                case 2 ->
                    situation.when(
                            by,
                            says(
                                    subjects[random.nextInt(3)],
                                    random.nextBoolean() ? Sequence.WITHIN : Sequence.BEFORE,
                                    subjects[random.nextInt(3)]));
                case 3 ->
                    situation.when(
                            by,
                            random.nextBoolean()
                                    ? acceptTalks("offer", condition)
                                    : acceptCeasefire("call", condition));
                default -> situation.when(by, proposeCeasefire("terms-" + n, ceasefireWhen(condition, null), UKR, RUS));
            }
        }
        return situation;
    }

    @Test
    void theSmallestOpeningsAreThoseThatTryingEverySetFinds() {
        int circles = 0;
        int bridged = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            Situation situation = tangled(seed);
            Table table = situation.table();
            Instant at = table.now();
            Impasse impasse = of(situation);
            List<Wait> waits = Waits.on(table, situation.history());
            for (Knot knot : impasse.knots()) {
                bridged += knot.bridges().isEmpty() ? 0 : 1;
                Openings openings = new Openings(table, situation.history(), at, knot.cycle(), waits);
                int of = openings.demands().size();
                if (knot.cycle().force() == Wait.Force.NONE || of > 9 || !knot.allOpenings()) {
                    continue;
                }
                circles++;
                assertThat(smallest(knot))
                        .as("seed %d: %s", seed, knot.cycle().told())
                        .isEqualTo(byHand(openings, of));
            }
        }
        assertThat(circles).isGreaterThan(1_000);
        assertThat(bridged).isGreaterThan(20);
    }

    private static Set<Set<Demand>> smallest(Knot knot) {
        return knot.openings().stream()
                .map(opening -> opening.releases().stream().map(Release::demand).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Set<Set<Demand>> byHand(Openings openings, int of) {
        List<BitSet> open = new ArrayList<>();
        for (long bits = 0; bits < 1L << of; bits++) {
            BitSet set = BitSet.valueOf(new long[] {bits});
            if (openings.opens(set)) {
                open.add(set);
            }
        }
        return open.stream()
                .filter(set -> open.stream().noneMatch(other -> !other.equals(set) && isWithin(other, set)))
                .map(set -> set.stream().mapToObj(openings.demands()::get).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static boolean isWithin(BitSet one, BitSet other) {
        BitSet left = (BitSet) one.clone();
        left.andNot(other);
        return left.isEmpty();
    }

    @Test
    void everyScenarioHasAnAnswerAtEveryPosition() {
        Set<String> answers = new TreeSet<>();
        for (String name : EveryScenarioTest.names().toList()) {
            Transcript whole = Playing.of(Records.scenario(name));
            for (int position = 0; position <= whole.events().size(); position += 3) {
                Transcript cut = whole.asOf(position);
                Impasse impasse = checked(Impasse.of(cut), cut.events());
                answers.add(impasse.answer().substring(0, 5));
                assertThat(impasse.complete()).isTrue();
            }
        }
        assertThat(answers).contains("No im", "Stuck");
    }
}
