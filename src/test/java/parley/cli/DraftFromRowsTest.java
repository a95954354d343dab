package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

class DraftFromRowsTest {

    @TempDir
    private Path folder;

    private Path rows(String scenario) throws IOException {
        return Files.writeString(
                folder.resolve("rows.csv"),
                Run.of("codes", scenario, "--format", "csv").isFine().out());
    }

    /** Date, source, target and code. */
    private static List<String> coded(String csv) {
        return csv.lines()
                .skip(1)
                .map(row -> String.join(",", List.of(row.split(",", -1)).subList(0, 4)))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "may-2025",
                "may-2025@hard-gate",
                "moscow-says-yes",
                "korea-1951",
                "cuba-1962",
                "good-friday-1998"
            })
    void whatIsMappedIsCodedTheSameAgain(String scenario) throws IOException {
        Path rows = rows(scenario);
        Path file = folder.resolve("my-draft.yaml");
        JsonNode told = Run.of("import", "--cameo", rows.toString(), "--out", file.toString(), "--format", "json")
                .isFine()
                .json();

        assertThat(Run.of("check", file.toString()).isFine().out()).contains("Fine: 1 scenario.");
        List<String> expected = new ArrayList<>(coded(Files.readString(rows)));
        told.required("unmapped").forEach(row -> {
            assertThat(row.required("why").stringValue()).isNotBlank();
            assertThat(expected.remove(row.required("date").stringValue() + ","
                            + row.required("source").stringValue() + ","
                            + row.required("target").asString("") + ","
                            + row.required("code").stringValue()))
                    .isTrue();
        });
        assertThat(expected).hasSizeGreaterThan(3);
        List<String> again = coded(
                Run.of("codes", file.toString(), "--format", "csv").isFine().out());
        assertThat(again.stream().map(DraftFromRowsTest::withoutTarget))
                .containsExactlyInAnyOrderElementsOf(
                        expected.stream().map(DraftFromRowsTest::withoutTarget).toList());
        // A demand is addressed to nobody; whoever is named by any other move is whom the row names.
        assertThat(again.stream().filter(row -> !row.contains(",,"))).isSubsetOf(expected);
        assertThat(again.stream().filter(row -> row.contains(",,") && !expected.contains(row)))
                .allMatch(row -> row.endsWith(",1056") || row.endsWith(",134"));
    }

    private static String withoutTarget(String row) {
        String[] parts = row.split(",", -1);
        return parts[0] + "," + parts[1] + "," + parts[3];
    }

    @Test
    void theDraftSaysWhatItIsAndListsWhatIsLeftOver() throws IOException {
        Run run = Run.of("import", "--cameo", rows("may-2025").toString());
        assertThat(run.code()).isZero();

        assertThat(run.out())
                .contains(
                        "# A draft made from event data: rows.csv.",
                        "name: \"rows\"",
                        "# Every move is hypothetical until it cites a fact",
                        "could not be mapped and stand at the end of the file",
                        "#   line 49: 2025-05-12 DEU -> RUS 139: an ultimatum has a time, and event data give none");
        assertThat(run.err()).contains("could not be mapped:", "line 49: 2025-05-12 DEU -> RUS 139");
        JsonNode replayed = Json.mapper()
                .readTree(Run.of(
                                "replay",
                                Files.writeString(folder.resolve("rows.yaml"), run.out())
                                        .toString(),
                                "--format",
                                "json")
                        .isFine()
                        .out());
        replayed.required("events")
                .forEach(event ->
                        assertThat(event.required("provenance").stringValue()).isNotEqualTo("documented"));
    }

    @Test
    void badRowsAreToldAndNothingIsWritten() throws IOException {
        Path rows = Files.writeString(folder.resolve("rows.csv"), "date,source,target,code\nx,UKR,RUS,36\n");

        Run.of(
                        "import",
                        "--cameo",
                        rows.toString(),
                        "--out",
                        folder.resolve("d.yaml").toString())
                .isBadInput(rows + ":2:1: 'x' is no date.")
                .isBadInput(rows + ":2:11: '36' is no CAMEO code. If a spreadsheet has dropped a zero, write 036.");

        assertThat(folder.resolve("d.yaml")).doesNotExist();
    }

    @Test
    void wrongUseIsExplained() throws IOException {
        String rows = rows("seed-only").toString();
        Run.of("import", "--cameo", rows, "--between", "USA,XX").isBadInput("no row names XX");
        Run.of("import", "--cameo", rows, "--between", "?").isBadInput("expected the code of a party, such as UKR");
        Run.of("import", "--cameo", rows, "--data", "x").isBadInput("--data means nothing with --cameo");
        Run.of("import", "--cameo", rows, "--out", "My Draft.yaml").isBadInput("such as my-draft.yaml");
        Run.of("import", "--cameo", rows, "--format", "json").isBadInput("needs --out DRAFT");
        Run.of("import", rows, "--out", "x.yaml").isBadInput("are for event data");
        Run.of("import", "--cameo", folder.resolve("no.csv").toString()).isBadInput("There is no file");
    }
}
