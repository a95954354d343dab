package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ShowFactsTest {

    @Test
    void saysWhatACitationSaysWithItsSources() {
        Run run = Run.of("facts", "S3", "M1").isFine();

        assertThat(run.out()).startsWith("S3  proposal\n").contains("\nM1  ");
        assertThat(run.out()).contains("Who: UKR", "When: ", "How it is told: ", "How sure: ", "Source: ");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void partsAndSilencesCanBeCitedToo() {
        assertThat(Run.of("facts", "S3a").isFine().out()).startsWith("S3a  ").contains("Part of: S3", "Source: ");
        assertThat(Run.of("facts", "S-none-1").isFine().out()).contains("silence of the record");
    }

    @Test
    void claimsAreShownAsClaims() {
        JsonNode all = Run.of("facts", "--format", "json").isFine().json();
        String claim = all.valueStream()
                .filter(fact -> fact.path("claim").asBoolean(false))
                .findFirst()
                .orElseThrow()
                .required("id")
                .stringValue();

        assertThat(Run.of("facts", claim).isFine().out()).contains("a party's claim, not a fact of this tool");
        assertThat(Run.of("facts").isFine().out()).containsPattern("(?m)^" + claim + " .*\\[claim\\]");
    }

    @Test
    void withoutIdsEveryFactHasALine() {
        Run run = Run.of("facts").isFine();

        assertThat(run.out()).contains("\nS3 ", "\nM1 ", "\nQ13 ", "\nB19 ").doesNotContain("\nS3a ");
    }

    @Test
    void jsonSpellsOutSourcesAndLinks() {
        JsonNode facts = Run.of("facts", "S3", "S3a", "S-none-1", "--format", "json")
                .isFine()
                .json();

        assertThat(facts.valueStream().map(fact -> fact.required("id").stringValue()))
                .containsExactly("S3", "S3a", "S-none-1");
        JsonNode whole = facts.get(0);
        assertThat(whole.required("when").propertyNames()).containsExactly("at", "precision", "words");
        assertThat(whole.required("parts")
                        .valueStream()
                        .map(part -> part.required("id").stringValue()))
                .contains("S3a");
        assertThat(whole.required("sources").get(0).propertyNames())
                .containsExactly("id", "outlet", "date", "where", "note");
        assertThat(whole.required("answeredBy").isEmpty()).isFalse();
        assertThat(facts.get(1).required("partOf").stringValue()).isEqualTo("S3");
        assertThat(facts.get(2).required("kind").stringValue()).isEqualTo("silence");
    }

    @Test
    void numbersMayBeTypedInSmallLetters() {
        assertThat(Run.of("facts", "s3a")).isEqualTo(Run.of("facts", "S3a").isFine());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S3z | Did you mean `S3",
                "S999 | Expected a number such as S3 or S3a",
                "three | There is no fact 'three'",
                "'' | There is no fact ''",
                "S3; rm | There is no fact 'S3; rm'"
            })
    void anUnknownNumberIsRefused(String id, String words) {
        Run.of("facts", "S1", id).isBadInput(words);
    }
}
