package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.exchange.html.Handout;
import tools.jackson.databind.JsonNode;

class MakeHandoutTest {

    private static final Pattern OUTSIDE = Pattern.compile("(?:src|href|url)\\s*[=(]\\s*[\"']?(?!#)[^\"'#\\s]");

    @TempDir
    private Path folder = Path.of("");

    private static String page(String... line) {
        List<String> all = new ArrayList<>(List.of("handout"));
        all.addAll(List.of(line));
        return Run.of(all.toArray(String[]::new)).isFine().out();
    }

    private byte[] pdf(String name, String... line) throws IOException {
        Path file = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("handout"));
        all.addAll(List.of(line));
        all.addAll(List.of("--to", file.toString()));
        assertThat(Run.of(all.toArray(String[]::new)).isFine().out()).isEqualTo("Written: " + file + "\n");
        return Files.readAllBytes(file);
    }

    /** The text of each page, in lines that do not matter. */
    private static List<String> read(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document).replaceAll("\\s+", " "));
        }
        return pages;
    }

    private static JsonNode events(String scenario) {
        return Run.of("replay", scenario, "--format", "json").isFine().json().required("events");
    }

    private static Set<String> cited(JsonNode events) {
        Set<String> cited = new TreeSet<>();
        for (JsonNode event : events) {
            event.required("cites").forEach(cite -> cited.add(cite.stringValue()));
        }
        return cited;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    // What is in it

    @ParameterizedTest
    @ValueSource(strings = {"may-2025", "may-2025@hard-gate", "korea-1951", "moscow-says-yes"})
    void itHasEveryPartEveryEventAndEveryFactThatIsCited(String scenario) {
        String page = page(scenario);
        assertThat(found(Pattern.compile("<h2 id=\"([a-z]+)-title\""), page))
                .contains("cast", "timeline", "transcript", "table", "waiting", "questions", "terms", "record")
                .doesNotContain("notes");
        JsonNode events = events(scenario);
        assertThat(found(Pattern.compile(" id=\"event-([0-9]+)\""), page)).hasSize(events.size());
        Set<String> told = found(Pattern.compile(" id=\"fact-([^\"]+)\""), page);
        assertThat(told).containsAll(cited(events));
        assertThat(found(Pattern.compile("href=\"#fact-([^\"]+)\""), page)).isEqualTo(told);
        Set<String> sources = found(Pattern.compile(" id=\"source-([0-9]+)\""), page);
        assertThat(found(Pattern.compile("href=\"#source-([0-9]+)\""), page)).isEqualTo(sources);
        assertThat(sources).isNotEmpty();
    }

    @Test
    void itNeedsNothingElse() {
        String page = page("may-2025");
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\"")
                .contains("default-src 'none'", "<title>Eight days in May 2025")
                .doesNotContain("<script", "<img", "<link", "@import");
        assertThat(OUTSIDE.matcher(page.replace("url(#", "")).results().map(found -> found.group()))
                .isEmpty();
    }

    @Test
    void whoSpeaksIsNamedOnceByNameAndByOffice() {
        assertThat(page("may-2025"))
                .contains("Volodymyr Zelensky (President)", "the foreign minister; ")
                .doesNotContainIgnoringCase("the foreign minister (Foreign Minister)");
    }

    @Test
    void aReplayIsCalledDocumentedAndBothReadingsStandInIt() {
        assertThat(page("may-2025"))
                .contains("<strong>Documented: a replay of the record. </strong>", "content:\"Documented\\3a  a replay")
                .contains("Read here as: </strong>Talks, and a ceasefire demanded beside them.")
                .contains("It can also be read so: </strong>No talks without a ceasefire first.")
                .doesNotContain("HYPOTHETICAL", "Refused by the rules");
        assertThat(page("may-2025@hard-gate"))
                .contains("Read here as: </strong>No talks without a ceasefire first.")
                .contains("Refused by the rules", "Stuck. Talks wait for a ceasefire");
    }

    @Test
    void aWhatIfSaysFromWhereOnItIsSupposedOnEveryPageAndAtEveryEvent() {
        String page = page("moscow-says-yes");
        assertThat(page)
                .contains("content:\"HYPOTHETICAL \\28 what if\\29 \\3a  leaves may\\2d 2025 after event 28")
                .contains(
                        "HYPOTHETICAL (what if): leaves \u201cEight days in May 2025: from the call of Kyiv to the talks in Istanbul\u201d after event 28;"
                                + " supposed from event 29 on.")
                .contains("5 of 38 events are hypothetical", "From event 29 on this is supposed.");
        assertThat(page.split("<strong class=\"what-if\">HYPOTHETICAL</strong>", -1))
                .hasSize(6);
    }

    @Test
    void aMomentOfTheStoryDoesNotTellAClassWhatIsStillToCome() {
        String one = page("may-2025", "--as-of", "1");
        assertThat(one)
                .contains("As of event 1, Thursday 8 May 2025", "How things stand after event 1<")
                .doesNotContain("On 16 May delegations meet", "What came later", "Read here as", "id=\"fact-Q");
        assertThat(page("may-2025", "--as-of", "1", "--notes")).contains("On 16 May", "Read here as");
        assertThat(page("may-2025")).contains("On 16 May delegations meet", "What came later", "id=\"fact-Q24\"");
    }

    @Test
    void anEmptyPositionSaysThatNothingHasHappened() {
        assertThat(page("may-2025", "--as-of", "2025-05-08T00:00"))
                .contains("At the opening, before the first event", "How things stand at the opening<")
                .contains(
                        "Nothing has happened yet.", "Ceasefire first, or talks first? What does each principal party")
                .doesNotContain("id=\"event-1\"");
    }

    // For whom

    @Test
    void answersAndNotesAreForWhoeverTeaches() {
        String note = "The reporter calls it a counter-proposal; the speaker does not mention the call.";
        String opening = "Hypothetical: Ukraine softens its precondition";
        String student = page("may-2025@hard-gate");
        String teacher = page("may-2025@hard-gate", "--notes");
        assertThat(student)
                .contains(
                        "Questions for the class<", "class=\"space\"", "What is the smallest change that would open it")
                .doesNotContain(note, opening, "class=\"told\"", "Notes for teaching");
        assertThat(teacher)
                .contains(note, opening, "Notes for teaching", "not for the class", "class=\"told\"")
                .contains("content:\"With notes for teaching")
                .doesNotContain("class=\"space\"");
    }

    @Test
    void aScenarioWithoutNotesIsAskedAboutAllTheSame() throws IOException {
        String page = page(scenario("bare", "Bare", "What now?", "it is good to be here"));
        assertThat(page).contains("What now? What does each principal party say to it", "id=\"terms-title\"");
    }

    // As PDF

    @ParameterizedTest
    @CsvSource({"may-2025, 86", "may-2025@hard-gate, 70", "korea-1951, 30"})
    void aPdfHasTheSameTextAndIsTagged(String scenario, int leastEvents) throws IOException {
        byte[] bytes = pdf("made.pdf", scenario);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<String> pages = read(document);
            String all = String.join(" ", pages);
            assertThat(pages)
                    .hasSizeBetween(8, 24)
                    .allMatch(page -> page.contains("Documented: a replay of the record"));
            for (int i = 0; i < pages.size(); i++) {
                assertThat(pages.get(i)).contains("Page " + (i + 1) + " of " + pages.size());
            }
            assertThat(all).contains("Transcript", "Questions for the class", "Who waits for whom");
            JsonNode events = events(scenario);
            assertThat(events.size()).isGreaterThanOrEqualTo(leastEvents);
            for (String fact : cited(events)) {
                assertThat(all).containsPattern("\\b" + fact + "\\b");
            }
            assertThat(document.getDocumentInformation().getTitle()).endsWith("handout");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .hasSizeGreaterThan(5);
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
                assertThat(page.getMediaBox().getWidth()).isBetween(595f, 596f);
            }
        }
    }

    @Test
    void everyPageOfAWhatIfSaysThatItIsHypotheticalAndWhereItLeaves() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf("what-if.pdf", "moscow-says-yes", "--paper", "letter"))) {
            assertThat(read(document))
                    .hasSizeGreaterThan(5)
                    .allMatch(page -> page.contains("HYPOTHETICAL (what if): leaves may-2025 after event 28"));
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(792f);
        }
    }

    @Test
    void theSameNegotiationGivesTheSameBytes() throws IOException {
        assertThat(pdf("one.pdf", "seed-only")).isEqualTo(pdf("other.pdf", "seed-only"));
    }

    @Test
    void lettersThatNoFontHasAreWrittenInLatinAndThatIsSaid() throws IOException {
        Path file = folder.resolve("scripts.pdf");
        Run run = Run.of("handout", "src/test/resources/samples/every-script.yaml", "--to", file.toString());
        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("written in Latin letters", "An .html has them as they are.");
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(String.join(" ", read(document))).contains("Київ", "běi jīng", "القاهرة");
        }
    }

    // Limits, and what is bad

    @Test
    void ofALongNegotiationItHasTheLastEventsAndSaysSo() throws IOException {
        StringBuilder moves = new StringBuilder();
        int most = Handout.MOST_EVENTS + 7;
        for (int i = 1; i <= most; i++) {
            moves.append("  - {id: w")
                    .append(i)
                    .append(", at: 2030-01-02, by: PA, make-statement: {kind: welcome, statement: \"word ")
                    .append(i)
                    .append("\"}}\n");
        }
        Path file = Files.writeString(folder.resolve("long.yaml"), head("long", "Long", "What now?") + moves);
        String page = page(file.toString());
        assertThat(page)
                .contains("Left out: events 1 to 7. A handout holds the last " + Handout.MOST_EVENTS + " events")
                .contains("The picture begins with event ", "id=\"event-" + most + "\"", "id=\"event-8\"")
                .doesNotContain("id=\"event-7\"");
    }

    @Test
    void markupAndStyleInNamesStayWords() throws IOException {
        String nasty = "</style><script>x</script> \\\" } url(http://example.org/a) & \u202eabc";
        Path file = Path.of(scenario("nasty", nasty, nasty, nasty));
        String page = page(file.toString());
        assertThat(page).contains("&lt;/style&gt;&lt;script&gt;").doesNotContain("<script");
        assertThat(page.substring(page.indexOf("<style>"), page.indexOf("</style>")))
                .contains("url\\28 http")
                .doesNotContain("url(", "http:");
        assertThat(Loader.loadPDF(pdf("nasty.pdf", file.toString())).getNumberOfPages())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "may-2025 --format pdf | Say where to write it: --to my.pdf",
                "may-2025 --to x.doc | does not say as what to write it. Expected a name that ends in .html or .pdf",
                "may-2025 --paper a3 | expected one of a4, letter",
                "may-2025 --as-of 999 | There is no position 999",
                "may-2052 | Did you mean `may-2025`?",
                "may-2025 --to no/such/folder/x.pdf | There is no folder for",
                "n-3 --data . --reading parallel | mean nothing to a negotiation that is kept",
            })
    void whatCannotBeWrittenIsExplained(String line, String why) {
        Run.of(("handout " + line).split(" +", -1)).isBadInput(why);
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.html"), "mine");
        Run.of("handout", "seed-only", "--to", file.toString()).isBadInput("nothing is overwritten");
        assertThat(file).hasContent("mine");
    }

    private static String head(String name, String title, String question) {
        return "format: 1\nname: " + name + "\ntitle: " + quoted(title) + "\nquestion: " + quoted(question)
                + "\nabout: Nobody's.\nzone: UTC\nstart: 2030-01-01\ncast:\n  - {id: PA, name: " + quoted(title)
                + ", roles: [principal]}\n  - {id: PB, name: Other, roles: [principal]}\nmoves:\n";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u202e", "\\u202e") + "\"";
    }

    private String scenario(String name, String title, String question, String statement) throws IOException {
        return Files.writeString(
                        folder.resolve(name + ".yaml"),
                        head(name, title, question)
                                + "  - {id: a, at: 2030-01-02, by: PA, make-statement: {kind: welcome, statement: "
                                + quoted(statement) + "}}\n")
                .toString();
    }
}
