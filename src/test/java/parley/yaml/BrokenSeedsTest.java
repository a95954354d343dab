package parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.fact.Facts;

/**
 * Every broken file says what is wrong with it, and where. What is expected stands in the file's own first lines, each after
 * {@code #>}; or beside it, in a file ending in {@code .expected}, where the file is no text.
 */
class BrokenSeedsTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken/seeds");
    private static final FactsReader READER = FactsReader.with(Shelf.folder(Path.of("seeds")));

    static List<String> brokenFiles() {
        return Shelf.folder(BROKEN).yaml().stream().map(Sheet::name).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFiles")
    void eachBrokenFileSaysWhatIsWrongAndWhere(String name) {
        Read<Facts> read = readInTime(BROKEN.resolve(name));

        assertThat(read.problems().stream().map(Problem::toString).toList())
                .isNotEmpty()
                .isEqualTo(expected(name).map(line -> name + ":" + line).toList());
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(brokenFiles()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static Read<Facts> readInTime(Path file) {
        Sheet sheet = new Sheet(
                String.valueOf(file.getFileName()),
                String.valueOf(file.getFileName()),
                () -> Files.newInputStream(file));
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> READER.read(List.of(sheet)));
    }

    private static Stream<String> expected(String name) {
        Path beside = BROKEN.resolve(name.replace(".yaml", ".expected"));
        try {
            return Files.exists(beside)
                    ? Files.readAllLines(beside).stream()
                    : new String(Files.readAllBytes(BROKEN.resolve(name)), StandardCharsets.UTF_8)
                            .replace("\uFEFF", "")
                            .lines()
                            .takeWhile(line -> line.startsWith("#> "))
                            .map(line -> line.substring(3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
