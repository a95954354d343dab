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
import org.junit.jupiter.params.provider.ValueSource;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

class ExportAndImportTest {

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"may-2025", "seed-only@hard-gate", "korea-1951"})
    void importedAndExportedAgainTheBytesAreEqual(String what) throws IOException {
        Run exported = Run.of("export", what, "--out", path("a.jsonl"));
        assertThat(exported.code()).isZero();
        assertThat(exported.out()).startsWith("Exported ").endsWith(" events to " + path("a.jsonl") + "\n");

        assertThat(Run.of("import", path("a.jsonl"), "--data", path("data"))
                        .isFine()
                        .out())
                .matches("Imported \\d+ events as n-1\n");

        String again = Run.of("export", "n-1", "--data", path("data")).isFine().out();
        assertThat(again).isEqualTo(Files.readString(folder.resolve("a.jsonl")));
    }

    @Test
    void theFirstLineIsAHeaderAndTheOthersAreEvents() {
        List<JsonNode> lines = Run.of("export", "may-2025", "--as-of", "12")
                .isFine()
                .out()
                .lines()
                .map(Json.mapper()::readTree)
                .toList();

        assertThat(lines).hasSize(13);
        assertThat(lines.get(0).propertyNames())
                .containsExactly(
                        "format",
                        "version",
                        "scenario",
                        "digest",
                        "reading",
                        "title",
                        "parent",
                        "events",
                        "ontology",
                        "setting");
        assertThat(lines.get(0).required("events").intValue()).isEqualTo(12);
        assertThat(lines.subList(1, 13))
                .allSatisfy(event -> assertThat(event.propertyNames())
                        .containsExactly(
                                "position",
                                "at",
                                "by",
                                "speaker",
                                "type",
                                "revision",
                                "provenance",
                                "cites",
                                "precision",
                                "among",
                                "text",
                                "data",
                                "codes"));
    }

    @Test
    void everyMoveCarriesItsCodes() {
        String jsonl = Run.of("export", "may-2025").isFine().out();
        JsonNode call = Json.mapper().readTree(jsonl.lines().skip(6).findFirst().orElseThrow());
        assertThat(call.required("codes").toString())
                .isEqualTo("[{\"cameo\":\"0256\",\"plover\":\"REQUEST: yield [military]\"},"
                        + "{\"cameo\":\"0356\",\"plover\":\"AGREE [military]\"}]");

        List<String> csv = Run.of("export", "may-2025", "--format", "csv")
                .isFine()
                .out()
                .lines()
                .toList();
        assertThat(csv.get(0)).endsWith(",data,cameo-1.1b3,plover-2.0-draft");
        assertThat(csv.get(6)).endsWith(",0256; 0356,REQUEST: yield [military]; AGREE [military]");

        assertThat(Run.of("replay", "may-2025", "--codes", "--format", "json")
                        .isFine()
                        .json()
                        .required("ontology")
                        .stringValue())
                .contains("1.1b3");
        assertThat(Run.of("replay", "may-2025", "--codes").isFine().out())
                .contains("Event codes", "0356  is ready for");
        assertThat(Run.of("replay", "may-2025").isFine().out()).doesNotContain("Event codes");
    }

    /** They follow from the events, and are not read back. */
    @Test
    void codesThatSomebodyChangedAreLookedPast() throws IOException {
        String good = Run.of("export", "seed-only").isFine().out();
        Path file =
                Files.writeString(folder.resolve("a.jsonl"), good.replace("\"cameo\":\"036\"", "\"cameo\":\"190\""));

        Run.of("import", file.toString(), "--data", path("data")).isFine();

        assertThat(Run.of("export", "n-1", "--data", path("data")).isFine().out())
                .isEqualTo(good);
    }

    @Test
    void aWhatIfNamesTheScriptThatItLeavesAlsoWhenItComesBack() throws IOException {
        Path branch = Files.writeString(folder.resolve("moscow-yes.yaml"), """
                format: 1
                name: moscow-yes
                title: "Moscow says yes"
                question: "And if?"
                about: "A branch for a test."
                branch: {of: may-2025, at: kyiv-call}
                moves:
                  - {id: moscow-accepts, at: 2025-05-10T20:00, by: RUS, accept-ceasefire: {proposal: kyiv-call}}
                """);
        Run.of("export", branch.toString(), "--out", path("a.jsonl"));
        Run.of("import", path("a.jsonl"), "--data", path("data")).isFine();

        String again = Run.of("export", "n-1", "--data", path("data")).isFine().out();

        assertThat(again).isEqualTo(Files.readString(folder.resolve("a.jsonl")));
        JsonNode header = Json.mapper().readTree(again.lines().findFirst().orElseThrow());
        assertThat(header.required("parent").required("scenario").stringValue()).isEqualTo("may-2025");
        assertThat(header.required("parent").required("position").intValue()).isEqualTo(6);
        assertThat(again).contains("\"hypothetical\"", "\"documented\"", "\"consequence\"");
    }

    @Test
    void whatIsKeptCanBeComparedAndLookedInto() {
        Run.of("replay", "seed-only", "--data", path("data")).isFine();

        assertThat(Run.of("compare", "n-1", "seed-only", "--data", path("data"))
                        .isFine()
                        .out())
                .contains("They do not differ");
        assertThat(Run.of("diff", "n-1", "--to", "2", "--data", path("data"))
                        .isFine()
                        .out())
                .contains("n-1, reading parallel: from position 1 to position 2");
        Run.of("compare", "n-9", "seed-only", "--data", path("data")).isBadInput("there is no such file");
    }

    @Test
    void csvIsThatOfTheTranscript() {
        assertThat(Run.of("export", "may-2025", "--format", "csv").isFine().out())
                .isEqualTo(Run.of("replay", "may-2025", "--codes", "--format", "csv")
                        .isFine()
                        .out());
    }

    @Test
    void whatWasRefusedIsAnnounced() {
        Run run = Run.of("export", "may-2025@hard-gate", "--out", path("a.jsonl"));

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("refused and so are no events");
    }

    /** A fork of what is kept says so, in prose and on the page. */
    @Test
    void aForkComesBackAndSaysThatItIsOne() throws IOException {
        Run.of("replay", "seed-only", "--data", path("data")).isFine();
        Run.of("branch", "n-1", "--at", "5", "--title", "Else", "--data", path("data"))
                .isFine();

        String page = Run.of("export", "n-2", "--format", "html", "--data", path("data"))
                .isFine()
                .out();
        assertThat(page)
                .contains(
                        "a what-if that has not gone on yet",
                        "This leaves \u201cOne article of 11 May 2025\u201d after event 5.");
        assertThat(page)
                .contains("As event data: CAMEO 0256 appeals for a ceasefire (PLOVER REQUEST: yield [military])");
        assertThat(Run.of("compare", "n-1", "n-2", "--data", path("data"))
                        .isFine()
                        .out())
                .contains("a branch of n-1 after position 5");
        Run.of("export", "n-2", "--data", path("data"), "--out", path("fork.jsonl"))
                .isFine();
        Run.of("import", path("fork.jsonl"), "--data", path("other")).isFine();
        assertThat(Run.of("export", "n-2", "--data", path("other")).isFine().out())
                .isEqualTo(Files.readString(folder.resolve("fork.jsonl")));
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Files.writeString(folder.resolve("thesis.jsonl"), "mine");

        Run.of("export", "seed-only", "--out", path("thesis.jsonl"))
                .isBadInput("There is already a file", "nothing is overwritten");

        assertThat(folder.resolve("thesis.jsonl")).hasContent("mine");
        Run.of("export", "seed-only", "--out", path("nowhere/a.jsonl")).isBadInput("There is no folder for");
    }

    @Test
    void theNameOfTheFileSaysAsWhatItIsWritten() throws IOException {
        Run.of("export", "seed-only", "--to", path("a.html")).isFine();
        assertThat(folder.resolve("a.html")).content().startsWith("<!DOCTYPE html>");
        Run.of("export", "seed-only", "--out", path("a.csv")).isFine();
        assertThat(folder.resolve("a.csv")).content().startsWith("position,at,by");
        Run.of("export", "seed-only", "--format", "jsonl", "--to", path("a.txt"))
                .isFine();
        assertThat(folder.resolve("a.txt")).content().startsWith("{\"format\":");
        Run.of("export", "seed-only", "--to", path("b.txt"))
                .isBadInput("does not say as what to write it. Expected a name that ends in .jsonl, .csv or .html");
        assertThat(folder.resolve("b.txt")).doesNotExist();
    }

    @Test
    void importSaysWhichLineIsWrongAndKeepsNothing() throws IOException {
        String good = Run.of("export", "seed-only").isFine().out();
        Path file = Files.writeString(folder.resolve("a.jsonl"), good.replace("\"position\":7,", "\"position\":8,"));

        Run.of("import", file.toString(), "--data", path("data"))
                .isBadInput(file + ":8:2: event 8 stands where event 7 is expected");

        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void jsonTellsTheId() {
        Run.of("export", "seed-only", "--out", path("a.jsonl")).isFine();

        JsonNode told = Run.of("import", path("a.jsonl"), "--data", path("data"), "--format", "json")
                .isFine()
                .json();

        assertThat(told.propertyNames()).containsExactly("negotiation", "events", "parent");
        assertThat(told.required("negotiation").stringValue()).isEqualTo("n-1");
        assertThat(told.required("parent").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export mai-2025 | Did you mean `may-2025`?",
                "export n-1 --data NOWHERE | There is no directory ",
                "export n-2 --data DATA | There is no negotiation 'n-2' there. Did you mean `n-1`?",
                "export n-1 --data DATA --reading parallel | --reading means nothing",
                "export n-1 --data DATA --as-of 999 | There is no position 999",
                "export may-2025 --format xml | jsonl, csv",
                "import NOWHERE | There is no file ",
                "import DATA | There is no file ",
                "import | Missing required parameter: 'FILE'"
            })
    void badInputIsRefused(String line, String words) {
        if (line.contains("DATA")) {
            Run.of("replay", "seed-only", "--data", path("data")).isFine();
        }
        String filled = line.replace("DATA", path("data")).replace("NOWHERE", path("nowhere"));
        Run.of(filled.split(" ")).isBadInput(words);
    }
}
