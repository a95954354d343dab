package parley.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.TUR;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.at;
import static parley.testing.Cast.endOf;
import static parley.testing.Cast.name;
import static parley.testing.Cast.on;
import static parley.testing.Moves.acceptCeasefire;
import static parley.testing.Moves.acceptTalks;
import static parley.testing.Moves.allOf;
import static parley.testing.Moves.ceasefire;
import static parley.testing.Moves.ceasefireInForce;
import static parley.testing.Moves.exchangeCarriedOut;
import static parley.testing.Moves.gate;
import static parley.testing.Moves.impose;
import static parley.testing.Moves.measureLifted;
import static parley.testing.Moves.proposeCeasefire;
import static parley.testing.Moves.proposeTalks;
import static parley.testing.Situation.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.negotiation.Attempt;
import parley.negotiation.MoveKind;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Role;
import parley.negotiation.Rulebook;
import parley.negotiation.Setting;
import parley.negotiation.Subject;
import parley.negotiation.Table;
import parley.negotiation.Verdict;
import parley.testing.Cast;
import parley.testing.Records;
import parley.testing.Situation;

class PathsTest {

    static final Instant EVENING = Instant.parse("2025-05-11T20:00:00Z");
    private static final Aim CEASEFIRE = Aim.of(Subject.CEASEFIRE);
    private static final Aim TALKS = Aim.of(Subject.TALKS);
    private static final Constraint RUSSIA_AFTER_TALKS = keeps(RUS, Subject.CEASEFIRE, Subject.TALKS);

    private static Constraint keeps(PartyId party, Subject step, Subject awaited) {
        return new Constraint.Keeps(new Keep(party, step, awaited, null));
    }

    private static Constraint keeps(PartyId party, String precondition) {
        return new Constraint.Keeps(new Keep(party, Subject.TALKS, Subject.CEASEFIRE, name(precondition)));
    }

    private static Paths may(String reading, List<Aim> aims, Constraint... constraints) {
        Table table = Records.played("may-2025", reading).asOf(EVENING).table();
        Goal goal = new Goal(aims.stream().map(aim -> aim.by(endOf("05-15"))).toList());
        return verified(Paths.answer(Question.of(table, EVENING, goal, constraints)));
    }

    private static Paths ask(Situation situation, Aim aim, Constraint... constraints) {
        Instant now = situation.table().now();
        return verified(Paths.answer(Question.of(situation.table(), now, new Goal(List.of(aim)), constraints)));
    }

    /** Played through the rulebook by hand. */
    private static Paths verified(Paths paths) {
        for (Path path : paths.paths()) {
            Table table = paths.question().from();
            List<Recorded> events = new ArrayList<>();
            for (Attempt attempt : path.attempts()) {
                Verdict verdict = Rulebook.judge(table, attempt);
                assertThat(verdict).isInstanceOf(Verdict.Admitted.class);
                events.addAll(((Verdict.Admitted) verdict).events());
                table = ((Verdict.Admitted) verdict).table();
            }
            Verdict.Admitted rest = Rulebook.pass(table, path.reached());
            events.addAll(rest.events());
            assertThat(paths.question().goal().holds(rest.table())).isTrue();
            assertThat(path.events()).isEqualTo(events);
            assertThat(path.end()).isEqualTo(rest.table());
        }
        return paths;
    }

    private static List<String> told(Path path) {
        return path.attempts().stream()
                .map(attempt -> attempt.by() + " " + MoveKind.of(attempt.move()).word() + " "
                        + attempt.move().about())
                .toList();
    }

    @Test
    void aCeasefireByThursdayWasOneMoveAway() {
        Paths answer = may("parallel", List.of(CEASEFIRE));
        assertThat(told(answer.paths().get(0))).containsExactly("RUS accept-ceasefire kyiv-call");
        assertThat(answer.paths().get(0).reached()).isEqualTo(at("05-12T00:00"));
        assertThat(told(answer.paths().get(1)))
                .containsExactlyInAnyOrder("RUS accept-ceasefire trump-call", "UKR accept-ceasefire trump-call");
        assertThat(answer.paths()).extracting(Path::moves).containsExactly(1, 2, 2);
    }

    @Test
    void underTheHardGateSomebodyHasToMoveFirst() {
        Paths free = may("hard-gate", List.of(TALKS));
        assertThat(free.paths().get(0).moves()).isEqualTo(4);
        assertThat(free.paths()).anyMatch(path -> told(path).contains("UKR soften-precondition ceasefire-from-12-may"));
        Paths kept = may("hard-gate", List.of(TALKS), keeps(UKR, "ceasefire-from-12-may"));
        assertThat(kept.paths()).isNotEmpty().allSatisfy(path -> {
            assertThat(told(path)).noneMatch(move -> move.contains("soften"));
            assertThat(CEASEFIRE.holds(path.end())).isTrue();
        });
    }

    /** The ceasefire and the talks come about at one and the same moment: neither is first. */
    @Test
    void bothKeepToTheirOrderWhereBothStepsComeAtOneMoment() {
        Paths both = may(
                "hard-gate",
                List.of(TALKS, CEASEFIRE),
                keeps(UKR, "ceasefire-from-12-may"),
                RUSSIA_AFTER_TALKS,
                new Constraint.AtMost(5));
        assertThat(both.paths()).isNotEmpty().allMatch(path -> path.moves() == 5);
        assertThat(both.complete()).isTrue();
    }

