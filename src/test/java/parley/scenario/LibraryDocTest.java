package parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.fact.Concept;
import parley.negotiation.Name;

/** The page about the library lists all of it; {@code mvn -q test -Dapprove} writes its tables anew. */
class LibraryDocTest {

    private static final Path PAGE = Path.of("docs/library.md");

    private static final List<Scenario> ALL =
            Replayed.names().stream().map(Replayed::scenario).toList();

    @Test
    void theTablesAreComplete() throws IOException {
        String page = Files.readString(PAGE, StandardCharsets.UTF_8);
        String filled = filled(
                filled(
                        page,
                        "documented",
                        table("| | it asks | it teaches best |", LibraryDocTest::isDocumented, false)),
                "what-ifs",
                table("| | leaves | it asks | it teaches best |", Predicate.not(LibraryDocTest::isDocumented), true));
        if (Boolean.getBoolean("parley.approve")) {
            Files.writeString(PAGE, filled, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(filled);
    }

    @Test
    void theLibraryIsRichEnough() {
        assertThat(ALL.stream().filter(LibraryDocTest::isDocumented)).hasSizeGreaterThanOrEqualTo(5);
        assertThat(ALL.stream().filter(Predicate.not(LibraryDocTest::isDocumented)))
                .hasSizeGreaterThanOrEqualTo(13);
        assertThat(ALL).as("a branch of a branch").anySatisfy(one -> {
            Fork fork = one.fork();
            assertThat(fork != null && Replayed.scenario(fork.of().text()).fork() != null)
                    .isTrue();
        });
        assertThat(ALL)
                .as("choices")
                .anySatisfy(one -> assertThat(one.choices()).isNotEmpty());
        assertThat(ALL)
                .as("conditional steps")
                .anySatisfy(one -> assertThat(one.steps()).anyMatch(step -> step.when() != null));
    }

    @Test
    void everyWhatIfExpectsAndTeachesSomething() {
        assertThat(ALL.stream().filter(Predicate.not(LibraryDocTest::isDocumented)))
                .allSatisfy(one -> {
                    assertThat(one.teaches()).as(one.name() + " teaches").isNotNull();
                    assertThat(one.expected()).as(one.name() + " expects").isNotEmpty();
                    assertThat(one.lessons()).as(one.name() + " has notes").isNotEmpty();
                });
    }

    @Test
    void everyNoteNamesAConceptThatIsExplained() {
        assertThat(ALL)
                .allSatisfy(one -> assertThat(one.lessons())
                        .as(one.name().text())
                        .allSatisfy(
                                lesson -> assertThat(Replayed.CONCEPTS.ids()).contains(lesson.concept())));
    }

    @Test
    void aDocumentedCaseHasAtLeastTwelveMovesThatCiteFacts() {
        assertThat(ALL.stream().filter(LibraryDocTest::isDocumented))
                .allSatisfy(one -> assertThat(one.steps().stream()
                                .filter(step -> !step.attempt().note().cites().isEmpty()))
                        .as(one.name().text())
                        .hasSizeGreaterThanOrEqualTo(12));
    }

    private static boolean isDocumented(Scenario scenario) {
        return scenario.fork() == null;
    }

    private static String filled(String page, String what, String table) {
        String start = "<!-- " + what + " -->\n";
        int from = page.indexOf(start) + start.length();
        assertThat(from).as(what).isGreaterThan(start.length());
        return page.substring(0, from) + table + page.substring(page.indexOf("<!-- end -->", from));
    }

    private static String table(String head, Predicate<Scenario> wanted, boolean isWhatIf) {
        String columns = "|---".repeat(isWhatIf ? 4 : 3);
        return ALL.stream()
                .filter(wanted)
                .map(LibraryDocTest::row)
                .collect(Collectors.joining("\n", head + "\n" + columns + "|\n", "\n"));
    }

    private static String row(Scenario scenario) {
        Fork fork = scenario.fork();
        return "| `" + scenario.name() + "`"
                + (fork == null ? "" : " | `" + fork.of() + "`")
                + " | " + scenario.question()
                + choices(scenario)
                + " | " + teaches(scenario) + " |";
    }

    private static String choices(Scenario scenario) {
        return scenario.choices().stream()
                .map(choice -> " " + choice.question() + " ("
                        + choice.options().stream().map(Choice.Option::title).collect(Collectors.joining(", "))
                        + ")")
                .collect(Collectors.joining());
    }

    private static String teaches(Scenario scenario) {
        String concept = scenario.teaches();
        return concept == null
                ? ""
                : Replayed.CONCEPTS
                        .find(concept)
                        .map(Concept::name)
                        .orElseThrow(() -> new AssertionError(
                                Name.of(scenario.name().text()) + " teaches " + concept + ", which is no concept"));
    }
}
