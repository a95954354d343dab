package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ShowBargainTest {

    private static final String DISAGREED = """
            issues: {price: [10, 20]}
            parties:
              A: {reservation: 0.8, weights: {price: 1}, values: {price: {10: 0.5, 20: 1}}}
              B: {reservation: 0.8, weights: {price: 1}, values: {price: {10: 1, 20: 0.5}}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void jsonHasOutcomesAndUtilities() {
        JsonNode root =
                Run.of("bargain", "two-issues", "--format", "json").isFine().json();

        assertThat(root.propertyNames())
                .containsExactly("outcomes", "pareto", "nash", "kalaiSmorodinsky", "egalitarian", "utilitarian");
        assertThat(root.required("outcomes").intValue()).isEqualTo(6);
        JsonNode nash = root.required("nash");
        assertThat(nash).hasSize(1);
        assertThat(nash.get(0).propertyNames()).containsExactly("outcome", "utilities");
        assertThat(nash.get(0).required("outcome").toString()).isEqualTo("{\"price\":\"high\",\"delivery\":\"early\"}");
        assertThat(nash.get(0).required("utilities").required("Seller").doubleValue())
                .isEqualTo(0.7);
    }

    @Test
    void numbersStayNumbers() throws IOException {
        Path file = Files.writeString(folder.resolve("d.yaml"), DISAGREED.replace("0.8", "0.1"));
        JsonNode root =
                Run.of("bargain", file.toString(), "--format", "json").isFine().json();

        assertThat(root.required("pareto").get(0).required("outcome").toString())
                .isEqualTo("{\"price\":10}");
    }

    @Test
    void anEmptyZopaIsANo() throws IOException {
        Path file = Files.writeString(folder.resolve("d.yaml"), DISAGREED);

        Run json = Run.of("bargain", file.toString(), "--format", "json");
        Run text = Run.of("bargain", file.toString(), "--offers");

        assertThat(json.code()).isEqualTo(ExitCode.NO);
        assertThat(json.err()).isEmpty();
        for (String list : List.of("pareto", "nash", "kalaiSmorodinsky", "egalitarian", "utilitarian")) {
            assertThat(json.json().required(list)).isEmpty();
        }
        assertThat(json.json().required("outcomes").intValue()).isEqualTo(2);
        assertThat(text.code()).isEqualTo(ExitCode.NO);
        assertThat(text.out()).contains("There is no zone of possible agreement", "The first deadline passes");
    }

    @Test
    void theAnswerComesFirstAndItsAssumptionsWithIt() {
        String out = Run.of("bargain", "two-issues", "--offers").isFine().out();

        assertThat(out.replaceAll("\\s+", " "))
                .containsSubsequence(
                        "4 outcomes give every party at least its reservation",
                        "Nash",
                        "price=high, delivery=early: Buyer 0.6 (+0.4), Seller 0.7 (+0.5)",
                        "The frontier",
                        "If they offer in turn",
                        "Buyer asks for 1 and offers price=low",
                        "They agree in round",
                        "Rubinstein 1982",
                        "What this assumes",
                        "not anybody's motives");
        assertThat(out.lines()).allMatch(line -> line.length() <= 100);
    }

    @Test
    void aDealIsMeasured() {
        Run run = Run.of("bargain", "two-issues", "--deal", "delivery=late, price=mid")
                .isFine();
        assertThat(run.out())
                .contains("It is in the zone of possible agreement and not on the frontier", "Nash 0.4031");

        JsonNode deal = Run.of("bargain", "two-issues", "--deal", "price=high,delivery=early", "--format", "json")
                .isFine()
                .json()
                .required("deal");
        assertThat(deal.propertyNames()).containsExactly("outcome", "utilities", "inZopa", "distances");
        assertThat(deal.required("distances").required("nash").doubleValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "bargain | Missing required parameter: 'DOMAIN'",
                "bargain two-isues | Did you mean `two-issues`?",
                "bargain two-issues --deal price=mid | --deal says nothing of 'delivery'. Expected one of: early, late",
                "bargain two-issues --deal price=mad,delivery=late | --deal has 'mad' for 'price'. Did you mean `mid`?",
                "bargain two-issues --deal prize=mid | Did you mean `price`?",
                "bargain two-issues --deal price | expected ISSUE=VALUE",
                "bargain two-issues --deal price=mid,price=low | names 'price' twice",
                "bargain two-issues --offers --format json | Leave out --offers"
            })
    void badInputIsRefused(String line, String words) {
        Run.of(line.split(" ")).isBadInput(words);
    }
}
