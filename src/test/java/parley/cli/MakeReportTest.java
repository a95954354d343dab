package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeReportTest {

    private static final String MAY = Run.of("report", "may-2025", "--runs", "60", "--domain", "two-issues")
            .isFine()
            .out();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void itLoadsNothingAndRunsNothing() throws NoSuchAlgorithmException {
        assertThat(MAY)
                .startsWith("<!DOCTYPE html>")
                .doesNotContain("<script", "<link", "<img", "@import")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
        assertThat(all(MAY, "(?:src|href)=\"([^#\"][^\"]*)\"")).isEmpty();
        assertThat(all(MAY, "url\\(([^)]*)\\)")).isEmpty();
        String style = all(MAY, "(?s)<style>(.*?)</style>").get(0);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(MAY)
                .contains("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest));
        assertThat(MAY).doesNotContain("style=\"");
    }

    @Test
    void everyLinkLeadsSomewhereAndNoIdIsThereTwice() {
        List<String> ids = all(MAY, "\\sid=\"([^\"]*)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(all(MAY, "href=\"#([^\"]*)\"")).isNotEmpty().allMatch(ids::contains);
        assertThat(all(MAY, "aria-labelledby=\"([^\"]*)\"")).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void bothReadingsAreThereAndEachShareHasItsAssumptions() {
        assertThat(MAY).contains("id=\"stability-parallel\"", "id=\"stability-hard-gate\"");
        assertThat(MAY).contains("id=\"futures-parallel\"", "id=\"futures-hard-gate\"");
        for (String section : all(MAY, "(?s)<section (.*?)</section>")) {
            assertThat(section).containsSubsequence("class=\"answer\"", "What this assumes", "<li>");
        }
    }

    @Test
    void everyNumberLeadsToADefinition() {
        for (String section : all(MAY, "(?s)(<section .*?</section>)")) {
            String told = section.replaceAll("(?s)What this assumes</h3>\\s*<ul>.*?</ul>", "")
                    .replaceAll("(?s)<svg.*?</svg>|<details>.*?</details>", "");
            List<String> paragraphs = all(told, "(?s)<(?:p|figcaption)>(.*?)</(?:p|figcaption)>");
            assertThat(paragraphs).isNotEmpty();
            assertThat(paragraphs.stream()
                            .filter(words -> words.replaceAll("<[^>]*>", "").matches("(?s).*\\d.*")))
                    .allSatisfy(words -> assertThat(words).contains("(defined: <a href=\"#def-"));
            // What defines the items of a list stands once, beside the whole of it.
            if (told.contains("<li>")) {
                assertThat(told).contains("(defined: <a href=\"#def-");
            }
            assertThat(all(told, "(<th scope=\"col\" class=\"n\">.*)"))
                    .allSatisfy(head -> assertThat(head).contains("<a href=\"#def-"));
        }
        List<String> sources = all(MAY, "<dd class=\"defs\">Source: ([^<]*)</dd>");
        assertThat(sources).hasSizeGreaterThan(15).allMatch(source -> source.length() > 20);
        assertThat(all(MAY, "<dt id=\"def-([^\"]*)\"")).hasSameSizeAs(sources);
    }

    @Test
    void itSaysWhyItIsStuckAndWhatWouldHaveOpenedIt() {
        assertThat(MAY)
                .containsSubsequence(
                        "id=\"in-short\"",
                        "id=\"impasse-parallel\"",
                        "id=\"impasse-hard-gate\"",
                        "Stuck: talks wait for a ceasefire",
                        "id=\"paths-parallel\"",
                        "1 move by Russia (Russia accepts",
                        "id=\"stability-parallel\"",
                        "id=\"futures-hard-gate\"",
                        "id=\"bargaining-1\"");
    }

    /** What a reader sees first, and on paper on one sheet: each question under both readings, what is the same told once, and how the answer hangs on it. */
    @Test
    void theFirstPageIsAnswerEnough() {
        assertThat(first().replaceAll("<[^>]*>", ""))
                .containsSubsequence(
                        "How the answer changes with the reading",
                        "Reading A: Talks, and a ceasefire demanded beside them",
                        "Reading B: No talks without a ceasefire first",
                        "Is it stuck?",
                        "No\n",
                        "Yes\n",
                        "Fewest moves to a ceasefire in force",
                        "1 move by Russia\n",
                        "1. Why is it stuck",
                        "A:\n Not stuck, though talks wait for a ceasefire",
                        "B:\n Stuck: talks wait for a ceasefire and a ceasefire waits for talks.",
                        "B:\n Talks wait for a ceasefire: Ukraine (the rules hold its holder to it)",
                        "each of these by itself would open it",
                        "B:\n Ukraine softens its precondition",
                        "with nobody letting go of anything",
                        "The answer hangs on the reading.",
                        "2. Which are the shortest ways",
                        "1 move by Russia (Russia accepts",
                        "A:\n 3 moves by Russia and Ukraine (Ukraine accepts “direct talks in Istanbul”, then Russia and Ukraine come to it).",
                        "B:\n 4 moves by Russia and Ukraine (",
                        "3. Which situations would have been stable, and why?",
                        "Nobody has a move by itself to anything that it is assumed to prefer",
                        "A:\n Ukraine: “coming to the talks”",
                        "Somebody has, but can be answered",
                        "The answer hangs on the reading.",
                        "4. What do many futures come to",
                        "Which assumptions move the share with talks most",
                        "Where two intervals overlap, chance alone may account for the difference.",
                        "Assumed, among what stands there in full: From the evening of 11 May on everybody acts alike",
                        "5. Which deals do four definitions of fairness pick");
        // A ceasefire by a yes of Russia is the same under both readings, and stands there once.
        assertThat(all(first(), "(1 move by Russia \\()")).hasSize(1);
    }

    private static String first() {
        return MAY.substring(MAY.indexOf("id=\"in-short\""), MAY.indexOf("id=\"about\""));
    }

    @Test
    void everyNumberOfTheFirstPageLeadsToADefinition() {
        List<String> questions = all(first(), "(?s)<h3>(.*?)(?=<h3>|$)");
        assertThat(questions)
                .hasSize(5)
                .allSatisfy(question -> assertThat(question)
                        .containsPattern("(?s)</[ou]l>\\s*<p class=\"defs\">[^\\n]*\\(defined: <a href=\"#def-"));
        assertThat(all(first(), "<tr><th scope=\"row\">(.*)"))
                .hasSizeGreaterThan(8)
                .allMatch(head -> head.startsWith("<a href=\"#def-"));
    }

    /** Letters stand only where a table beside them says what each is for. */
    @Test
    void situationsAreToldInWords() {
        assertThat(first()).doesNotContainPattern("\\b[NY]{4}\\b");
        assertThat(all(MAY, "(?s)<div class=\"answer\">(.*?)</div>"))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer).doesNotContainPattern("\\b[NY]{4}\\b"));
    }

    /** What is looked up rather than read is folded away, on the screen and on paper. */
    @Test
    void longListsAndTablesAreFolded() {
        assertThat(all(MAY, "(?s)<details><summary>(?:<h3>)?(.*?)<"))
                .contains(
                        "Way 1 to talks opened",
                        "Every situation, and under which concepts it is stable for whom",
                        "The same in words")
                .doesNotContain("The shortest ways to talks opened");
    }

    @Test
    void eachPictureIsThereInWordsToo() {
        assertThat(all(MAY, "(<svg)")).hasSameSizeAs(all(MAY, "(The same in words)"));
    }

    /** One reading into a file, and on another number of threads to the screen. */
    @Test
    void oneReadingIsTheSameOnAnyNumberOfThreads() throws IOException {
        Path file = folder.resolve("gate.html");
        String[] question = {"report", "may-2025@hard-gate", "--runs", "40", "--threads"};
        assertThat(run(question, "7", "--to", file.toString()).isFine().out()).contains("Written: ");
        String gate = Files.readString(file);
        assertThat(gate).contains("id=\"futures-hard-gate\"").doesNotContain("id=\"futures-parallel\"");
        assertThat(run(question, "1").isFine().out()).isEqualTo(gate);
    }

    private static Run run(String[] question, String... more) {
        return Run.of(Stream.concat(Stream.of(question), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void aScenarioWithoutAConflictAndWithoutPoliciesIsToldToo() {
        assertThat(Run.of("report", "korea-1951", "--runs", "20").isFine().out())
                .contains("id=\"futures")
                .doesNotContain("id=\"stability");
    }

    @Test
    void whatIsWrongIsSaid() {
        Run.of("report", "may-2024").isBadInput("Did you mean `may-2025`");
        Run.of("report", "may-2025", "--runs", "0").isBadInput("--runs is 0: expected");
        Run.of("report", "may-2025", "--threads", "0").isBadInput("--threads is 0: expected");
        Run.of("report", "may-2025", "--as-of", "yesterday").isBadInput("neither a position nor a date-time");
        Run.of(
                        "report",
                        "may-2025",
                        "--runs",
                        "1",
                        "--to",
                        folder.resolve("no/such/place.html").toString())
                .isBadInput("There is no folder for");
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
