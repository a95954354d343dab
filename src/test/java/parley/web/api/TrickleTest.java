package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.Served;

/** A Parley in which one can send at a time, and for two seconds at most: whoever sends byte by byte keeps the place no longer. */
class TrickleTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private static Served served;
    private static Caller caller;
    private static String branch;

    @BeforeAll
    static void serve() {
        served = Served.forAWhile("--parley.sending=1", "--parley.sending.within=2s");
        caller = new Caller(served.address());
        branch =
                served.negotiations().branch(served.may(null), 9, "sent slowly").text();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    /** Sends what begins a request, then as long as it can a sign more every now and then; all that it is answered. */
    private static String trickled(String begins, String sign) {
        ScheduledExecutorService drops = Executors.newSingleThreadScheduledExecutor();
        try (Wire wire = new Wire(served.port()).send(begins)) {
            drops.scheduleAtFixedRate(() -> wire.send(sign), 0, 50, TimeUnit.MILLISECONDS);
            return wire.rest();
        } finally {
            drops.shutdownNow();
        }
    }

    /** Whatever it is and wherever it goes, read by somebody or not; afterwards there is a place for the next. */
    @ParameterizedTest
    @CsvSource({
        "POST, /api/negotiations/BRANCH/moves, application/json, application/problem+json",
        "POST, /api/negotiations, application/x-ndjson, application/problem+json",
        "POST, /negotiations/BRANCH/moves, " + FORM + ", text/html",
        "PUT, /negotiations/BRANCH/moves, " + FORM + ", text/html",
        "POST, /negotiations/BRANCH/moves, multipart/form-data;boundary=x, text/html",
        "POST, /nowhere, " + FORM + ", text/html",
        "GET, /, text/plain, text/html"
    })
    void whatTricklesIsNotWaitedFor(String method, String path, String type, String answered) {
        String answer = trickled(
                method + " " + path.replace("BRANCH", branch) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                        + "\r\nContent-Length: 200000\r\n\r\n",
                "a");

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("Content-Type: " + answered, "Connection: close", "Content-Security-Policy: default-src")
                .contains("What is sent has not come within 2 seconds, and nothing was done.");
        caller.post("/api/negotiations/" + branch + "/clock", "{\"to\": \"2020-01-01\"}")
                .is(422);
    }

    /** A body of which nobody knows how long it will be. */
    @Test
    void piecesThatTrickleAreNotWaitedForEither() {
        String answer = trickled(
                "POST /api/negotiations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n",
                "1\r\na\r\n");

        assertThat(answer).startsWith("HTTP/1.1 408").contains("/api#problem-too-slow", "\"status\":408");
    }

    /** It is read to its end all the same, so that its sender comes to read why. */
    @Test
    void aFormThatIsTooLargeIsToldSo() {
        var form = caller.request("/negotiations/" + branch + "/moves")
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString("says=" + "a".repeat(900_000)))
                .build();
        var answer = caller.send(form, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("The body is larger than 262144 bytes");
    }

    /** Each sign by itself, and soon enough. */
    @Test
    void aMoveInPiecesIsRead() {
        String body = "{\"to\": \"2020-01-01\"}";
        StringBuilder pieces = new StringBuilder();
        body.chars().forEach(sign -> pieces.append("1\r\n").append((char) sign).append("\r\n"));
        try (Wire wire = new Wire(served.port())
                .send("POST /api/negotiations/" + branch + "/clock HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + pieces + "0\r\n\r\n")) {
            assertThat(wire.rest()).startsWith("HTTP/1.1 422").contains("timeDoesNotGoBack");
        }
    }
}
