package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.json.EventNames;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

class ReplayScenarioTest {

    private static final String MAY = "may-2025";

    @Test
    void tellsInProse() {
        Run run = Run.of("replay", MAY).isFine();

        assertThat(run.out()).contains("Reading: parallel (the default)", "Sunday 11 May 2025", "[S3");
        assertThat(run.out()).doesNotContain("\u001B");
    }

    @ParameterizedTest
    @CsvSource({"may-2025,parallel", "may-2025,hard-gate", "seed-only,parallel", "seed-only,hard-gate"})
    void jsonHasTheShapeThatIsPromised(String scenario, String reading) {
        JsonNode root = Run.of("replay", scenario, "--reading", reading, "--format", "json")
                .isFine()
                .json();

        assertThat(root.propertyNames()).containsExactly("scenario", "reading", "events", "refused", "table");
        assertThat(root.required("scenario").stringValue()).isEqualTo(scenario);
        assertThat(root.required("reading").stringValue()).isEqualTo(reading);
        assertThat(root.required("events").size()).isPositive();
        int position = 0;
        OffsetDateTime last = OffsetDateTime.MIN;
        for (JsonNode event : root.required("events")) {
            position++;
            OffsetDateTime at = checkEvent(event, position);
            assertThat(at).isAfterOrEqualTo(last);
            last = at;
        }
        root.required("refused").forEach(ReplayScenarioTest::checkRefusal);
        assertThat(root.required("table").required("position").intValue()).isEqualTo(position);
    }

    private static OffsetDateTime checkEvent(JsonNode event, int position) {
        assertThat(event.propertyNames())
                .containsExactly("position", "at", "by", "speaker", "type", "provenance", "cites", "text", "data");
        assertThat(event.required("position").intValue()).isEqualTo(position);
        assertThat(EventNames.RULEBOOK.named(event.required("type").stringValue()))
                .isNotNull();
        assertThat(event.required("text").stringValue()).isNotBlank();
        assertThat(event.required("data").isObject()).isTrue();
        String provenance = event.required("provenance").stringValue();
        assertThat(provenance).isIn("documented", "hypothetical", "consequence");
        assertThat(event.required("cites").isEmpty()).isEqualTo(!provenance.equals("documented"));
        assertThat(event.required("by").isNull()).isEqualTo(provenance.equals("consequence"));
        String at = event.required("at").stringValue();
        assertThat(at).endsWith("+03:00");
        return OffsetDateTime.parse(at);
    }

    private static void checkRefusal(JsonNode refusal) {
        assertThat(refusal.propertyNames()).containsExactly("move", "by", "at", "cites", "reasons");
        assertThat(refusal.required("move").stringValue()).matches("[a-z]+(-[a-z]+)+|[a-z]+");
        assertThat(refusal.required("by").stringValue()).matches("[A-Z-]+");
        assertThat(OffsetDateTime.parse(refusal.required("at").stringValue())).isNotNull();
        assertThat(refusal.required("reasons").size()).isPositive();
        for (JsonNode reason : refusal.required("reasons")) {
            assertThat(reason.propertyNames()).containsExactly("rule", "text", "concerns", "heldBy");
            assertThat(reason.required("text").stringValue()).isNotBlank();
        }
    }

    @Test
    void theHardGateRefusesWhatTheParallelReadingAdmits() {
        JsonNode gate = replayed("--reading", "hard-gate");

        assertThat(replayed().required("refused").isEmpty()).isTrue();
        assertThat(gate.required("refused").size()).isPositive();
        assertThat(gate.required("refused")
                        .valueStream()
                        .flatMap(refusal -> refusal.required("reasons").valueStream()))
                .anyMatch(reason -> reason.required("heldBy").asString("").equals("UKR"));
        assertThat(gate.required("refused").valueStream())
                .allMatch(refusal -> !refusal.required("cites").isEmpty());
    }

    @Test
    void linesAreTheEventsOfTheDocument() {
        Run lines = Run.of("replay", MAY, "--format", "jsonl").isFine();

        List<JsonNode> each = lines.out().lines().map(Json.mapper()::readTree).toList();
        assertThat(each)
                .containsExactlyElementsOf(
                        replayed().required("events").valueStream().toList());
        assertThat(lines.out()).endsWith("}\n");
    }

