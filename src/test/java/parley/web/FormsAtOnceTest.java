package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import parley.Served;
import parley.play.NegotiationId;

/** A class presses the button in the same moment. */
class FormsAtOnceTest {

    private static final int MANY = 16;

    /** The call of Kyiv is on the table, and Russia has not answered. */
    private static final int OPEN = 9;

    private static final Pattern FORM =
            Pattern.compile("<form [^>]*action=\"([^\"]+/moves)\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern CHOSEN = Pattern.compile(
            "<select [^>]*name=\"([^\"]+)\"[^>]*>(?:(?!</select>).)*<option value=\"([^\"]*)\" selected=",
            Pattern.DOTALL);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(name|value|type)=\"([^\"]*)\"|(?<= )(checked)(?=[ =>]|$)");

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.forAWhile();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Yes by Russia to the call of Kyiv, as the page offers it to one reader, ready to be sent. */
    private static HttpRequest yes(NegotiationId id, String... leftOut) {
        HttpResponse<String> page = send(HttpRequest.newBuilder(URI.create(served.address() + "/negotiations/" + id
                        + "?at=" + OPEN + "&by=RUS&do=accept-ceasefire&about=kyiv-call"))
                .build());
        Matcher form = FORM.matcher(page.body());
        assertThat(form.find()).as("a form to make the move").isTrue();
        String cookies = page.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .collect(Collectors.joining("; "));
        return HttpRequest.newBuilder(URI.create(served.address() + form.group(1)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(BodyPublishers.ofString(fields(form.group()).entrySet().stream()
                        .filter(field -> !List.of(leftOut).contains(field.getKey()))
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            Map<String, String> said = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(input.group(1));
            while (attribute.find()) {
                said.put(
                        attribute.group(3) != null ? "checked" : attribute.group(1),
                        attribute.group(3) != null ? "yes" : attribute.group(2));
            }
            boolean choice = List.of("radio", "checkbox").contains(said.getOrDefault("type", ""));
            if (said.containsKey("name") && (!choice || said.containsKey("checked"))) {
                fields.put(said.get("name"), said.getOrDefault("value", ""));
            }
        }
        Matcher chosen = CHOSEN.matcher(form);
        while (chosen.find()) {
            fields.put(chosen.group(1), chosen.group(2));
        }
        // Nothing follows by itself: the branch that it is sent to goes on.
        fields.replace("then", "NOTHING");
        assertThat(fields).containsKeys("key", "_csrf", "by", "do", "move.proposal");
        return fields;
    }

    private static List<HttpResponse<String>> atOnce(List<HttpRequest> requests) throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(requests.size());
        CyclicBarrier together = new CyclicBarrier(requests.size());
        try {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (HttpRequest request : requests) {
                sent.add(readers.submit(() -> {
                    together.await();
                    return send(request);
                }));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            readers.shutdownNow();
        }
    }

    private static int length(NegotiationId id) {
        return served.negotiations().table(id).position();
    }

    @Test
    void oneFormSentOftenIsOneMove() throws Exception {
        NegotiationId branch = served.negotiations().branch(served.may(null), OPEN, "sent often");
        List<HttpResponse<String>> answers = atOnce(Collections.nCopies(MANY, yes(branch)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location"))
                        .distinct())
                .hasSize(1);
        int once = length(branch);
        assertThat(once).isGreaterThan(OPEN);
        NegotiationId other = served.negotiations().branch(served.may(null), OPEN, "sent once");
        assertThat(send(yes(other)).statusCode()).isEqualTo(302);
        assertThat(once).isEqualTo(length(other));
    }

    @Test
    void ofFormsThatExcludeEachOtherOneStandsAndTheOthersAreTold() throws Exception {
        NegotiationId branch = served.negotiations().branch(served.may(null), OPEN, "by many");
        List<HttpRequest> requests = new ArrayList<>();
        for (int reader = 0; reader < MANY; reader++) {
            requests.add(yes(branch));
        }
        List<HttpResponse<String>> answers = atOnce(requests);

        List<HttpResponse<String>> made =
                answers.stream().filter(answer -> answer.statusCode() == 302).toList();
        assertThat(made).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 422))
                .hasSize(MANY - 1)
                .allSatisfy(answer -> assertThat(answer.body()).contains("That move is not possible"));
        assertThat(length(branch)).isGreaterThan(OPEN);
    }

    @Test
    void aFormThatLeavesOutWhatTheMoveNeedsIsToldWhat() {
        NegotiationId branch = served.negotiations().branch(served.may(null), OPEN, "left out");
        HttpResponse<String> answer = send(yes(branch, "move.proposal"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("That move is not possible").contains("is missing.");
        assertThat(length(branch)).isEqualTo(OPEN);
    }

    @Test
    void oneFormOnWhatIsDocumentedMakesOneBranch() throws Exception {
        int before = served.negotiations().list().size();
        List<HttpResponse<String>> answers = atOnce(Collections.nCopies(MANY, yes(served.may(null))));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(302));
        assertThat(answers.stream()
                        .map(answer -> answer.headers().firstValue("Location"))
                        .distinct())
                .hasSize(1);
        assertThat(served.negotiations().list()).hasSize(before + 1);
    }
}
