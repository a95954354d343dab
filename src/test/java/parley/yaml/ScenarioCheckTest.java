package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parley.scenario.Scenario;

/** A scenario is played under each reading; what the rulebook refuses is told with its line. */
@Timeout(20)
class ScenarioCheckTest {

    private static final String HEAD = """
        format: 1
        name: talks
        title: Talks
        question: Will they come?
        about: An invented negotiation.
        zone: Europe/Kyiv
        start: 2030-01-01
        cast:
          - {id: AAA, name: Aland, roles: [principal]}
          - {id: BBB, name: Beland, roles: [principal]}
        """;
    private static final String READINGS = """
        readings:
          - {name: open, title: Open, says: Nothing is demanded., default: true}
          - {name: shut, title: Shut, says: A ceasefire is demanded first.}
        """;
    private static final String MOVES = """
        moves:
          - id: gate
            at: 2030-01-02
            by: BBB
            only-in: [shut]
            set-precondition: {requires: ceasefire-in-force, on: talks, sequence: before}
          - {id: offer, at: 2030-01-03, by: AAA, propose-talks: {title: Talks, to: [BBB]}}
          - {id: yes, at: 2030-01-04, by: BBB, accept-talks: {proposal: offer}}
        """;
    private static final String TWICE = "  - {id: again, at: 2030-01-05, by: BBB, accept-talks: {proposal: offer}}\n";

    @Test
    void everyMoveOfTheGreatExampleCanBePlayed() {
        assertThat(ScenarioCheck.of(ScenarioReaderTest.SCENARIO, "every-move.yaml")
                        .refusals())
                .isEmpty();
    }

    @Test
    void whatAReadingExplainsIsNoWarning() {
        ScenarioCheck check = check(HEAD + READINGS + MOVES);

        assertThat(check.warnings()).isEmpty();
        assertThat(lines(check.information()))
                .singleElement()
                .asString()
                .startsWith("talks.yaml:21:1: `yes` is refused under the reading `shut`: Beland holds")
                .endsWith("it would have to be met, softened or lifted first.");
    }

    @Test
    void whatIsRefusedUnderTheDefaultReadingIsAWarning() {
        ScenarioCheck check = check(HEAD + READINGS + MOVES + TWICE);

        assertThat(lines(check.warnings()))
                .singleElement()
                .asString()
                .startsWith("talks.yaml:22:1: `again` is refused under the reading `open`: ");
        assertThat(check.information()).hasSize(2);
    }

    @Test
    void withoutReadingsEveryRefusalIsAWarning() {
        ScenarioCheck check = check(HEAD + MOVES.replace("    only-in: [shut]\n", ""));

        assertThat(lines(check.warnings()))
                .singleElement()
                .asString()
                .startsWith("talks.yaml:17:1: `yes` is refused: ");
        assertThat(check.information()).isEmpty();
        assertThat(check.refusals().get(0).reading()).isNull();
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static ScenarioCheck check(String text) {
        Sheet sheet = new Sheet(
                "talks.yaml", "talks.yaml", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Scenario scenario = ScenarioReaderTest.reader().read(sheet).orElseThrow();
        return ScenarioCheck.of(scenario, sheet.label());
    }
}
