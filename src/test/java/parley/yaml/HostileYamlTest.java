package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.scenario.Scenario;

/** Input too large or too strange to keep as files. */
class HostileYamlTest {

    private static final String HEAD = """
            format: 1
            about: "words"
            zone: Europe/Kyiv
            sources: [{id: one, outlet: "One", where: "one.example"}]
            facts:
            """;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final FactsReader READER = FactsReader.with(Shelf.folder(Path.of("seeds")));

    @Test
    void aLineOfTenMegabytesIsRefusedUnread() {
        AtomicLong taken = new AtomicLong();
        Sheet sheet = new Sheet("long.yaml", "long.yaml", () -> new InputStream() {
            @Override
            public int read() {
                return taken.getAndIncrement() < 10L * 1024 * 1024 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                long before = taken.getAndAdd(length);
                return before < 10L * 1024 * 1024 ? length : -1;
            }
        });

        assertThat(told(sheet))
                .containsExactly("long.yaml:1:1: the file is larger than 256 KB. Split it into smaller files.");
        assertThat(taken.get()).isEqualTo(256 * 1024 + 1);
    }

    @Test
    void theLargestSizeIsAChoice() {
        Problems problems = new Problems();

        new YamlReader(Bounds.USUAL.withBytes(10)).read("small.yaml", bytes("format: 1\n"), problems);
        assertThat(problems.isEmpty()).isTrue();
        new YamlReader(Bounds.USUAL.withBytes(9)).read("large.yaml", bytes("format: 1\n"), problems);
        assertThat(problems.list())
                .hasToString("[large.yaml:1:1: the file is larger than 9 bytes. Split it into smaller files.]");
    }

    @Test
    void aFileThatCannotBeReadIsAProblem() {
        Sheet gone = new Sheet("gone.yaml", "gone.yaml", () -> {
            throw new IOException("gone");
        });

        assertThat(told(gone))
                .containsExactly("gone.yaml:1:1: the file cannot be read."
                        + " Check that it is there, is a file, and may be read.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- 1\n",
                "[",
                "{",
                "a: ",
                "? ",
                "- ",
                "'",
                "\"\\u",
                "|\n ",
                "a",
                "1",
                "%",
                "#",
                "&a ",
                "*a ",
                "!!",
                "--- ",
                "{a: 1},",
                ", ",
                ": ",
                "\n",
                " \n",
                "[]: ",
                "{}\n",
                "x: 1\ny: [",
                "format: 1\nfacts:\n",
                "  - {at: 1}\n"
            })
    void whateverFillsAFileItEndsInProblems(String bit) {
        String text = bit.repeat(256 * 1024 / bit.length());

        assertThat(told(sheet(bytes(text)))).isNotEmpty().hasSizeLessThanOrEqualTo(Problems.MOST + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - {at: 1}\n",
                "  - 1\n",
                "  - {id: S1}\n",
                "  - {id: S1, voice: quotedd}\n",
                "  - {sources: [x,x,x,x]}\n",
                "  - {answers: [{fact: S99}], precision: day, at: {}}\n"
            })
    void manyWrongFactsAreCountedNotListed(String fact) {
        String text = HEAD + fact.repeat((256 * 1024 - HEAD.length()) / fact.length());

        List<String> told = told(sheet(bytes(text)));

        assertThat(told).hasSize(Problems.MOST + 1);
        assertThat(told.get(Problems.MOST)).contains("more problems in this file. Mend those above, then check again.");
    }

