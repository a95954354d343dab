package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotTest {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");

    private enum Answer {
        YES,
        NOT_YET
    }

    private final Problems problems = new Problems();

    @Test
    void knowsItsPlaceInCharacters() {
        Spot spot = root("a:\n  - \"Türkiye 🕊\": here\n")
                .at("a")
                .orElseThrow()
                .items()
                .get(0);

        assertThat(spot.map().get("Türkiye 🕊")).hasToString("x.yaml:2:18: `Türkiye 🕊` is `here`");
    }

    @Test
    void everyProblemIsFoundNotOnlyTheFirst() {
        Spot root = root("colour: red\nnumber: three\nyes: 1\n");
        root.only("color", "number", "yes");
        assertThat(root.need("number").flatMap(number -> number.integer(1, 5))).isEmpty();
        assertThat(root.need("yes").flatMap(Spot::truth)).isEmpty();
        assertThat(root.need("name")).isEmpty();

        assertThat(told())
                .containsExactly(
                        "x.yaml:1:1: `name` is missing in the file. Add `name: ...`.",
                        "x.yaml:1:1: the key `colour` is not known in the file. Did you mean `color`?",
                        "x.yaml:2:9: `number` is `three`; expected a whole number from 1 to 5. Correct the number.",
                        "x.yaml:3:6: `yes` is the number `1`; expected true or false."
                                + " Write true or false, without quotes.");
    }

    @Test
    void aMapIsCalledByItsId() {
        root("list:\n  - id: S3\n").at("list").orElseThrow().items().get(0).need("says");

        assertThat(told()).containsExactly("x.yaml:2:5: `says` is missing in `S3`. Add `says: ...`.");
    }

    @Test
    void aListAndASingleValueCanBothStandForAList() {
        assertThat(value("[a, b]").oneOrMany()).hasSize(2);
        assertThat(value("a").oneOrMany()).hasSize(1);
        assertThat(value("[a, 1]").each(Spot::text)).containsExactly("a");
        assertThat(value("a").items()).isEmpty();
        assertThat(told())
                .containsExactly(
                        "x.yaml:1:5: `v` is `a`; expected a list. Write `[one, two]`, or one `- item` a line.",
                        "x.yaml:1:9: item 2 of `v` is the number `1`; expected text. Put it in quotes.");
    }

    @Test
    void wordsOfAnEnumAreKebabCase() {
        assertThat(value("not-yet").oneOf(Answer.class)).contains(Answer.NOT_YET);
        assertThat(value("noyet").oneOf(Answer.class)).isEmpty();
        assertThat(told())
                .containsExactly("x.yaml:1:5: `v` is `noyet`; expected one of yes, not-yet. Did you mean `not-yet`?");
    }

    @Test
    void namesOfThingsAreKnownOrNot() {
        assertThat(value("first-truce").known("proposal", Set.of("first-truce")))
                .contains("first-truce");
        assertThat(value("frist-truce").known("proposal", Set.of("first-truce")))
                .isEmpty();
        assertThat(told())
                .containsExactly("x.yaml:1:5: there is no proposal `frist-truce`. Did you mean `first-truce`?");
    }

    @ParameterizedTest
    @CsvSource({
        "P30D, PT720H",
        "30d, PT720H",
        "PT72H, PT72H",
        "72h, PT72H",
        "2w, PT336H",
        "90min, PT1H30M",
        "P1DT12H, PT36H",
        "10s, PT10S"
    })
    void lengthsOfTime(String written, Duration expected) {
        assertThat(value(written).duration()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"P", "PT", "P1M", "-P1D", "30", "30 d", "d", "1h30", "P99999999999D", "P1DT"})
    void notLengthsOfTime(String written) {
        assertThat(value(written).duration()).isEmpty();
        assertThat(told()).singleElement().asString().contains("expected a length of time such as P30D, 30d or 72h");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-11T01:30+03:00, 2025-05-11T01:30+03:00",
        "2025-05-10T22:30:00Z, 2025-05-10T22:30Z",
        "2025-05-11T01:30, 2025-05-11T01:30+03:00",
        "2025-01-11 01:30, 2025-01-11T01:30+02:00"
    })
    void daysWithATime(String written, OffsetDateTime expected) {
        assertThat(value(written).dateTime(KYIV)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-03-30T03:30 | no such time",
                "2025-10-26T03:30 | that time twice",
                "2025-02-29T12:00 | not in the calendar",
                "2025-05-11T24:30 | not in the calendar",
                "2025-05-11       | expected a date and time such as",
                "11 May           | expected a date and time such as"
            })
    void notDaysWithATime(String written, String told) {
        assertThat(value(written).dateTime(KYIV)).isEmpty();
        assertThat(told()).singleElement().asString().contains(told);
    }

    @Test
    void daysAndZones() {
        assertThat(value("2024-02-29").date()).contains(LocalDate.of(2024, 2, 29));
        assertThat(value("Europe/Istanbul").zone()).contains(ZoneId.of("Europe/Istanbul"));
        assertThat(value("+03:00").zone()).contains(ZoneId.of("+03:00"));
        assertThat(told()).isEmpty();
        assertThat(value("Europe/Istambul").zone()).isEmpty();
        assertThat(told()).singleElement().asString().contains("Did you mean `Europe/Istanbul`?");
    }

    @Test
    void numbersOutOfBoundsAreNoNumbers() {
        assertThat(reading("2147483647", spot -> spot.integer(0, Integer.MAX_VALUE)))
                .contains(Integer.MAX_VALUE);
        assertThat(reading("2147483648", spot -> spot.integer(0, Integer.MAX_VALUE)))
                .isEmpty();
        assertThat(reading("99999999999999999999", spot -> spot.integer(0, 9))).isEmpty();
        assertThat(reading("\"3\"", spot -> spot.integer(0, 9))).isEmpty();
    }

    @Test
    void whatIsNearIsSuggestedAndWhatIsNotIsNot() {
        List<String> known = List.of("propose-ceasefire", "accept-talks", "urge");

        assertThat(Nearest.to("propose-ceasfire", known)).contains("propose-ceasefire");
        assertThat(Nearest.to("Accept-Talks", known)).contains("accept-talks");
        assertThat(Nearest.to("ugre", known)).contains("urge");
        assertThat(Nearest.to("dance", known)).isEmpty();
        assertThat(Nearest.to("x".repeat(1_000), known)).isEmpty();
    }

    private <T> Optional<T> reading(String written, Function<Spot, Optional<T>> read) {
        return read.apply(value(written));
    }

    private Spot value(String written) {
        return root("v:  " + written + "\n").at("v").orElseThrow();
    }

    private Spot root(String text) {
        return new YamlReader()
                .read("x.yaml", text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
    }

    private List<String> told() {
        return problems.list().stream().map(Problem::toString).toList();
    }
}
