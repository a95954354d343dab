package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import parley.Parley;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A handout for a class, had from a server. */
@ExtendWith(Door.Opens.class)
class HandoutTest {

    private static final Pattern REFUSED_ON_THE_PAGE = Pattern.compile(
            "</strong>: <span>([^<]+)</span>(?:(?!</li>).)*?<p class=\"refused\">([^<]+)</p>", Pattern.DOTALL);

    private final Door door;
    private final Caller caller;
    private final String may;

    @TempDir
    private Path folder = Path.of("");

    HandoutTest(Door door) {
        this.door = door;
        this.caller = door.caller();
        this.may = door.may();
    }

    private String page(String id, String query) {
        return caller.get("/api/negotiations/" + id + "/export?format=handout" + query)
                .is(200)
                .text();
    }

    private HttpResponse<byte[]> pdf(String id, String query) {
        return caller.send(
                caller.request("/api/negotiations/" + id + "/export?format=handout-pdf" + query)
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private static String commanded(String... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Parley.run(
                line,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itIsTheOneThatTheCommandLineMakes() throws IOException {
        assertThat(page(may, "")).isEqualTo(commanded("handout", "may-2025"));
        assertThat(page(may, "&at=39&notes=true"))
                .isEqualTo(commanded("handout", "may-2025", "--as-of", "39", "--notes"));
        Path file = folder.resolve("made.pdf");
        commanded("handout", "may-2025", "--as-of", "12", "--notes", "--paper", "letter", "--to", file.toString());
        HttpResponse<byte[]> had = pdf(may, "&at=12&notes=true&paper=letter");
        assertThat(had.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(had.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"may-2025-parallel-" + may + "-at-12-handout-with-notes.pdf\"");
        assertThat(had.body()).isEqualTo(Files.readAllBytes(file));
    }

    /** The page brings its own style, which the policy of the other pages would not let in, and nothing else. */
    @Test
    void aPageIsLookedAtUnderItsOwnPolicy() {
        HttpResponse<String> had = caller.send(
                caller.request("/negotiations/" + may + "/files/handout.html?at=39")
                        .build(),
                BodyHandlers.ofString());
        assertThat(had.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("inline;");
        String policy =
                had.headers().allValues("Content-Security-Policy").stream().reduce("", String::concat);
        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(had.body()).contains(policy.substring(0, policy.indexOf("; base-uri")));
    }

    @Test
    void aBranchHasTheNotesOfWhatItSharesAndNoneOfWhatCameLater() {
        List<String> notes = notes(page(may, "&notes=true"));
        int fork = 30;
        String branch = door.branch(fork);
        caller.post("/api/negotiations/" + branch + "/clock", "{\"to\": \"2025-05-13\"}")
                .is(201);
        String page = page(branch, "&notes=true");
        List<String> kept = notes(page);
        assertThat(kept)
                .isEqualTo(notes.stream().filter(note -> position(note) <= fork).toList());
        assertThat(kept).isNotEmpty().hasSizeLessThan(notes.size());
        assertThat(page).contains("HYPOTHETICAL (what if)").doesNotContain("The scenario has no note");
        assertThat(page(branch, "")).doesNotContain("Notes for teaching");
    }

    private static List<String> notes(String page) {
        String notes = page.substring(page.indexOf("id=\"notes-title\""), page.indexOf("id=\"terms-title\""));
        return notes.lines()
                .filter(line -> line.startsWith("<li><strong>Event "))
                .toList();
    }

    private static int position(String note) {
        return Integer.parseInt(note.replaceFirst("<li><strong>Event ([0-9]+)</strong>.*", "$1"));
    }

    /** The page and the handout of a branch that was made by hand tell them in the same words, and each reason is asked about once. */
    @Test
    void whatIsNoLongerPossibleIsToldAsThePageTellsIt() {
        String branch = door.branch(9);
        caller.post("/api/negotiations/" + branch + "/moves", Door.ACCEPTING).is(201);
        caller.post("/api/negotiations/" + branch + "/clock", "{\"to\": \"2025-05-17\"}")
                .is(201);
        List<MatchResult> told = REFUSED_ON_THE_PAGE
                .matcher(caller.send(caller.request("/negotiations/" + branch).build(), BodyHandlers.ofString())
                        .body())
                .results()
                .toList();
        String page = page(branch, "");
        String refused = section(page, "refused");

        assertThat(told).hasSizeGreaterThan(5);
        told.forEach(one -> assertThat(refused).contains(plain(one.group(1)), "Refused: " + plain(one.group(2))));
        assertThat(refused)
                .contains("These moves are in the record, in whose words they are told")
                .doesNotContain("make statement.");
        List<String> asked = section(page, "questions")
                .lines()
                .filter(line -> line.startsWith("<li>"))
                .toList();
        assertThat(asked).doesNotHaveDuplicates();
        assertThat(asked.stream().filter(question -> question.contains("listed as refused")))
                .hasSizeBetween(2, 3)
                .anySatisfy(question -> assertThat(question).contains(" others for the same reason: what would"))
                .noneMatch(question -> question.contains("(make statement)"));
        assertThat(asked.stream().filter(question -> question.contains("difference between no answer and a no")))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static String section(String page, String id) {
        String from = plain(page.substring(page.indexOf("<section id=\"" + id + "\"")));
        return from.substring(0, from.indexOf("</section>"));
    }

    private static String plain(String html) {
        return html.replace("&#39;", "'").replace("&quot;", "\"");
    }

    @Test
    void everyPageOfABranchSaysThatItIsHypothetical() throws IOException {
        String branch = door.branch(6);
        caller.post("/api/negotiations/" + branch + "/moves", Door.ACCEPTING).is(201);
        try (PDDocument document = Loader.loadPDF(pdf(branch, "").body())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document).replaceAll("\\s+", " "))
                        .contains("HYPOTHETICAL (what if): leaves may-2025 after event 6");
            }
        }
    }

    @Test
    void asManyAsCanWaitDoAndTheOthersAreToldSo() {
        int asked = 10;
        ExecutorService callers = Executors.newFixedThreadPool(asked);
        try {
            List<CompletableFuture<HttpResponse<byte[]>>> all = new ArrayList<>();
            for (int i = 0; i < asked; i++) {
                all.add(CompletableFuture.supplyAsync(() -> pdf(may, ""), callers));
            }
            List<HttpResponse<byte[]>> answers =
                    all.stream().map(CompletableFuture::join).toList();
            assertThat(answers.stream().map(HttpResponse::statusCode)).containsOnly(200, 503);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                    .hasSizeGreaterThanOrEqualTo(4);
            answers.stream()
                    .filter(answer -> answer.statusCode() == 503)
                    .forEach(answer -> assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                            .contains("/api#problem-busy", "Ask again in a few seconds"));
        } finally {
            callers.shutdownNow();
        }
        assertThat(pdf(may, "&at=3").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsTooLongToBeSetIsRefusedAndThePageIsThere() {
        String id = longTexts();
        Caller.Answer no = caller.get("/api/negotiations/" + id + "/export?format=handout-pdf")
                .is(413);
        assertThat(no.text()).contains("at most 5,000,000 are set", "Take it as a page to print");
        assertThat(page(id, "")).contains("Left out: events 1 to 100.");
        assertThat(pdf(id, "&at=5").statusCode()).isEqualTo(200);
    }

    /** 700 statements, each of some 12,000 letters. */
    private String longTexts() {
        List<String> lines = caller.get("/api/negotiations/" + may + "/export")
                .is(200)
                .text()
                .lines()
                .toList();
        ObjectNode head = (ObjectNode) Json.mapper().readTree(lines.get(0));
        int most = 700;
        head.put("events", most).putNull("scenario").putNull("reading");
        ObjectNode statement = (ObjectNode) lines.stream()
                .skip(1)
                .map(Json.mapper()::readTree)
                .filter(line -> line.required("type").stringValue().equals("StatementMade"))
                .map(JsonNode::deepCopy)
                .findFirst()
                .orElseThrow();
        ((ObjectNode) statement.required("data")).remove(List.of("regarding", "order"));
        statement.put("text", "a word and another; ".repeat(600));
        StringBuilder carried = new StringBuilder(head.toString()).append('\n');
        for (int position = 1; position <= most; position++) {
            carried.append(statement.put("position", position)).append('\n');
        }
        HttpResponse<String> taken = caller.send(
                caller.request("/api/negotiations")
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofString(carried.toString()))
                        .build(),
                BodyHandlers.ofString());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
        return Json.mapper().readTree(taken.body()).required("id").stringValue();
    }
}
