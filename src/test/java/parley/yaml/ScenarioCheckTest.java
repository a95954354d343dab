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
    void theGreatExamplesComeOutAsTheySay() {
        for (String name : List.of("every-move", "every-branch", "every-claim")) {
            Sheet sheet = Shelf.file(ScenarioReaderTest.FILES.resolve(name + ".yaml"));
            Scenario scenario = ScenarioReaderTest.reader().read(sheet).orElseThrow();
            assertThat(ScenarioCheck.of(scenario, sheet, List.of()))
                    .as(name)
                    .noneMatch(finding -> finding.level() == Finding.Level.FAILURE);
        }
    }

    @Test
    void whatAReadingExplainsIsNoFailure() {
        assertThat(check(HEAD + READINGS + MOVES))
                .containsExactly("talks.yaml:13:12: information: under the reading `shut` 1 move is refused: yes.");
    }

    @Test
    void whatIsRefusedUnderTheDefaultReadingIsAFailure() {
        assertThat(check(HEAD + READINGS + MOVES + TWICE))
                .anyMatch(line -> line.startsWith("talks.yaml:22:10: `again` is refused under the reading `open`: ")
                        && line.contains("add `expect: refused` to it"));
    }

    @Test
    void unlessItIsExpected() {
        assertThat(check(HEAD + READINGS + MOVES + TWICE.replace("by: BBB", "by: BBB, expect: refused")))
                .noneMatch(line -> line.contains("again"));
    }

    @Test
    void withoutReadingsEveryRefusalIsAFailure() {
        assertThat(check(HEAD + MOVES.replace("    only-in: [shut]\n", "")))
                .anyMatch(line -> line.startsWith("talks.yaml:17:10: `yes` is refused: "))
                .anyMatch(line -> line.contains("dead end: after `offer` nothing more of the script can be made"));
    }

    @Test
    void anOptionThatLeadsNowhereAndAMoveThatWaitsInVain() {
        assertThat(check(HEAD + """
                choices:
                  - name: the-answer
                    question: What does Beland say?
                    options: [{name: a-yes, title: a yes}, {name: silence, title: nothing}, {name: a-shrug, title: a shrug}]
                """ + """
                moves:
                  - {id: offer, at: 2030-01-03, by: AAA, propose-talks: {title: Talks, to: [BBB]}}
                  - {id: yes, at: 2030-01-04, by: BBB, if-chosen: {the-answer: a-yes}, accept-talks: {proposal: offer}}
                  - {id: late, at: 2030-01-05, by: BBB, when: {talks: offer, is: ended}, attend: {talks: offer}}
                expect: [{after: offer, holds: {talks: offer, is: agreed}}]
                notes: [{after: end, concept: prenegotiaton, says: It stops here.}]
                """))
                .anyMatch(line ->
                        line.contains("dead end: the option `a-shrug` of `the-answer` leads to the same as `silence`"))
                .anyMatch(line -> line.contains("`late` is tried in no playing"))
                .anyMatch(line ->
                        line.startsWith("talks.yaml:19:10: expected after offer that the talks offer are agreed;"
                                        + " found that the talks offer are proposed")
                                && line.contains("and in 2 more"))
                .anyMatch(line -> line.contains("`prenegotiaton` is none of the concepts that Parley explains."
                        + " Did you mean `prenegotiation`?"));
    }

    @Test
    void aPartyThatNeverActs() {
        assertThat(check(HEAD + "  - {id: CCC, name: Celand, roles: [host]}\n"
                        + MOVES.replace("    only-in: [shut]\n", "")))
                .anyMatch(line -> line.startsWith("talks.yaml:11:10: information: CCC never acts in this script."));
    }

    private static List<String> check(String text) {
        Sheet sheet = new Sheet(
                "talks.yaml", "talks.yaml", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        Scenario scenario = ScenarioReaderTest.reader().read(sheet).orElseThrow();
        return ScenarioCheck.of(scenario, sheet, List.of("prenegotiation")).stream()
                .map(Finding::toString)
                .toList();
    }
}
