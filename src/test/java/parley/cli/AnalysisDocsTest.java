package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/analysis: their commands run, their files are read, their links lead somewhere, and each has the same order. */
class AnalysisDocsTest {

    private static final Path DOCS = Path.of("docs");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)\\n```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final String PARLEY = "java -jar target/parley.jar ";

    @TempDir
    private Path folder = Path.of("");

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(DOCS.resolve("analysis"))) {
            return pages.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void itsCommandsRun(Path page) throws IOException {
        List<String> commands = found(SHELL, page).stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith(PARLEY))
                .toList();
        assertThat(commands).isNotEmpty();
        for (String command : commands) {
            Run run = Run.of(arguments(command));
            assertThat(run.code()).as("%s: %s", command, run.err()).isIn(expected(command));
            assertThat(run.err()).as(command).isEmpty();
        }
    }

    /** Where only Ukraine moves there is no path, and that is what the example shows. */
    private static int expected(String command) {
        return command.endsWith("--only UKR") ? ExitCode.NO : ExitCode.FINE;
    }

    /** Files are written elsewhere; a reader's runs are fewer here, and the words the same. */
    private String[] arguments(String command) {
        List<String> arguments = new ArrayList<>();
        Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command.substring(PARLEY.length()))
                .results()
                .forEach(word -> arguments.add(word.group(1) == null ? word.group(2) : word.group(1)));
        for (int i = 1; i < arguments.size(); i++) {
            switch (arguments.get(i - 1)) {
                case "--to", "--svg" ->
                    arguments.set(i, folder.resolve(arguments.get(i)).toString());
                case "--runs" -> arguments.set(i, "40");
                default -> {}
            }
        }
        if (arguments.get(0).equals("report") && !arguments.contains("--runs")) {
            arguments.addAll(List.of("--runs", "40"));
        }
        return arguments.toArray(String[]::new);
    }

    @Test
    void theFilesInThemAreRead() throws IOException {
        Path conflict = Files.writeString(
                folder.resolve("conflict.yaml"),
                found(YAML, DOCS.resolve("analysis/stability.md")).get(0));
        Path domain = Files.writeString(
                folder.resolve("domain.yaml"),
                found(YAML, DOCS.resolve("analysis/bargaining.md")).get(0));
        assertThat(Run.of("stability", conflict.toString()).isFine().out()).contains("2 parties, 2 options");
        assertThat(Run.of("bargain", domain.toString()).isFine().out()).contains("2 parties, 2 issues, 6 outcomes");
    }

    @Test
    void theirLinksLeadToFiles() throws IOException {
        List<Path> pages = new ArrayList<>(pages());
        pages.add(DOCS.resolve("analysis.md"));
        assertThat(found(LINK, DOCS.resolve("analysis.md"))).hasSizeGreaterThanOrEqualTo(pages().size());
        for (Path page : pages) {
            assertThat(found(LINK, page))
                    .isNotEmpty()
                    .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
        }
    }

    /** A question as the title, an example, how to read the answer, what it assumes, what is meant. */
    @ParameterizedTest
    @MethodSource("pages")
    void eachHasTheSameOrder(Path page) throws IOException {
        String text = Files.readString(page);
        if (page.endsWith("report.md")) {
            assertThat(text).contains("says its question", "says what it assumes");
            return;
        }
        assertThat(text.lines().findFirst().orElse("")).contains("?");
        assertThat(text)
                .containsSubsequence("```", "## How to read the answer", "## What it assumes")
                .containsAnyOf("## What is meant", "## What is counted")
                .containsPattern("[12][0-9]{3}\\)");
    }

    private static List<String> found(Pattern pattern, Path page) throws IOException {
        return pattern.matcher(Files.readString(page))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