    @Test
    void csvHasARowForEachEvent() {
        Run csv = Run.of("replay", MAY, "--format", "csv").isFine();

        List<String> rows = csv.out().lines().toList();
        assertThat(rows.get(0)).isEqualTo("position,at,by,speaker,type,provenance,cites,text,data");
        assertThat(rows).hasSize(1 + replayed().required("events").size());
        assertThat(csv.out().split("\n")).allMatch(row -> row.endsWith("\r"));
        assertThat(rows.get(1)).startsWith("1,2025-05-08T").contains(",documented,");
    }

    @Test
    void whatIsNoEventIsAnnouncedWhereOnlyEventsAreListed() {
        for (String format : List.of("jsonl", "csv")) {
            Run run = Run.of("replay", MAY, "--reading", "hard-gate", "--format", format);

            assertThat(run.code()).isZero();
            assertThat(run.err()).contains("refused").contains("--format json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-05-11T02:00",
                "2025-05-11 02:00",
                "2025-05-11T02:00:00",
                "2025-05-11T02:00+03:00",
                "2025-05-10T23:00Z"
            })
    void asOfAMomentIsTheSameHoweverItIsWritten(String moment) {
        JsonNode until = replayed("--as-of", moment);

        assertThat(until.required("events")).isNotEmpty();
        assertThat(until.required("events").valueStream())
                .allMatch(event -> !OffsetDateTime.parse(event.required("at").stringValue())
                        .isAfter(OffsetDateTime.parse("2025-05-11T02:00+03:00")));
        assertThat(until).isEqualTo(replayed("--as-of", "2025-05-11T02:00"));
        assertThat(until.required("events").size())
                .isLessThan(replayed().required("events").size());
    }

    @Test
    void asOfIncludesTheEventAtThatPositionAndAtThatMoment() {
        JsonNode whole = replayed().required("events");
        JsonNode seventh = replayed("--as-of", "7");

        assertThat(seventh.required("events").valueStream())
                .containsExactlyElementsOf(whole.valueStream().limit(7).toList());
        assertThat(seventh.required("table").required("position").intValue()).isEqualTo(7);
        String at = whole.get(6).required("at").stringValue();
        assertThat(replayed("--as-of", at).required("events").valueStream()).contains(whole.get(6));
    }

    @Test
    void asOfADayIsAllOfThatDay() {
        JsonNode day = replayed("--as-of", "2025-05-11");

        assertThat(day).isEqualTo(replayed("--as-of", "2025-05-11T23:59:59.999999999"));
        assertThat(day).isNotEqualTo(replayed("--as-of", "2025-05-11T00:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | There is no position 0: this replay has positions 1 to",
                "9999 | There is no position 9999",
                "99999999999999999999 | There is no position 99999999999999999999",
                "-1 | neither a position nor a date-time",
                "yesterday | Expected a position such as 12, or a date-time such as 2025-05-11T14:00",
                "2025-02-30T10:00 | neither a position nor a date-time",
                "2025-05-11T25:00 | neither a position nor a date-time",
                "2025-13-01 | neither a position nor a date-time",
                "2024-05-11 | before the scenario begins (8 May 2025, 00:00)",
                "'' | neither a position nor a date-time"
            })
    void asOfNonsenseIsRefusedWithWhatWasExpected(String asOf, String words) {
        Run.of("replay", MAY, "--as-of=" + asOf).isBadInput(words, "Expected a position such as 12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mai-2025 | Did you mean `may-2025`?",
                "peace | Known scenarios: ",
                "../../etc/hostname-that-is-not-there | there is no such file",
                "'' | there is no such file"
            })
    void anUnknownScenarioIsRefused(String name, String words) {
        Run.of("replay", name).isBadInput(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hard-gat | Did you mean `hard-gate`?",
                "sideways | Expected one of: ",
                "Hard Gate! | There is no reading 'Hard Gate!' of may-2025"
            })
    void anUnknownReadingIsRefused(String name, String words) {
        Run.of("replay", MAY, "--reading", name).isBadInput(words);
    }

    @Test
    void anUnknownFormatIsRefused() {
        Run.of("replay", MAY, "--format", "xml").isBadInput("text, json, jsonl, csv", "xml");
    }

    @Test
    void aFileIsPlayedLikeANamedScenario(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Path.of("scenarios/may-2025.yaml"), folder.resolve("may-2025.yaml"));

        assertThat(Run.of("replay", file.toString(), "--format", "json")
                        .isFine()
                        .json())
                .isEqualTo(replayed());
    }

    @Test
    void aBrokenFileIsRefusedWithLineAndColumn(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.yaml"), "format: 1\nname: broken\ntitel: x\n");

        Run run = Run.of("replay", file.toString());

        assertThat(run.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains(file + ":3:1: ").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void escapeSequencesOfOthersReachNoTerminal(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of("scenarios/may-2025.yaml"));
        Path file = Files.writeString(
                folder.resolve("may-2025.yaml"),
                text.replaceFirst("title: .*", "title: \"\\\\e[2J\\\\u009b31m gone\""));

        for (String format : List.of("text", "json", "csv")) {
            Run run = Run.catching((out, err) -> Entrance.enter(
                    new String[] {"replay", file.toString(), "--format", format},
                    new Screen(out, err, true, true, true),
                    new MemoryHouse()));
            assertThat(run.out() + run.err()).doesNotContain("\u001B", "\u009B");
        }
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        String[] line = {"replay", MAY, "--as-of", "3"};

        assertThat(onTerminal(false, line).out()).contains("\u001B[1m");
        assertThat(onTerminal(true, line).out()).doesNotContain("\u001B");
        assertThat(onTerminal(false, "replay", MAY, "--as-of", "3", "--color=never")
                        .out())
                .doesNotContain("\u001B");
        String coloured =
                Run.of("replay", MAY, "--as-of", "3", "--color", "always").out();
        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", ""))
                .isEqualTo(Run.of(line).out());
    }

    private static Run onTerminal(boolean noColour, String... line) {
        return Run.catching(
                (out, err) -> Entrance.enter(line, new Screen(out, err, true, true, noColour), new MemoryHouse()));
    }

    @Test
    void dataIsKeptAndContinued(@TempDir Path folder) throws IOException {
        Path data = folder.resolve("data");

        JsonNode first = replayed("--data", data.toString());
        JsonNode second = replayed("--data", data.toString());

        assertThat(first).isEqualTo(replayed());
        assertThat(second).isEqualTo(first);
        try (Stream<Path> files = Files.list(data)) {
            assertThat(files).isNotEmpty();
        }
    }

    @Test
    void anEditedFileStartsANewNegotiationAndSaysSo(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Path.of("scenarios/seed-only.yaml"), folder.resolve("seed-only.yaml"));
        String data = folder.resolve("data").toString();
        Run first = Run.of("replay", file.toString(), "--data", data).isFine();

        Files.writeString(file, Files.readString(file) + "\n# a remark\n");
        Run second = Run.of("replay", file.toString(), "--data", data);

        assertThat(second.code()).isZero();
        assertThat(second.err()).contains("seed-only has been edited").contains("beside the old one");
        assertThat(second.out()).isEqualTo(first.out());
        Run.of("replay", file.toString(), "--data", data).isFine();
    }

    @Test
    void anUncleanStopIsTold() {
        MemoryHouse house = new MemoryHouse();
        house.uncleanStop = true;

        Run run = Run.catching((out, err) ->
                Entrance.enter(new String[] {"replay", MAY, "--data", "somewhere"}, Screen.of(out, err), house));

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("stopped before it could close it", "is whole");
    }

    @Test
    void aDirectoryOfOtherThingsIsNotTaken(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "x");

        Run run = Run.of("replay", MAY, "--data", folder.toString());

        assertThat(run.code()).isEqualTo(ExitCode.NO);
        assertThat(run.err())
                .contains("not a Parley data directory", "--data DIR")
                .doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private static JsonNode replayed(String... more) {
        String[] line = Stream.concat(Stream.of("replay", MAY, "--format", "json"), Stream.of(more))
                .toArray(String[]::new);
        return Run.of(line).isFine().json();
    }
}
