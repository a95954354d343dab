package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.testing.Cast.RUS;
import static parley.testing.Cast.UKR;
import static parley.testing.Cast.at;
import static parley.testing.Cast.name;
import static parley.testing.Moves.acceptCeasefire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import parley.negotiation.DeclineProposal;
import parley.negotiation.MoveKind;

class ExplorationTest {

    private static final Pick YES = new Pick(name("answer"), name("yes"));
    private static final Pick NO = new Pick(name("answer"), name("no"));
    private static final Choice ANSWER = new Choice(
            name("answer"),
            "What does Moscow answer?",
            List.of(new Choice.Option(name("yes"), "a yes"), new Choice.Option(name("no"), "a no")),
            null);

    private static Scenario script() {
        List<Step> steps = new ArrayList<>(Scripts.trunkSteps().subList(0, 1));
        steps.add(Scripts.step("moscow-yes", "05-10T20:00", RUS, acceptCeasefire("kyiv-call"))
                .in(YES));
        steps.add(Scripts.step("moscow-no", "05-10T21:00", RUS, new DeclineProposal(name("kyiv-call")))
                .in(NO));
        return Scripts.scenario("forked", steps, List.of(ANSWER), List.of());
    }

    private static Exploration explored(List<Course> courses, UnaryOperator<Transcript> until) {
        Playthrough.Scope scope = Playthrough.Scope.all(Playing.of(script()).table(), at("05-20T00:00"))
                .only(UKR, RUS)
                .only(MoveKind.PROPOSE_TALKS, MoveKind.ACCEPT_TALKS);
        return Exploration.of(
                script(),
                Scripts.PARALLEL,
                courses,
                until,
                Transcript::table,
                table -> Playthrough.exhaustive(table, scope, 2, 1_000));
    }

    @Test
    void itIsPlayedOnFromWhereverTheChoicesLead() {
        Exploration exploration = explored(script().courses(10), UnaryOperator.identity());

        assertThat(exploration.starts()).hasSize(2);
        assertThat(exploration.choices(script(), Scripts.PARALLEL))
                .containsEntry(YES, exploration.starts().get(0).explored().lines())
                .containsEntry(NO, exploration.starts().get(1).explored().lines());
        Explored together = exploration.together();
        assertThat(together.lines())
                .isEqualTo(exploration.starts().stream()
                        .mapToLong(start -> start.explored().lines())
                        .sum());
        assertThat(together.coverage().endings().values().stream().reduce(0L, Long::sum))
                .isGreaterThanOrEqualTo(together.lines());
        assertThat(Scripts.the(exploration.startOf(Ending.CEASEFIRE_IN_FORCE))
                        .courses()
                        .get(0)
                        .pickedAt(name("answer")))
                .isEqualTo(name("yes"));
    }

    @Test
    void coursesThatHaveNotPartedYetAreOneStartAndNoOptionIsMet() {
        Exploration exploration = explored(script().courses(10), transcript -> transcript.asOf(1));

        assertThat(exploration.starts())
                .singleElement()
                .satisfies(start -> assertThat(start.courses()).hasSize(2));
        assertThat(exploration.choices(script(), Scripts.PARALLEL).values()).containsOnly(0L);
    }

    @Test
    void anOptionThatIsNotPlayedHasNoLinesBehindIt() {
        Exploration exploration = explored(List.of(Course.of(NO)), UnaryOperator.identity());

        assertThat(exploration.choices(script(), Scripts.PARALLEL).get(YES)).isZero();
        assertThat(exploration.choices(script(), Scripts.PARALLEL).get(NO)).isPositive();
        assertThat(exploration.startOf(Ending.CEASEFIRE_IN_FORCE)).isNull();
    }
}