    @Test
    void manyDanglingReferencesAreCountedNotListed() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i < 1_200; i++) {
            text.append("  - {id: S")
                    .append(i)
                    .append(", at: 2025-05-11, precision: day, voice: reported, kind: statement, says: \"Words.\","
                            + " confidence: V1, sources: [one], after: [S")
                    .append(i + 5_000)
                    .append("]}\n");
        }

        assertThat(told(sheet(bytes(text.toString())))).hasSize(Problems.MOST + 1);
    }

    @Test
    void aLongCircleIsFoundOut() {
        StringBuilder text = new StringBuilder(HEAD);
        int facts = 1_000;
        for (int i = 1; i <= facts; i++) {
            text.append("  - {id: S")
                    .append(i)
                    .append(", at: 2025-05-11, precision: day, voice: reported, kind: statement, says: \"Words.\","
                            + " confidence: V1, sources: [one], after: [S")
                    .append(i % facts + 1)
                    .append("]}\n");
        }

        assertThat(told(sheet(bytes(text.toString()))))
                .hasSize(Problems.MOST + 1)
                .allMatch(line -> line.contains("comes after itself") || line.contains("more problems"));
    }

    /** Seeded: a failure names the round, and the same round fails again. */
    @Test
    void damagedSeedsNeverThrowAndNeverHang() throws IOException {
        byte[] sound = Files.readAllBytes(Path.of("seeds/background.yaml"));
        String marks = "\n\t\"'[]{}:,-&*!|>%@`#? \u0000\u00ff0aé";
        for (int round = 0; round < 150; round++) {
            Random chance = new Random(round);
            byte[] damaged = sound.clone();
            int wounds = 1 + chance.nextInt(4);
            for (int i = 0; i < wounds; i++) {
                damaged[chance.nextInt(damaged.length)] = (byte) marks.charAt(chance.nextInt(marks.length()));
            }
            assertThat(told(sheet(damaged))).as("round %d", round).isNotEmpty();
        }
    }

    /** Seeded. Whatever was done to a script that was sound, the outcome is a script or problems, and what can be read can be checked. */
    @ParameterizedTest
    @ValueSource(strings = {"every-move", "every-branch", "every-claim"})
    void damagedScriptsNeverThrowAndNeverHang(String name) throws IOException {
        byte[] sound = Files.readAllBytes(ScenarioReaderTest.FILES.resolve(name + ".yaml"));
        ScenarioReader reader = ScenarioReaderTest.reader();
        for (int round = 0; round < 80; round++) {
            byte[] damaged = damaged(sound, new Random(round));
            Sheet sheet = new Sheet(
                    name + ".yaml",
                    name + ".yaml",
                    () -> new ByteArrayInputStream(damaged),
                    Shelf.folder(ScenarioReaderTest.FILES)::sheet);
            int number = round;
            assertTimeoutPreemptively(SOON, () -> {
                Read<Scenario> read = reader.read(sheet);
                assertThat(read.problems()).as("round %d", number).hasSizeLessThanOrEqualTo(Problems.MOST + 1);
                read.optional().ifPresent(scenario -> ScenarioCheck.of(scenario, sheet, List.of()));
            });
        }
    }

    static List<Path> ours() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("scenarios", "seeds")) {
            try (Stream<Path> found = Files.list(Path.of(folder))) {
                found.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** Seeded. Every file of ours, damaged: it is read, or every problem stands in this file at a line and a column, with a way to mend. */
    @ParameterizedTest
    @MethodSource("ours")
    void ourOwnFilesDamagedAreReadOrExplained(Path file) throws IOException {
        byte[] sound = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        Shelf shelf = Shelf.folder(Path.of(file.getName(0).toString()));
        boolean isScenario = file.startsWith("scenarios");
        int explained = 0;
        for (int round = 0; round < 6; round++) {
            byte[] damaged = damaged(sound, new Random(31L * name.hashCode() + round));
            Sheet sheet = new Sheet(name, name, () -> new ByteArrayInputStream(damaged), shelf::sheet);
            List<Problem> problems = assertTimeoutPreemptively(
                    SOON,
                    () -> (isScenario ? ScenarioReaderTest.reader().read(sheet) : READER.read(List.of(sheet)))
                            .problems());
            for (Problem problem : problems) {
                assertThat(problem.toString()).as("round %d", round).matches("(?s)[\\w.-]+\\.yaml:\\d+:\\d+: .+\\..*");
            }
            explained += problems.isEmpty() ? 0 : 1;
        }
        assertThat(explained).as("damage that was noticed").isPositive();
    }

    /** A few characters changed, or a line twice, gone, or in the place of another. */
    private static byte[] damaged(byte[] sound, Random chance) {
        String marks = "\n\t\"'[]{}:,-&*!|>%@`#? 0aé";
        List<String> lines = new ArrayList<>(
                new String(sound, StandardCharsets.UTF_8).lines().toList());
        for (int wounds = 1 + chance.nextInt(3); wounds > 0; wounds--) {
            int line = chance.nextInt(lines.size());
            String text = lines.get(line);
            switch (chance.nextInt(4)) {
                case 0 -> lines.add(line, text);
                case 1 -> lines.remove(line);
                case 2 -> lines.set(line, lines.get(chance.nextInt(lines.size())));
                default -> {
                    int at = chance.nextInt(text.length() + 1);
                    lines.set(
                            line,
                            text.substring(0, at)
                                    + marks.charAt(chance.nextInt(marks.length()))
                                    + text.substring(Math.min(text.length(), at + 1)));
                }
            }
        }
        return bytes(String.join("\n", lines));
    }

    @Test
    void aLongLineOfBranchesIsRefused() {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = "format: 1\nname: b" + i + "\ntitle: T\nquestion: Q\nabout: A\nbranch: {of: b" + (i + 1)
                    + ", at: 0}\n";
            sheets.add(new Sheet("b" + i + ".yaml", "b" + i + ".yaml", () -> new ByteArrayInputStream(bytes(text))));
        }
        Sheet first = Shelf.of(sheets).sheet("b0.yaml").orElseThrow();

        Read<Scenario> read = assertTimeoutPreemptively(
                SOON, () -> ScenarioReaderTest.reader().read(first));

        assertThat(read.problems()).singleElement().asString().startsWith("b0.yaml:6:14: `b1`, from which");
    }

    /** Alone it lacks its sources, so there is always something to tell. */
    private static List<String> told(Sheet sheet) {
        Read<?> read = assertTimeoutPreemptively(SOON, () -> READER.read(List.of(sheet)));
        return read.problems().stream().map(Problem::toString).toList();
    }

    private static Sheet sheet(byte[] bytes) {
        return new Sheet("x.yaml", "x.yaml", () -> new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aBlankTerminalCodeInAMessageIsMadeHarmless() {
        Problem problem = new Problem("a\u001b[31m.yaml", 1, 2, "wrong", "");

        assertThat(problem).hasToString("aU+001B[31m.yaml:1:2: wrong.");
    }

    @Test
    void aSoundFileGivesATree() {
        Problems problems = new Problems();
        Optional<Spot> root = new YamlReader().read("x.yaml", bytes("a: [1, two, true]\n"), problems);

        assertThat(root.map(Spot::type)).contains(Spot.Type.MAP);
        assertThat(problems.list()).isEmpty();
    }
}
