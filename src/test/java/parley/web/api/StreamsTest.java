package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.Served;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Note;
import parley.negotiation.PartyId;
import parley.negotiation.Precision;
import parley.negotiation.Provenance;
import parley.negotiation.Recorded;
import parley.negotiation.Verdict;
import parley.play.NegotiationId;

/** Many who look on, and some who do not behave. */
class StreamsTest {

    private static final int MOST = 502;

    /** That the server has for requests. */
    private static final int THREADS = 8;

    private static Served served;
    private static Caller caller;

    @BeforeAll
    static void serve() {
        served = Served.forAWhile(
                "--parley.streams=" + MOST,
                "--parley.heartbeat=200ms",
                "--server.tomcat.threads.max=" + THREADS,
                "--server.tomcat.connection-timeout=2s");
        caller = new Caller(served.address());
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static NegotiationId branch(Served served) {
        return served.negotiations().branch(served.may(null), 20, "many look on");
    }

    private static String events(NegotiationId id, int after) {
        return "/api/negotiations/" + id + "/events?after=" + after;
    }

    private static void say(Served served, NegotiationId id, String words) {
        Attempt attempt = Attempt.of(
                PartyId.of("USA"),
                served.negotiations().table(id).now(),
                new MakeStatement(MakeStatement.Kind.ASSERTION, words, null, null));
        assertThat(served.negotiations().play(id, attempt, null).verdict()).isInstanceOf(Verdict.Admitted.class);
    }

    private static int status(String path) {
        try (Wire wire = Wire.stream(served.port(), path)) {
            return Integer.parseInt(wire.until("\r\n").substring(9, 12));
        }
    }

    @Test
    void oneClientWithHundredsOfStreamsHoldsNobodyUpAndItsPlacesAreFreeOnceItHasLeft() {
        NegotiationId id = branch(served);
        List<Wire> wires = new ArrayList<>();
        try {
            for (int n = 0; n < 500; n++) {
                wires.add(Wire.stream(served.port(), events(id, 20)));
            }
            wires.forEach(wire -> assertThat(wire.until(":hello\n\n")).startsWith("HTTP/1.1 200"));

            assertThat(caller.get("/api/negotiations/" + id).is(200).json().required("events"))
                    .hasSize(20);
            say(served, id, "All five hundred hear this.");
            wires.forEach(wire ->
                    assertThat(wire.until("hear this.\"") + wire.until("\n\n")).contains("id:21\n"));

            wires.add(Wire.stream(served.port(), events(id, 20)));
            wires.add(Wire.stream(served.port(), events(id, 20)));
            wires.subList(500, MOST).forEach(wire -> wire.until("hear this."));
            assertThat(caller.get(events(id, 20))
                            .is(503)
                            .json()
                            .required("type")
                            .stringValue())
                    .isEqualTo("/api#problem-too-many");
            assertThat(caller.send(caller.request("/negotiations/" + id).build(), BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        } finally {
            wires.forEach(Wire::close);
        }
        Wire.await(() -> status(events(id, 20)) == 200, "there is a place again");
    }

    /** It is told of what it does not take for as long as a write may wait, and then no more; all the while the others hear everything. */
    @Test
    void aReaderThatTakesNothingIsCutOffAndHoldsNobodyUp() {
        NegotiationId id = branch(served);
        int many = 700;
        String long_ = "a word and another; ".repeat(1_000);
        served.negotiations()
                .record(
                        id,
                        IntStream.rangeClosed(21, 20 + many)
                                .mapToObj(position -> statement(id, position, long_))
                                .toList());
        List<Wire> lazy = new ArrayList<>();
        try (Wire eager = Wire.stream(served.port(), events(id, 20 + many))) {
            eager.until(":hello\n\n");
            for (int n = 0; n < THREADS + 2; n++) {
                lazy.add(Wire.stream(served.port(), events(id, 0)));
            }
            for (int n = 1; n <= 20; n++) {
                say(served, id, "Heard at once, number " + n + ".");
                assertThat(eager.until("number " + n + ".\"")).contains("id:" + (20 + many + n) + "\n");
            }
            assertThat(caller.send(
                                    caller.request("/negotiations/" + served.may(null))
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
            lazy.forEach(wire -> assertThat(wire.until("id:1\n")).startsWith("HTTP/1.1 200"));
            Wire.await(() -> threadsThatTell() == 0, "nobody waits any more for those that take nothing");
            lazy.forEach(wire -> assertThat(wire.rest()).doesNotContain("id:" + (20 + many)));
        } finally {
            lazy.forEach(Wire::close);
        }
    }

    private static long threadsThatTell() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("parley-stream"))
                .filter(thread -> List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().startsWith("org.apache.tomcat")))
                .count();
    }

    private static Recorded statement(NegotiationId id, int position, String words) {
        var event = new MakeStatement.StatementMade(MakeStatement.Kind.ASSERTION, words, null, null);
        Note note = new Note("Said.", Provenance.HYPOTHETICAL, List.of(), Precision.EXACT);
        return new Recorded(position, served.negotiations().table(id).now(), PartyId.of("USA"), null, note, event);
    }

    /** Each ends by itself, and pages are there all the while. */
    @Test
    void whoBeginsToAskAndSaysNoMoreIsLeftAlone() {
        String path = "/api/negotiations/" + branch(served) + "/moves";
        List<Wire> silent = new ArrayList<>();
        try {
            for (int n = 0; n < THREADS - 1; n++) {
                silent.add(new Wire(served.port()));
                silent.add(new Wire(served.port()).send("GET / HTTP/1.1\r\nHost: localh"));
            }
            silent.add(new Wire(served.port())
                    .send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 200\r\n\r\n{\"by\""));
            assertThat(caller.get("/api/negotiations").is(200).json()).isNotEmpty();
            silent.forEach(wire -> assertThat(wire.rest()).doesNotContain(" 500", "Exception", "\tat "));
        } finally {
            silent.forEach(Wire::close);
        }
    }

    /** Nothing is missing and nothing comes twice, whether it happened before, between or after. */
    @Test
    void aStreamGoesOnAcrossARestartOfTheServer(@TempDir Path data) {
        NegotiationId id;
        int port;
        Wire before;
        try (Served first = Served.in(data, 0)) {
            port = first.port();
            id = branch(first);
            before = Wire.stream(port, events(id, 18));
            say(first, id, "Before.");
            assertThat(ids(before.until("Before.\"") + before.until("\n\n"))).containsExactly(19, 20, 21);
        }
        try (before) {
            assertThat(before.rest()).as("it ends, and says nothing more").doesNotContain("id:");
        }
        try (Served second = Served.in(data, port)) {
            say(second, id, "While it was away.");
            try (Wire wire = new Wire(port)
                    .send("GET " + events(id, 0) + " HTTP/1.0\r\nHost: localhost\r\nLast-Event-ID: 21\r\n\r\n")) {
                String missed = wire.until("away.\"");
                say(second, id, "After.");
                assertThat(ids(missed + wire.until("After.\"") + wire.until("\n\n")))
                        .containsExactly(22, 23);
            }
        }
    }

    private static List<Integer> ids(String stream) {
        return stream.lines()
                .filter(line -> line.startsWith("id:"))
                .map(line -> Integer.valueOf(line.substring(3)))
                .toList();
    }
}
