package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ShowConceptsTest {

    @Test
    void saysWhatATermMeansAndWhatNotToMixItUpWith() {
        Run run = Run.of("concepts", "ultimatum", "Side Payment").isFine();

        assertThat(run.out())
                .startsWith("ultimatum  [ultimatum]\n")
                .contains(
                        "\nside payment  [side-payment]\n", "Not to blur: ", "See also: ", "Reference: Schelling 1966")
                .contains("How it was checked: ", "Where the record shows it: Q2, Q3");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void withoutNamesEveryConceptHasALine() {
        assertThat(Run.of("concepts").isFine().out())
                .contains("Stopping the fighting\n", "    ceasefire [ceasefire]\n", "    ZOPA [zopa]\n")
                .endsWith("parley concepts NAME explains one of them.\n");
    }

    @Test
    void jsonHasAllOfIt() {
        JsonNode concepts =
                Run.of("concepts", "cease-fire", "--format", "json").isFine().json();

        assertThat(concepts.get(0).propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "also",
                        "area",
                        "means",
                        "reference",
                        "checked",
                        "facts",
                        "distinguish",
                        "related");
        assertThat(concepts.get(0).required("id").stringValue()).isEqualTo("ceasefire");
        assertThat(Run.of("concepts", "--format", "json").isFine().json().size())
                .isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ultimatm | Did you mean `ultimatum`?",
                "love | Expected a name such as ultimatum or side-payment",
                "'' | There is no concept ''"
            })
    void anUnknownTermIsRefused(String name, String words) {
        Run.of("concepts", "truce", name).isBadInput(words);
    }
}
