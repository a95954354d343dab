package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.negotiation.MoveKind;
import tools.jackson.databind.JsonNode;

class ShowMovesTest {

    @Test
    void tellsWhatAPartyMayAndMayNot() {
        Run run = Run.of("moves", "may-2025", "--as-of", "2025-05-11T12:00", "--party", "UKR")
                .isFine();

        assertThat(run.out())
                .contains("As of 11 May 2025, 12:00", "reading: parallel", "Ukraine may:", "Ukraine may not:");
        assertThat(run.out()).containsPattern("\\+ accept-talks [a-z-]+ \u201c");
        assertThat(run.out()).containsPattern("- walk-out\n {6}Ukraine is at no talks\\.");
    }

    @Test
    void jsonHasEveryKindOfMoveAndEveryReason() {
        JsonNode root = Run.of("moves", "may-2025", "--as-of", "2025-05-11T12:00", "--party", "UKR", "--format", "json")
                .isFine()
                .json();

        assertThat(root.propertyNames())
                .containsExactly("scenario", "reading", "position", "at", "party", "admissible", "refused");
        assertThat(root.required("party").stringValue()).isEqualTo("UKR");
        assertThat(root.required("at").stringValue()).isEqualTo("2025-05-11T12:00:00+03:00");
        List<JsonNode> refused = root.required("refused").valueStream().toList();
        List<JsonNode> admissible = root.required("admissible").valueStream().toList();
        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(option ->
                        assertThat(option.propertyNames()).containsExactly("move", "about", "data", "reasons"));
        assertThat(refused).allMatch(option -> !option.required("reasons").isEmpty());
        assertThat(admissible).isNotEmpty().allSatisfy(option -> {
            assertThat(option.propertyNames()).containsExactly("move", "about", "data");
            assertThat(option.required("data").required("move")).isEqualTo(option.required("move"));
        });
        for (MoveKind kind : MoveKind.values()) {
            assertThat(refused.size() + admissible.size()).isPositive();
            assertThat(java.util.stream.Stream.concat(refused.stream(), admissible.stream()))
                    .anyMatch(option -> option.required("move").stringValue().equals(kind.word()));
        }
    }

    @Test
    void theHardGateTakesAwayWhatTheOtherReadingAllows() {
        assertThat(may("parallel")).contains("attend");
        assertThat(may("hard-gate")).isNotEmpty().doesNotContain("attend");
    }

    private static List<String> may(String reading) {
        return Run.of(
                        "moves",
                        "may-2025",
                        "--as-of",
                        "2025-05-12T12:00",
                        "--party",
                        "ukr",
                        "--reading",
                        reading,
                        "--format",
                        "json")
                .isFine()
                .json()
                .required("admissible")
                .valueStream()
                .map(option -> option.required("move").stringValue())
                .toList();
    }

    @Test
    void withoutAMomentItIsTheEnd() {
        assertThat(Run.of("moves", "may-2025", "--party", "RUS").isFine().out()).contains("As of 1", "Russia may:");
    }

    @Test
    void theClockStandsAtTheMomentThatWasAskedFor() {
        // Long after the last event: what would have fallen due by then has fallen due.
        JsonNode later = Run.of("moves", "may-2025", "--as-of", "2030-01-01", "--party", "UKR", "--format", "json")
                .isFine()
                .json();

        assertThat(later.required("at").stringValue()).startsWith("2030-01-01T23:59:59");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moves may-2025 | --party is missing: whose moves? Expected one of: UKR",
                "moves may-2025 --party UKX | Did you mean `UKR`?",
                "moves may-2025 --party Atlantis | There is no party 'Atlantis' in may-2025. Expected one of: ",
                "moves may-2025 --party UKR --as-of 0 | There is no position 0",
                "moves may-2025 --party UKR --reading x | There is no reading 'x'",
                "moves may-2026 --party UKR | Did you mean `may-2025`?",
                "moves may-2025 --party UKR --format csv | text, json"
            })
    void badInputIsRefused(String line, String words) {
        Run.of(line.split(" ")).isBadInput(words);
    }
}
