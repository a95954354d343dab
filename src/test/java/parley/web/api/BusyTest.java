package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.Served;

/** A Parley in which nothing laborious can be made just now, and nobody can look on or send anything. */
class BusyTest {

    private static Served served;
    private static Caller caller;
    private static String may;

    @BeforeAll
    static void serve() {
        served = Served.forAWhile("--parley.workshop.places=0", "--parley.streams=0", "--parley.sending=0");
        caller = new Caller(served.address());
        may = served.may(null).text();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static HttpResponse<String> ask(String path) {
        return caller.send(caller.request(path.replace("MAY", may)).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/negotiations/MAY/files/handout.html",
                "/negotiations/MAY/files/handout-with-notes.html",
                "/negotiations/MAY/files/replay.html",
                "/negotiations/MAY/files/timeline.png",
                "/negotiations/MAY/files/who-waits-for-whom.png",
                "/negotiations/MAY/files/positions.png",
                "/negotiations/MAY/files/branches.png",
                "/negotiations/MAY/analysis/pictures/states.png",
                "/compare/pictures/two-futures.png?left=may-2025&right=moscow-says-yes",
            })
    void whatIsLaboriousIsNotMadeAndAReaderIsToldSo(String path) {
        HttpResponse<String> answer = ask(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body())
                .contains("Other files are being made, as many as can wait. Ask again in a few seconds.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "handout", "handout&notes=true"})
    void aProgramIsToldSo(String format) {
        String path = "/api/negotiations/" + may + "/export?format=" + format;

        assertThat(caller.get(path).is(503).json().required("type").stringValue())
                .isEqualTo("/api#problem-busy");
        assertThat(ask(path).headers().firstValue("Retry-After")).hasValue("5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/negotiations/MAY",
                "/negotiations/MAY/files/timeline.svg",
                "/negotiations/MAY/files/transcript.txt",
                "/negotiations/MAY/files/handout.pdf?at=3",
                "/api/negotiations/MAY/export",
            })
    void everythingElseIsThere(String path) {
        assertThat(ask(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/negotiations/MAY/events", "/negotiations/MAY/live"})
    void whoCannotLookOnIsToldWhenToComeBack(String path) {
        HttpResponse<String> answer = ask(path);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).contains("Too many are looking at once. Try again in a while.");
    }

    /** The refusal has the headers of every other answer that matter to whoever gets it. */
    @Test
    void whoCannotSendIsToldSo() {
        String moves = "/api/negotiations/" + may + "/moves";
        assertThat(caller.post(moves, Door.ACCEPTING)
                        .is(503)
                        .json()
                        .required("type")
                        .stringValue())
                .isEqualTo("/api#problem-busy");
        HttpResponse<String> form = caller.send(
                caller.request("/negotiations/" + may + "/moves")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("by=RUS"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(form.statusCode()).isEqualTo(503);
        assertThat(form.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(form.body()).contains("Others are sending something, as many as can at once.");
    }
}
