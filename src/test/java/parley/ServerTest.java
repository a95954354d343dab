package parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;
import parley.fact.Facts;
import parley.negotiation.Attempt;
import parley.negotiation.MakeStatement;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Role;
import parley.negotiation.Setting;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.NegotiationsInMemory;
import parley.play.Opening;
import parley.play.Replay;
import parley.scenario.Scenario;
import parley.web.Holdings;
import parley.yaml.ConceptReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** The plain page, asked over HTTP as a browser would. */
class ServerTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();
    /** As many as may look on. */
    private static final int STREAMS = 10;

    private static final NegotiationsInMemory NEGOTIATIONS = new NegotiationsInMemory();

    private static Holdings holdings;
    private static Server server;
    private static NegotiationId parallel;
    private static NegotiationId hardGate;

    @BeforeAll
    static void serveMay2025() {
        Library library = Library.packed();
        Facts facts = FactsReader.forOwnSeeds().read(library.seeds()).orElseThrow();
        Scenario may =
                ScenarioReader.withoutSchema(facts).read(library, "may-2025").orElseThrow();
        Replay replay = new Replay(NEGOTIATIONS);
        parallel = replay.play(may, may.defaultReading(), step -> {}).id();
        hardGate =
                replay.play(may, may.reading(Name.of("hard-gate")), step -> {}).id();
        holdings = new Holdings(
                NEGOTIATIONS,
                List.of(may),
                facts,
                ConceptReader.forOwnSeeds(facts).read(library.seeds()).orElseThrow());
        server = Server.start(holdings, null, 0, "--parley.streams=" + STREAMS);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aPortThatIsTakenIsToldAsSuch() {
        assertThatExceptionOfType(PortInUseException.class)
                .isThrownBy(() -> Server.start(holdings, null, server.port()))
                .satisfies(taken -> assertThat(taken.getPort()).isEqualTo(server.port()));
    }

    @Test
    void theListLeadsToEveryNegotiation() {
        HttpResponse<String> list = get("/");
        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(
                        "/negotiations/" + parallel,
                        "/negotiations/" + hardGate,
                        "Talks, and a ceasefire demanded beside them",
                        "No talks without a ceasefire first");
    }

    @Test
    void aNegotiationShowsItsEventsItsReadingAndItsTable() {
        String page = get("/negotiations/" + parallel + "?at=39").body();
        assertThat(page)
                .contains("Read here as:", "documented", "/facts/S20", "Answers", "What it changed", "no answer yet")
                .doesNotContain("hypothetical</span>", "Under this reading:");
    }

    @Test
    void whatTheHardGateDoesNotAdmitIsListedWithItsReason() {
        assertThat(get("/negotiations/" + hardGate).body()).contains("Under this reading:", "holds the precondition");
    }

    @Test
    void everyStepHasAnAddressAndShowsTheTableAsOfThen() {
        int last = NEGOTIATIONS.table(parallel).position();
        for (int at = 0; at <= last; at++) {
            HttpResponse<String> step = get("/negotiations/" + parallel + "?at=" + at);
            assertThat(step.statusCode()).as("step %d", at).isEqualTo(200);
            assertThat(step.body()).contains("after event <span>" + at + "</span>");
        }
        assertThat(get("/negotiations/" + parallel + "?at=0").body()).contains("nothing has happened yet");
    }

    @Test
    void everyCitationOnThePageLeadsToItsFact() {
        Pattern links = Pattern.compile("href=\"(/(?:facts|concepts)/[^\"]+)\"");
        Set<String> followed = new HashSet<>();
        for (int at = 1; at <= NEGOTIATIONS.table(parallel).position(); at++) {
            String page = get("/negotiations/" + parallel + "?at=" + at).body();
            for (MatchResult link : links.matcher(page).results().toList()) {
                if (followed.add(link.group(1))) {
                    HttpResponse<String> fact = get(link.group(1));
                    assertThat(fact.statusCode()).as(link.group(1)).isEqualTo(200);
                    assertThat(fact.body()).as(link.group(1)).containsAnyOf("Sources", "Reference");
                }
            }
        }
        assertThat(followed).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/negotiations/n-99", "/negotiations/..%2F..%2Fetc", "/facts/S999", "/facts/nonsense", "/nothing"
            })
    void whatIsNotThereSaysSoInWords(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("Exception", "at parley.", "Whitelabel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "99999", "x", "1e3", "9999999999"})
    void aPositionThatDoesNotExistSaysWhichDo(String at) {
        HttpResponse<String> answer = get("/negotiations/" + parallel + "?at=" + at);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("a number from 0, the opening, to").doesNotContain("Exception");
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNoScriptRuns() {
        HttpResponse<String> page = get("/negotiations/" + parallel);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.body().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http://", "https://", " style=", "<style", "javascript:")
                .doesNotContainPattern("<script(?![^>]* src=\"/)")
                .doesNotContainPattern("<[^>]* on[a-z]+=");
        assertThat(get("/parley.css").statusCode()).isEqualTo(200);
    }

    @Test
    void namesAndSentencesAreShownAndNeverRun() {
        String hostile = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        Setting setting = new Setting(
                hostile,
                ZoneId.of("Europe/Kyiv"),
                Instant.parse("2025-05-08T00:00:00Z"),
                List.of(new Party(PartyId.of("AAA"), hostile, List.of(Role.PRINCIPAL), List.of())),
                List.of(),
                List.of());
        NegotiationId id = NEGOTIATIONS.open(new Opening(setting, null, "", null));
        NEGOTIATIONS.play(
                id,
                Attempt.of(
                        PartyId.of("AAA"),
                        setting.start(),
                        new MakeStatement(MakeStatement.Kind.ASSERTION, hostile, null, null)),
                null);
        for (String path : List.of(
                "/",
                "/negotiations/" + id,
                "/negotiations/" + id + "?by=AAA",
                "/compare?left=" + id + "&right=" + parallel)) {
            assertThat(get(path).body()).contains("&lt;script&gt;").doesNotContain("<script>", "<img src=x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whatWasNotSentFromAPageOfOursChangesNothing(String method) {
        HttpResponse<String> answer = ask(method, "/negotiations/" + parallel);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("403", "was not sent from a page of this Parley")
                .doesNotContain("Exception");
    }

    /** Another site's page in a visitor's browser: by its origin, or by a name of its own that it made to point here. */
    @ParameterizedTest
    @CsvSource({
        "POST, Origin: http://elsewhere.example, 403",
        "POST, Origin: null, 403",
        "POST, Sec-Fetch-Site: cross-site, 403",
        "GET, Host: elsewhere.example, 421",
        "GET, Host: localhost, 200",
        "GET, Origin: http://elsewhere.example, 200"
    })
    void otherSitesAreTurnedAway(String method, String header, int status) throws IOException {
        // The JDK's client does not let its users say who they are.
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String host = header.startsWith("Host") ? "" : "Host: localhost:" + server.port() + "\r\n";
            socket.getOutputStream()
                    .write((method + " /api/ HTTP/1.1\r\n" + host + header
                                    + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                            .replace("GET /api/", "GET /")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 " + status).contains("Content-Security-Policy: default-src 'none'");
        }
    }

    /** Once others may come it is asked for by its number, and still not by a name that anybody can make to lead here. */
    @Test
    void openedToOthersItAnswersToNumbersOnly() throws IOException {
        Map<String, Integer> answers = Map.of(
                "192.168.1.20:8080",
                200,
                "localhost",
                200,
                "[fe80::1]",
                200,
                "elsewhere.example",
                421,
                "1.2.3.4.example",
                421);
        try (Server open = Server.start(holdings, InetAddress.getByName("0.0.0.0"), 0)) {
            for (var expected : answers.entrySet()) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), open.port())) {
                    socket.getOutputStream()
                            .write(("GET / HTTP/1.1\r\nHost: " + expected.getKey() + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(answer).as(expected.getKey()).startsWith("HTTP/1.1 " + expected.getValue());
                }
            }
        }
    }

    /** A program that asks by a stranger's name is told so like every other refusal. */
    @Test
    void aStrangersNameIsToldAsAProblem() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write("GET /api/facts HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 421")
                    .contains(
                            "application/problem+json", "/api#problem-other-host", "http://localhost:" + server.port());
        }
    }

    /** A store that fails: what a program and a reader get has nothing of the inside. */
    @Test
    void aMistakeInsideIsToldWithoutTheInside() {
        Negotiations broken = (Negotiations) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Negotiations.class}, (proxy, method, arguments) -> {
                    throw new IllegalStateException("the secret name of a file");
                });
        try (Server failing = Server.start(
                new Holdings(broken, holdings.scenarios(), holdings.facts(), holdings.concepts()), null, 0)) {
            for (String path : List.of("/api/negotiations", "/api/negotiations/n-1", "/negotiations/n-1")) {
                HttpResponse<String> answer = ask("GET", failing.port(), path);
                assertThat(answer.statusCode()).as(path).isEqualTo(500);
                assertThat(answer.body())
                        .contains("Something went wrong here. Nothing that was recorded is lost")
                        .doesNotContain("secret", "Exception", "parley.");
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(path.startsWith("/api/") ? "application/problem+json" : "text/html");
            }
        }
    }

    /** Who asks for the head of a stream gets it, and is not counted among those who look on. */
    @Test
    void theHeadOfAStreamEndsAtOnce() {
        for (String path :
                List.of("/api/negotiations/" + parallel + "/events", "/negotiations/" + parallel + "/live")) {
            for (int n = 0; n < STREAMS + 2; n++) {
                assertThat(ask("HEAD", path).statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/h2-console",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/heapdump",
                "/actuator/shutdown",
                "/v3/api-docs"
            })
    void otherDoorsAreClosed(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) {
        return ask("GET", path);
    }

    private static HttpResponse<String> ask(String method, String path) {
        return ask(method, server.port(), path);
    }

    private static HttpResponse<String> ask(String method, int port, String path) {
        try {
            return BROWSER.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }
}
