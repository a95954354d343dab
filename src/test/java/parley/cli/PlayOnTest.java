package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PlayOnTest {

    private static final String SMALL = "--moves accept-talks,attend,lift-precondition --party UKR,RUS --from 41";

    @Test
    void everyAdmissibleContinuationIsCovered() {
        JsonNode root = played("--exhaustive --depth 3 " + SMALL);

        assertThat(root.propertyNames())
                .containsExactly(
                        "scenario",
                        "reading",
                        "from",
                        "until",
                        "parties",
                        "moves",
                        "manner",
                        "budget",
                        "tables",
                        "lines",
                        "complete",
                        "coverage",
                        "first",
                        "shown");
        assertThat(root.required("complete").booleanValue()).isTrue();
        assertThat(root.required("lines").longValue()).isPositive();
        assertThat(root.required("parties").valueStream().map(JsonNode::stringValue))
                .containsExactly("RUS", "UKR");
        JsonNode coverage = root.required("coverage");
        assertThat(coverage.propertyNames())
                .containsExactly("moves", "missing", "events", "refusals", "endings", "choices");
        assertThat(coverage.required("moves").propertyNames())
                .containsExactlyInAnyOrder("accept-talks", "attend", "lift-precondition");
        assertThat(coverage.required("missing")).isEmpty();
        assertThat(coverage.required("endings").propertyNames()).contains("ceasefire-in-force", "nothing");
    }

    @Test
    void theHardGateLeavesLessOpen() {
        assertThat(played("--exhaustive --depth 2 " + SMALL).required("lines").longValue())
                .isGreaterThan(played("--exhaustive --depth 2 --reading hard-gate " + SMALL)
                        .required("lines")
                        .longValue());
    }

    @Test
    void aBudgetThatDoesNotSufficeIsSaid() {
        Run run = Run.of(line("--exhaustive --depth 3 --budget 40 --from 41")).isFine();

        assertThat(run.out()).contains("40 tables; 40 were met", "IT DID NOT SUFFICE");
        assertThat(played("--exhaustive --depth 3 --budget 40 --from 41")
                        .required("complete")
                        .booleanValue())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void theSameSeedGivesTheSameOutput(String format) {
        String random = "--random 30 --length 12 --from 39 --show 3 --format " + format + " --seed ";

        assertThat(Run.of(line(random + 5))).isEqualTo(Run.of(line(random + 5)));
        assertThat(Run.of(line(random + 5)).out())
                .isNotEqualTo(Run.of(line(random + 6)).out().replace("seed 6", "seed 5"));
    }

    @Test
    void linesAreShownTurnByTurnAndAreHypothetical() {
        JsonNode root = played("--exhaustive --depth 2 --show 4 " + SMALL);

        assertThat(root.required("shown")).hasSize(4).allSatisfy(shown -> {
            assertThat(shown.required("turns")).isNotEmpty();
            assertThat(shown.required("endings")).isNotEmpty();
        });
        assertThat(Run.of(line("--exhaustive --depth 2 --show 4 " + SMALL))
                        .isFine()
                        .out())
                .contains("HYPOTHETICAL", "not what is likely");
    }

    @Test
    void theClockStandsAtTheMomentThatWasAskedFor() {
        JsonNode root = played("--exhaustive --depth 1 --from 2025-05-11T20:00 --party UKR --moves urge --show 1");

        assertThat(root.required("from").get(0).required("at").stringValue()).isEqualTo("2025-05-11T20:00:00+03:00");
        assertThat(root.required("shown")
                        .get(0)
                        .required("turns")
                        .get(0)
                        .required("at")
                        .stringValue())
                .isEqualTo("2025-05-11T20:00:00+03:00");
        assertThat(root.required("until").stringValue()).startsWith("2025-05-16T23:59:59");
    }

    @Test
    void fromTheEndItGoesOnForAWeek() {
        assertThat(played("--exhaustive --depth 0").required("until").stringValue())
                .startsWith("2025-05-23");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " | Missing required argument (specify one of these): (--exhaustive",
                "--exhaustive --random 3 | mutually exclusive",
                "--random 0 | --random 0 cannot be. Expected 1 to 10000000.",
                "--exhaustive --depth 101 | Expected 0 to 100.",
                "--exhaustive --budget 0 | Expected 1 to 10000000.",
                "--random 3 --length 0 | Expected 1 to 10000.",
                "--exhaustive --party UKX | Did you mean `UKR`?",
                "--exhaustive --moves attemd | Did you mean `attend`?",
                "--random 3 --pace 3 | Expected one such as 90min, 6h or 2d.",
                "--exhaustive --until 2025-05-01 | Give a later one.",
                "--exhaustive --until soon | --until 'soon' is neither",
                "--exhaustive --from 999 | There is no position 999"
            })
    void badInputIsRefused(String options, String words) {
        Run.of(line(options == null ? "" : options)).isBadInput(words);
    }

    private static JsonNode played(String options) {
        return Run.of(line(options + " --format json")).isFine().json();
    }

    private static String[] line(String options) {
        return Stream.concat(
                        Stream.of("playthrough", "may-2025"),
                        List.of(options.split(" ")).stream().filter(word -> !word.isEmpty()))
                .toArray(String[]::new);
    }
}
