package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.Served;

/** A Parley with one place for those who send, and clients that send so slowly that they would keep it for hours. */
class TricklingTest {

    private static final Duration PACE = Duration.ofMillis(20);

    private static Served served;
    private static Caller caller;
    private static String may;

    @BeforeAll
    static void serve() {
        served = Served.forAWhile("--parley.sending=1", "--parley.patience=1s");
        caller = new Caller(served.address());
        may = served.may(null).text();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/negotiations/MAY/moves, application/x-www-form-urlencoded",
        "/api/negotiations/MAY/moves, application/json",
        "/api/negotiations, application/x-ndjson",
    })
    void whoTricklesIsToldSoAndLosesThePlace(String path, String type) {
        int before = served.negotiations().list().size();
        try (Wire slow = new Wire(served.port())) {
            slow.send("POST " + path.replace("MAY", may) + " HTTP/1.1\r\nHost: localhost:" + served.port()
                    + "\r\nAccept: application/json, text/html\r\nContent-Type: " + type
                    + "\r\nContent-Length: 100000\r\n\r\n");
            while (!slow.hasAnswered()) {
                slow.send(" ");
                LockSupport.parkNanos(PACE.toNanos());
            }
            assertThat(slow.rest())
                    .startsWith("HTTP/1.1 408")
                    .contains("What was sent came too slowly")
                    .contains("Nothing was done.");
        }
        assertThat(served.negotiations().list()).hasSize(before);
        caller.post("/api/negotiations/" + may + "/branches", "{\"at\": 3}").is(201);
        assertThat(served.negotiations().list()).hasSize(before + 1);
    }
}
