package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CompareFuturesTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/comparisons/may-2025.readings.txt");

    @Test
    void oneScreenTellsWhatWasChangedAndWhatFollowed() throws IOException {
        Run run = Run.of("compare", "may-2025@parallel", "may-2025@hard-gate").isFine();

        if (Boolean.getBoolean("parley.approve")) {
            Files.createDirectories(APPROVED.getParent());
            Files.writeString(APPROVED, run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(APPROVED));
        assertThat(run.out().lines()).hasSizeLessThan(75).allMatch(line -> line.length() <= 100);
        assertThat(run.out().indexOf("The change")).isLessThan(run.out().indexOf("What follows"));
    }

    @Test
    void jsonHasTheShapeThatIsPromised() {
        JsonNode root = compared("may-2025", "may-2025@hard-gate");

        assertThat(root.propertyNames()).containsExactly("kept", "changed", "gone", "new", "inadmissible", "table");
        assertThat(root.required("inadmissible")).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.propertyNames())
                    .containsExactly(
                            "move", "step", "by", "concerns", "side", "positions", "a", "b", "reason", "reasons");
            assertThat(entry.required("side").stringValue()).isEqualTo("b");
            assertThat(entry.required("b").required("happened").booleanValue()).isFalse();
            assertThat(entry.required("reasons")).isNotEmpty();
        });
        for (String group : List.of("kept", "changed", "gone", "new")) {
            assertThat(root.required(group)).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.propertyNames())
                        .containsExactly("move", "step", "by", "concerns", "positions", "a", "b", "reason");
                assertThat(entry.required("move").stringValue()).isNotBlank();
                assertThat(entry.required("reason").stringValue()).isNotBlank();
                assertThat(entry.required("positions").propertyNames()).containsExactly("a", "b");
            });
        }
        assertThat(root.required("table"))
                .isNotEmpty()
                .allSatisfy(
                        difference -> assertThat(difference.propertyNames()).containsExactly("what", "name", "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"may-2025", "may-2025@hard-gate", "seed-only", "seed-only@hard-gate"})
    void comparedWithItselfEverythingIsKept(String one) {
        JsonNode root = compared(one, one);

        assertThat(root.required("kept")).isNotEmpty();
        assertThat(root.propertyStream().filter(group -> !group.getKey().equals("kept")))
                .allMatch(group -> group.getValue().isEmpty());
        assertThat(Run.of("compare", one, one).isFine().out()).contains("They do not differ");
    }

    static Stream<List<String>> pairs() {
        return Stream.of(
                List.of("may-2025", "may-2025@hard-gate"),
                List.of("may-2025", "seed-only"),
                List.of("seed-only@hard-gate", "may-2025@hard-gate"));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void swappedGoneIsNewAndChangedIsReversed(List<String> pair) {
        JsonNode forth = compared(pair.get(0), pair.get(1));
        JsonNode back = compared(pair.get(1), pair.get(0));

        assertThat(set(back, "new")).isEqualTo(swapped(forth, "gone"));
        assertThat(set(back, "gone")).isEqualTo(swapped(forth, "new"));
        for (String group : List.of("kept", "changed", "inadmissible", "table")) {
            assertThat(set(back, group)).isEqualTo(swapped(forth, group));
        }
    }

    /** In the order of their texts: which of two entries stands first is decided by the positions in A. */
    private static List<String> set(JsonNode root, String group) {
        return root.required(group)
                .valueStream()
                .map(entry -> Json.mapper().writeValueAsString(entry))
                .sorted()
                .toList();
    }

    private static List<String> swapped(JsonNode root, String group) {
        return root.required(group)
                .valueStream()
                .map(entry -> Json.mapper().writeValueAsString(swapped((ObjectNode) entry)))
                .sorted()
                .toList();
    }

    private static ObjectNode swapped(ObjectNode entry) {
        ObjectNode swapped = entry.deepCopy();
        swapped.set("a", entry.get("b"));
        swapped.set("b", entry.get("a"));
        @Nullable JsonNode positions = entry.get("positions");
        if (positions != null) {
            swapped.set("positions", swapped((ObjectNode) positions));
        }
        @Nullable JsonNode side = entry.get("side");
        if (side != null) {
            swapped.put("side", side.stringValue().equals("a") ? "b" : "a");
        }
        return swapped;
    }

    @Test
    void upToAMomentOnlyWhatHadHappenedIsCompared() {
        assertThat(Run.of("compare", "may-2025", "may-2025@hard-gate", "--as-of", "2025-05-11T12:00")
                        .isFine()
                        .out())
                .contains("They do not differ");
        assertThat(Run.of("compare", "may-2025", "may-2025@hard-gate", "--as-of", "40")
                        .isFine()
                        .out())
                .contains("ceasefire-before-the-talks")
                .doesNotContain("No longer admissible");
    }

    @Test
    void theReadingIsForWhereNoneIsNamed() {
        assertThat(compared("may-2025", "may-2025@hard-gate", "--reading", "hard-gate"))
                .isEqualTo(compared("may-2025@hard-gate", "may-2025@hard-gate"));
    }

    @Test
    void allOfItIsToldIfAskedFor() {
        Run few = Run.of("compare", "may-2025", "may-2025@hard-gate").isFine();
        Run all = Run.of("compare", "may-2025", "may-2025@hard-gate", "--all").isFine();

        assertThat(few.out()).contains("more; --all shows them.", "Kept: ");
        assertThat(all.out()).contains("Kept (").doesNotContain("--all shows them");
    }

    @Test
    void aFileMayHaveAnAtInItsName(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Path.of("scenarios/seed-only.yaml"), folder.resolve("seed-only.yaml"));
        Path odd = Files.createDirectory(folder.resolve("me@home")).resolve("seed-only.yaml");
        Files.copy(file, odd);

        assertThat(compared(file + "@hard-gate", odd + "@hard-gate"))
                .isEqualTo(compared("seed-only@hard-gate", "seed-only@hard-gate"));
        assertThat(compared(odd.toString(), "seed-only").required("gone")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare may-2025 | Missing required parameter: 'B'",
                "compare may-2025 mai-2025 | Did you mean `may-2025`?",
                "compare may-2025 may-2025@hard-gat | Did you mean `hard-gate`?",
                "compare may-2025 may-2025@ | There is no reading ''",
                "compare may-2025 may-2025@answer=yes | There is no choice 'answer' in may-2025. It has no choices",
                "compare may-2025 seed-only --as-of 60 | There is no position 60: this replay has positions 1 to",
                "compare may-2025 seed-only --format csv | text, json"
            })
    void badInputIsRefused(String line, String words) {
        Run.of(line.split(" ")).isBadInput(words);
    }

    private static JsonNode compared(String a, String b, String... more) {
        String[] line = Stream.concat(Stream.of("compare", a, b, "--format", "json"), Stream.of(more))
                .toArray(String[]::new);
        return Run.of(line).isFine().json();
    }
}