    @Test
    void whereThereIsNoneASmallestSetOfConstraintsIsToldThatConflict() {
        Constraint.Only only = new Constraint.Only(Set.of(UKR));
        Paths alone = may("parallel", List.of(CEASEFIRE), only, RUSSIA_AFTER_TALKS, new Constraint.AtMost(6));
        assertThat(alone.found()).isFalse();
        assertThat(alone.inTheWay()).containsExactly(only);
        Constraint.AtMost few = new Constraint.AtMost(2);
        Paths hurried = may("parallel", List.of(CEASEFIRE), few, RUSSIA_AFTER_TALKS);
        assertThat(hurried.inTheWay()).containsExactlyInAnyOrder(few, RUSSIA_AFTER_TALKS);
        assertThat(hurried.certain()).isTrue();
    }

    @Test
    void aDateCanBeWhatIsInTheWay() {
        Situation situation = given().by(UKR, proposeCeasefire("call", ceasefire(on("05-12"), null), RUS));
        Aim early = CEASEFIRE.by(endOf("05-11"));
        Constraint.AtMost one = new Constraint.AtMost(1);
        assertThat(ask(situation, early, one).inTheWay()).containsExactlyInAnyOrder(one, new Constraint.InTime(early));
        assertThat(ask(situation, CEASEFIRE.by(endOf("05-12")), one).found()).isTrue();
    }

    @Test
    void aGateThatWaitsForMuchIsMetOrSoftenedWhicheverIsShorter() {
        Situation situation = given().by(TUR, impose("sanctions", RUS))
                .by(RUS, gate("much", allOf(measureLifted("sanctions"), exchangeCarriedOut()), Subject.TALKS))
                .by(RUS, proposeTalks("meet", UKR));
        Paths answer = ask(situation, TALKS);
        assertThat(told(answer.paths().get(0)))
                .containsExactlyInAnyOrder(
                        "RUS soften-precondition much", "UKR accept-talks meet", "RUS attend meet", "UKR attend meet");
        Constraint keeps = new Constraint.Keeps(new Keep(RUS, Subject.TALKS, null, name("much")));
        assertThat(told(ask(situation, TALKS, keeps).paths().get(0))).hasSize(7).contains("TUR ease-measure sanctions");
    }

    @Test
    void whatHoldsAlreadyNeedsNoMove() {
        Situation situation = given().by(UKR, proposeCeasefire("call", RUS)).by(RUS, acceptCeasefire("call"));
        Paths answer = ask(situation, CEASEFIRE);
        assertThat(answer.paths()).singleElement().matches(path -> path.moves() == 0);
    }

    @Test
    void theClockAloneBringsWhatIsAgreed() {
        Situation situation = given().by(UKR, proposeCeasefire("call", ceasefire(on("05-12"), null), RUS))
                .by(RUS, acceptCeasefire("call"));
        Paths answer = ask(situation, CEASEFIRE);
        assertThat(answer.paths().get(0).moves()).isZero();
        assertThat(answer.paths().get(0).reached()).isEqualTo(at("05-12T00:00"));
    }

    @Test
    void aPartyAloneReachesNothing() {
        Setting alone = new Setting(
                "Alone",
                Cast.KYIV,
                Cast.SETTING.start(),
                List.of(new Party(UKR, "Ukraine", List.of(Role.PRINCIPAL), List.of())),
                List.of(),
                List.of());
        Paths answer = ask(given(alone), TALKS);
        assertThat(answer.found()).isFalse();
        assertThat(answer.complete()).isTrue();
        assertThat(answer.inTheWay()).isEmpty();
    }

    @Test
    void twelvePrincipalsAreTooManyForTenMovesAndThatIsSaid() {
        List<Party> twelve = new ArrayList<>();
        for (char c = 'A'; c < 'A' + 12; c++) {
            twelve.add(new Party(PartyId.of("P" + c), "P" + c, List.of(Role.PRINCIPAL), List.of()));
        }
        Setting many = new Setting("Many", Cast.KYIV, Cast.SETTING.start(), twelve, List.of(), List.of());
        assertThat(ask(given(many), CEASEFIRE).found()).isFalse();
        Paths answer = ask(given(many), CEASEFIRE, new Constraint.AtMost(12));
        assertThat(answer.paths().get(0).moves()).isEqualTo(12);
    }

    @Test
    void aBudgetIsKeptAndSaidToBeTooSmall() {
        Table table = Records.played("may-2025", "parallel").asOf(EVENING).table();
        Question question = Question.of(table, EVENING, new Goal(List.of(TALKS)), RUSSIA_AFTER_TALKS);
        Paths answer = Paths.answer(question.budget(50));
        assertThat(answer.complete()).isFalse();
        assertThat(answer.states()).isLessThan(150);
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(may("hard-gate", List.of(CEASEFIRE))).isEqualTo(may("hard-gate", List.of(CEASEFIRE)));
    }

    @Test
    void whoeverHasSaidYesOnConditionsNeedNotSayItAgain() {
        Situation situation = given().by(RUS, proposeTalks("meet", UKR))
                .by(UKR, proposeCeasefire("call", RUS))
                .by(UKR, acceptTalks("meet", ceasefireInForce()));
        List<Path> paths = ask(situation, TALKS).paths();
        assertThat(told(paths.get(0)))
                .containsExactlyInAnyOrder("RUS accept-ceasefire call", "RUS attend meet", "UKR attend meet");
        assertThat(paths).anyMatch(path -> told(path).contains("UKR accept-talks meet") && path.moves() == 3);
    }
}
