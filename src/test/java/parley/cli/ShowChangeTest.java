package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ShowChangeTest {

    @Test
    void tellsWhatOneEventChanged() {
        String told = Run.of("diff", "may-2025", "--from", "65", "--to", "66")
                .isFine()
                .out();

        assertThat(told)
                .contains("-> The talks", "talks istanbul-offer", "    before  proposed", "    after   agreed")
                .doesNotContain("  65  ");
        assertThat(told.lines()).allMatch(line -> line.length() <= 100);
        assertThat(Run.of("diff", "may-2025", "--to", "66").isFine().out()).isEqualTo(told);
    }

    @Test
    void jsonHasTheSame() {
        JsonNode root = Run.of("diff", "may-2025", "--to", "66", "--format", "json")
                .isFine()
                .json();

        assertThat(root.propertyNames())
                .containsExactly("scenario", "reading", "from", "to", "events", "refused", "table");
        assertThat(root.required("from").required("position").intValue()).isEqualTo(65);
        assertThat(root.required("events")).hasSize(1);
        assertThat(root.required("events").get(0).required("type").stringValue())
                .isEqualTo("TalksAgreed");
        assertThat(root.required("table")).anySatisfy(difference -> {
            assertThat(difference.propertyNames()).containsExactly("what", "name", "from", "to");
            assertThat(difference.required("name").stringValue()).isEqualTo("istanbul-offer");
        });
    }

    @Test
    void fromTheOpeningToTheEndItIsEverything() {
        JsonNode root = Run.of("diff", "may-2025@hard-gate", "--from", "0", "--format", "json")
                .isFine()
                .json();
        JsonNode replayed = Run.of("replay", "may-2025", "--reading", "hard-gate", "--format", "json")
                .isFine()
                .json();

        assertThat(root.required("events")).isEqualTo(replayed.required("events"));
        assertThat(root.required("refused")).isEqualTo(replayed.required("refused"));
    }

    @Test
    void aDateIsAllOfThatDay() {
        JsonNode root = Run.of("diff", "may-2025", "--from", "2025-05-11", "--to", "2025-05-12", "--format", "json")
                .isFine()
                .json();

        assertThat(root.required("events").valueStream())
                .isNotEmpty()
                .allMatch(event -> event.required("at").stringValue().startsWith("2025-05-12"));
    }

    @Test
    void whereNothingHappenedItSaysSo() {
        assertThat(Run.of("diff", "may-2025", "--from", "5", "--to", "5")
                        .isFine()
                        .out())
                .contains("Nothing happened in between.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "diff may-2025 --from 13 --to 12 | --from (position 13) is later than --to (position 12)",
                "diff may-2025 --to 999 | There is no position 999: this replay has positions 0 to",
                "diff may-2025 --from then | --from 'then' is neither a position nor a date-time",
                "diff may-2025 --to 2024-01-01 | --to 2024-01-01 is before the scenario begins",
                "diff may-2026 --to 1 | Did you mean `may-2025`?",
                "diff | Missing required parameter: 'SCENARIO'"
            })
    void badInputIsRefused(String line, String words) {
        Run.of(line.split(" ")).isBadInput(words);
    }
}
