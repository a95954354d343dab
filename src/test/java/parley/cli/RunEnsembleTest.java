package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

class RunEnsembleTest {

    private static Run ensemble(String... more) {
        List<String> words = new ArrayList<>(List.of("ensemble", "may-2025@hard-gate", "--from", "41"));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    @Test
    void outcomesAreSharesWithTheirIntervalsMostFrequentFirst() {
        JsonNode json = ensemble("--runs", "600", "--seed", "42", "--format", "json")
                .isFine()
                .json();
        long runs = 0;
        long before = Long.MAX_VALUE;
        double shares = 0;
        for (JsonNode outcome : json.get("outcomes")) {
            runs += outcome.get("runs").longValue();
            shares += outcome.get("share").doubleValue();
            assertThat(outcome.get("runs").longValue()).isLessThanOrEqualTo(before);
            before = outcome.get("runs").longValue();
            assertThat(outcome.get("low").doubleValue())
                    .isLessThanOrEqualTo(outcome.get("share").doubleValue());
            assertThat(outcome.get("high").doubleValue())
                    .isGreaterThanOrEqualTo(outcome.get("share").doubleValue());
        }
        assertThat(runs).isEqualTo(600);
        assertThat(shares).isCloseTo(1, within(1e-9));
        assertThat(json.get("assumptions")
                        .get("parties")
                        .get("UKR")
                        .get("firmness")
                        .doubleValue())
                .isBetween(0.0, 1.0);
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() {
        String one = ensemble("--runs", "1200", "--seed", "42", "--threads", "1", "--format", "json")
                .isFine()
                .out();
        String four = ensemble("--runs", "1200", "--seed", "42", "--threads", "4", "--format", "json")
                .isFine()
                .out();
        assertThat(four).isEqualTo(one);
        assertThat(ensemble("--runs", "1200", "--seed", "43", "--format", "json")
                        .isFine()
                        .out())
                .isNotEqualTo(one);
    }

    @Test
    void whatTwoProcessesPlayedAddsUp(@TempDir Path folder) throws IOException {
        Path a = folder.resolve("a.json");
        Path b = folder.resolve("b.json");
        Files.writeString(
                a,
                ensemble("--runs", "700", "--seed", "9", "--format", "json")
                        .isFine()
                        .out());
        Files.writeString(
                b,
                ensemble("--first", "700", "--runs", "300", "--seed", "9", "--format", "json")
                        .isFine()
                        .out());
        JsonNode merged = ensemble("--seed", "9", "--merge", b.toString(), a.toString(), "--format", "json")
                .isFine()
                .json();
        JsonNode whole = ensemble("--runs", "1000", "--seed", "9", "--format", "json")
                .isFine()
                .json();
        for (String part : List.of("outcomes", "endings", "daysToCeasefire", "daysToTalks", "turnedBy", "runs")) {
            assertThat(merged.get(part)).as(part).isEqualTo(whole.get(part));
        }
        ensemble("--seed", "9", "--merge", a.toString(), a.toString()).isBadInput("counted twice", "--first");
        ensemble("--seed", "8", "--merge", a.toString()).isBadInput("another question");
        Files.writeString(b, "{\"a\": ");
        ensemble("--merge", b.toString()).isBadInput("not JSON");
        Files.writeString(b, Json.mapper().writeValueAsString(merged.get("outcomes")));
        ensemble("--merge", b.toString()).isBadInput("`counts` is missing");
        ensemble("--merge", folder.resolve("c.json").toString()).isBadInput("no file");
    }

    @Test
    void onlyPartsOfTheSameQuestionByTheSameRulesAddUp(@TempDir Path folder) throws IOException {
        Path part = folder.resolve("part.json");
        String good = ensemble("--runs", "20", "--format", "json").isFine().out();
        Files.writeString(part, good);
        String file = part.toString();
        ensemble("--merge", file).isFine();
        ensemble("--seed", "3", "--merge", file).isBadInput("its seed is 1, not 3");
        Run.of("ensemble", "may-2025", "--from", "41", "--merge", file)
                .isBadInput("its reading is hard-gate, not parallel");
        Run.of("ensemble", "may-2025@hard-gate", "--from", "20", "--merge", file)
                .isBadInput("it begins at position 41, not 20");
        ensemble("--vary", "UKR.firmness=0.1", "--merge", file).isBadInput("assumed to act otherwise");
        Run.of("ensemble", "korea-1951", "--merge", file).isBadInput("it is of may-2025, not of korea-1951");
        ensemble("--sensitivity", "--merge", file).isBadInput("plays nothing", "--sensitivity");

        Files.writeString(part, good.replaceFirst("\"digest\" : \"..", "\"digest\" : \"zz"));
        ensemble("--merge", file).isBadInput("has been edited since");
        Files.writeString(part, good.replaceFirst("\"witness\" : \"8:....", "\"witness\" : \"8:zzzz"));
        ensemble("--merge", file).isBadInput("played by other rules", "Play it again");
        Files.writeString(part, good.replaceFirst("\"witness\"", "\"nothing\""));
        ensemble("--merge", file).isBadInput("another version of Parley");
        Files.writeString(part, good.replaceFirst("\"CEASEFIRE_IN_FORCE\"", "\"PEACE\""));
        ensemble("--merge", file).isBadInput("there is no ending 'PEACE'");
        Files.writeString(part, good.replaceFirst("\"runs\" : 20,(\\s+\"ceasefires\")", "\"runs\" : 21,$1"));
        ensemble("--merge", file).isBadInput("not of as many runs");
        Files.writeString(part, good.substring(0, good.length() / 2));
        ensemble("--merge", file).isBadInput("cut off, or is not JSON");
    }

    @Test
    void runsThatNobodyHasPlayedAreMissed(@TempDir Path folder) throws IOException {
        Path a = folder.resolve("a.json");
        Path c = folder.resolve("c.json");
        Files.writeString(
                a, ensemble("--runs", "10", "--format", "json").isFine().out());
        Files.writeString(
                c,
                ensemble("--first", "30", "--runs", "10", "--format", "json")
                        .isFine()
                        .out());
        ensemble("--merge", c.toString(), a.toString()).isBadInput("runs 10 to 29", "--first 10 --runs 20");
    }

    @Test
    void aNumberThatIsNoneAndATraitThatIsVariedTwiceAreToldApart() {
        ensemble("--runs", "many").isBadInput("expected a whole number, such as 1000, and found 'many'");
        ensemble("--seed", "99999999999999999999").isBadInput("'99999999999999999999' is too large");
        ensemble("--vary", "UKR.firmness=0..1", "--vary", "UKR.firmness=0.5").isBadInput("UKR.firmness twice");
        ensemble("--vary", "UKR.firmnes=0.5").isBadInput("Did you mean `firmness`?");
        ensemble("--vary", "UKX.firmness=0.5").isBadInput("no party 'UKX'");
        assertThat(ensemble("--vary", "ukr.firmness=.5", "--runs", "5").isFine().out())
                .isEqualTo(ensemble("--vary", "UKR.firmness=0.5", "--runs", "5")
                        .isFine()
                        .out());
    }

    @Test
    void noShareWithoutItsAssumptionsAndNeverAForecast() {
        String text = ensemble("--runs", "300").isFine().out();
        assertThat(text).contains("HYPOTHETICAL, and no forecast", "Assumed", "firmness", "What the futures came to");
        assertThat(text.indexOf("Assumed")).isLessThan(text.indexOf(" %  ("));
        // Their names with hyphens are for programs.
        assertThat(text).contains("talks opened").doesNotContain("talks-opened", "ceasefire-in-force");
    }

    @Test
    void aTraitIsVariedFromOneEndToTheOther() {
        String text = ensemble("--runs", "300", "--vary", "UKR.firmness=0..1")
                .isFine()
                .out();
        assertThat(text.split("HYPOTHETICAL", -1)).hasSize(2);
        assertThat(text.split("Assumed", -1)).hasSize(2);
        assertThat(text)
                .containsSubsequence(
                        "Assumed",
                        "Varied: UKR.firmness",
                        "For each value: talks have opened",
                        "UKR.firmness 0.00",
                        "UKR.firmness 0.25",
                        "UKR.firmness 1.00",
                        "intervals",
                        "What the futures came to");
        assertThat(ensemble("--runs", "300", "--sensitivity").isFine().out()).contains("one trait at a time");
    }

    /** One document, whose whole is of all runs; each value has a range of them, and nothing depends on the number of threads. */
    @Test
    void whatIsVariedIsOneDocument() {
        Run run = ensemble("--runs", "302", "--vary", "UKR.firmness=0..1", "--threads", "1", "--format", "json");
        JsonNode root = run.isFine().json();
        assertThat(runs(root.required("outcomes"))).isEqualTo(302);
        assertThat(root.required("varied")
                        .valueStream()
                        .map(one ->
                                one.required("values").required("UKR.firmness").doubleValue()))
                .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(root.required("varied")
                        .valueStream()
                        .map(one -> one.required("first").longValue()))
                .containsExactly(0L, 61L, 122L, 182L, 242L);
        for (JsonNode one : root.required("varied")) {
            assertThat(runs(one.required("outcomes")))
                    .isEqualTo(one.required("runs").longValue());
        }
        assertThat(ensemble("--runs", "302", "--vary", "UKR.firmness=0..1", "--threads", "3", "--format", "json"))
                .isEqualTo(run);
        JsonNode last = ensemble("--runs", "302", "--vary", "UKR.firmness=0..1", "--run", "301", "--format", "json")
                .isFine()
                .json();
        assertThat(last.at("/assumptions/parties/UKR/firmness").doubleValue()).isEqualTo(1.0);
    }

    private static long runs(JsonNode outcomes) {
        return outcomes.valueStream()
                .mapToLong(outcome -> outcome.required("runs").longValue())
                .sum();
    }

    @Test
    void oneFutureIsDataToo() {
        JsonNode root = ensemble("--seed", "42", "--run", "17", "--format", "json")
                .isFine()
                .json();
        assertThat(root.propertyNames())
                .containsExactly(
                        "scenario",
                        "reading",
                        "from",
                        "seed",
                        "run",
                        "hypothetical",
                        "outcome",
                        "endings",
                        "daysToCeasefire",
                        "daysToTalks",
                        "turnedBy",
                        "moves",
                        "events",
                        "assumptions");
        assertThat(root.required("moves")).isNotEmpty();
        assertThat(root.required("events")
                        .valueStream()
                        .map(event -> event.required("provenance").stringValue()))
                .containsOnly("hypothetical", "consequence");
    }

    @Test
    void oneFutureIsToldByItsNumber() {
        String text = ensemble("--seed", "42", "--run", "17").isFine().out();
        assertThat(text).startsWith("HYPOTHETICAL: future 17").contains("It came to this:");
        assertThat(ensemble("--seed", "42", "--run", "17").out()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--runs 0 | --runs is 0",
                "--runs x | --runs",
                "--threads 0 | --threads is 0",
                "--first -1 | --first is -1",
                "--vary UKR.firmness | expected a party",
                "--vary UKR.fimness=0.5 | There is no trait",
                "--vary XXX.firmness=0.5 | There is no party",
                "--vary UKR.firmness=2 | not from 0 to 1",
                "--runs 3 --vary UKR.firmness=0..1 | as many runs at least",
                "--vary UKR.firmness=0..1 --sensitivity | has a result for each value",
                "--vary UKR.firmness=0..1 --run 10000 | 0 to 9999",
                "--from 900 | There is no position 900"
            })
    void badInputIsToldInWords(String options, String told) {
        List<String> words = new ArrayList<>(List.of("ensemble", "may-2025"));
        words.addAll(List.of(options.split(" ")));
        Run.of(words.toArray(String[]::new)).isBadInput(told);
    }
}
