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
    void jsonHasTheSame() {
        JsonNode list = Run.of("list", "--format", "json").isFine().json();

        assertThat(list.valueStream().map(scenario -> scenario.required("name").stringValue()))
                .contains("may-2025", "seed-only");
        for (JsonNode scenario : list) {
            assertThat(scenario.propertyNames()).containsExactly("name", "title", "question", "about", "readings");
            assertThat(scenario.required("readings")
                            .valueStream()
                            .filter(reading -> reading.required("default").booleanValue()))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
