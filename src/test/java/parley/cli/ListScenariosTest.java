package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListScenariosTest {

    @Test
    void namesEveryScenarioAndItsReadings() {
        assertThat(Run.of("list").isFine().out())
                .contains("may-2025  ", "seed-only  ", "--reading parallel (the default): ", "--reading hard-gate: ");
    }

    @Test
    void listsTheMovesOfOneWithTheirIds() {
        assertThat(Run.of("list", "may-2025").isFine().out())
                .contains(
                        "2025-05-10 17:00  kyiv-call  ".stripTrailing(), "UKR  propose-ceasefire", "only in hard-gate");
        assertThat(Run.of("list", "src/test/resources/samples/every-branch.yaml")
                        .isBadInput("X1")
                        .err())
                .contains("there is no fact");
        JsonNode moves = Run.of("list", "may-2025", "--format", "json").isFine().json();
        assertThat(moves.valueStream().map(move -> move.required("id").stringValue()))
                .contains("kyiv-call", "istanbul-offer");
    }

    @Test
    void jsonHasTheSame() {
        JsonNode list = Run.of("list", "--format", "json").isFine().json();

        assertThat(list.valueStream().map(scenario -> scenario.required("name").stringValue()))
                .contains("may-2025", "seed-only");
        for (JsonNode scenario : list) {
            assertThat(scenario.propertyNames())
                    .containsSubsequence("name", "title", "question", "about", "readings")
                    .isSubsetOf("name", "title", "question", "about", "teaches", "branch", "readings");
            assertThat(scenario.required("readings")
                            .valueStream()
                            .filter(reading -> reading.required("default").booleanValue()))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
