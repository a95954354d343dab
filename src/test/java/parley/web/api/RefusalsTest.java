package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.Served;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What cannot be is refused with what was expected, and changes nothing. */
@ExtendWith(Door.Opens.class)
class RefusalsTest {

    private final Door door;
    private final Served served;
    private final Caller caller;
    private final String may;

    RefusalsTest(Door door) {
        this.door = door;
        this.served = door.served();
        this.caller = door.caller();
        this.may = door.may();
    }

    @Test
    void aRefusedMoveHasEveryReason() {
        String id = door.branch(6);
        JsonNode problem = caller.post(
                        "/api/negotiations/" + id + "/moves",
                        "{\"by\": \"TUR\", \"speaker\": \"putin\", \"move\": {\"move\": \"accept-ceasefire\", \"proposal\": \"kyiv-call\","
                                + " \"onlyIf\": []}}")
                .is(422)
                .json();

        assertThat(problem.required("type").stringValue()).isEqualTo("/api#problem-refused");
        assertThat(problem.required("reasons")).isNotEmpty();
        assertThat(problem.required("detail").stringValue()).isNotBlank();
        assertThat(caller.get("/api/negotiations/" + id).json().required("events"))
                .hasSize(6);
    }

    @Test
    void whatTheRecordHasStaysAsItIs() {
        Caller.Answer no = caller.post("/api/negotiations/" + may + "/moves", Door.ACCEPTING)
                .is(409);
        assertThat(no.json().required("type").stringValue()).isEqualTo("/api#problem-of-the-record");
        caller.post("/api/negotiations/" + may + "/clock", "{\"to\": \"2026-01-01\"}")
                .is(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/negotiations/nobody                        | 404 | GET /api/negotiations lists",
                "/api/negotiations/NO%20NAME                     | 404 | GET /api/negotiations lists",
                "/api/scenarios/nowhere                          | 404 | GET /api/scenarios lists",
                "/api/scenarios/may-2025?reading=no              | 404 | cannot be read in that way",
                "/api/facts/X99                                  | 404 | GET /api/facts lists",
                "/api/facts/not-an-id                            | 404 | GET /api/facts lists",
                "/api/concepts/nothing                           | 404 | GET /api/concepts lists",
                "/api/nowhere                                    | 404 | /api/openapi.json",
                "/api/negotiations/MAY?at=-1                     | 400 | neither a position nor a date-time",
                "/api/negotiations/MAY?at=999                    | 400 | There is no position 999",
                "/api/negotiations/MAY?at=99999999999999         | 400 | There is no position",
                "/api/negotiations/MAY?at=2020-01-01             | 400 | before the scenario begins",
                "/api/negotiations/MAY/moves                     | 400 | party",
                "/api/negotiations/MAY/moves?party=XX            | 400 | Expected one of",
                "/api/negotiations/MAY/diff?from=9&to=3          | 400 | Change them round",
                "/api/negotiations/MAY/export?format=xml         | 400 | Expected json, jsonl, csv, codes, html, handout or handout-pdf",
                "/api/negotiations/MAY/export?format=csv&notes=true | 400 | notes are for format=handout",
                "/api/negotiations/MAY/export?format=handout&notes=some | 400 | Expected true or false",
                "/api/negotiations/MAY/export?format=handout&paper=a4 | 400 | paper is for format=handout-pdf",
                "/api/negotiations/MAY/export?format=handout-pdf&paper=a3 | 400 | Expected paper=a4 or paper=letter",
                "/api/compare?left=may-2025&right=nothing        | 404 | no such negotiation",
                "/api/compare?left=may-2025                      | 400 | right",
                "/api/compare?left=%27%22%3Cb%3E&right=may-2025  | 404 | no such negotiation"
            })
    void whatIsNotUnderstoodIsExplained(String path, int status, String words) {
        JsonNode problem = caller.get(path.replace("MAY", may)).is(status).json();

        assertThat(problem.required("detail").stringValue()).contains(words);
        assertThat(problem.required("status").intValue()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "moves    | x                                          | 400 | not JSON, or has a field twice (line 1, column 1)",
                "branches | {\"at\": 1, \"at\": 2}                | 400 | has a field twice (line 1",
                "branches | {\"at\": 1}{}                           | 400 | Something stands behind the JSON object",
                "branches | {\"at\": 1, \"title\": \"\\ud800\"} | 400 | half a character",
                "branches | {\"at\": 1.5}                           | 400 | `at` is 1.5. Expected a text",
                "branches | {\"at\": -1}                            | 400 | neither a position nor a date-time",
                "branches | {\"at\": 99999999999999999999}          | 400 | Expected a text",
                "moves    | []                                         | 400 | no JSON object",
                "moves    | {}                                         | 400 | `by` is missing",
                "moves    | {\"by\": 7}                              | 400 | There is no party '7'",
                "moves    | {\"by\": {}}                             | 400 | Expected a text",
                "moves    | {\"bye\": \"RUS\"}                     | 400 | There is no field `bye` here",
                "moves    | {\"by\": \"RUS\"}                      | 400 | `move` is missing",
                "moves    | {\"by\": \"RUS\", \"move\": {}}      | 400 | expected one of propose-ceasefire",
                "moves    | {\"by\": \"RUS\", \"move\": {\"move\": \"attend\"}} | 400 | `move.talks` is missing",
                "moves    | {\"by\": \"RUS\", \"move\": {\"move\": \"attend\", \"talks\": \"NO NAME\"}} | 400 | talks",
                "moves    | {\"by\": \"RUS\", \"speaker\": \"A B\"} | 400 | `speaker`",
                "moves    | {\"by\": \"RUS\", \"at\": \"tomorrow\", \"move\": {\"move\": \"attend\", \"talks\": \"t\"}} | 400 | neither a position nor a date-time",
                "clock    | {\"to\": \"soon\"}                     | 400 | neither a position nor a date-time",
                "clock    | {\"to\": \"+999999999-12-31T23:59:59Z\"} | 400 | is out of reach. Expected a date-time in the years 1 to 9999",
                "moves    | {\"by\": \"RUS\", \"at\": \"-999999999-01-01T00:00:00Z\", \"move\": {\"move\": \"attend\", \"talks\": \"t\"}} | 400 | is out of reach",
                "moves    | {\"by\": \"RUS\", \"move\": {\"move\": \"propose-ceasefire\", \"offer\": {\"name\": \"o\", \"title\": \"o\", \"with\": [], \"to\": [\"UKR\"], \"onlyIf\": []}, \"terms\": {\"kind\": \"ceasefire\", \"length\": \"PT9223372036854775807S\", \"atLeast\": false, \"partial\": false, \"quality\": [], \"scope\": []}}} | 400 | `move.terms.length` is out of reach",
                "branches | {}                                         | 400 | `at` is missing",
                "branches | {\"at\": 99}                             | 400 | There is no position 99",
                "branches | {\"at\": 1, \"title\": {}}             | 400 | `title` is {}. Expected a text"
            })
    void aBodyThatIsNotUnderstoodIsExplained(String what, String body, int status, String words) {
        String id = door.branch(6);
        JsonNode problem = caller.post("/api/negotiations/" + id + "/" + what, body.replace("\\\"", "\""))
                .is(status)
                .json();

        assertThat(problem.required("detail").stringValue()).contains(words == null ? "" : words);
    }

    /** Every example of every move, whole and with each field missing or of another kind: made, refused or not understood, never a stumble. */
    @Test
    void noMoveMakesItStumble() {
        String id = door.branch(30);
        JsonNode moves =
                caller.get("/api/negotiations/" + id + "/moves?party=RUS").json();
        List<JsonNode> examples = new ArrayList<>();
        moves.required("refused").forEach(move -> examples.add(move.required("data")));
        moves.required("admissible").forEach(move -> examples.add(move.required("data")));
        int understood = 0;
        for (JsonNode example : examples) {
            if (example instanceof ObjectNode whole) {
                for (String field : whole.propertyNames()) {
                    ObjectNode without = whole.deepCopy();
                    without.remove(field);
                    attempt(id, without);
                    attempt(id, whole.deepCopy().put(field, 7));
                }
                understood += attempt(id, whole) == 400 ? 0 : 1;
            }
        }
        assertThat(understood).isGreaterThan(20);
    }

    private int attempt(String id, ObjectNode move) {
        ObjectNode body = Json.mapper().createObjectNode().put("by", "RUS");
        body.set("move", move);
        int status = caller.post("/api/negotiations/" + id + "/moves", body.toString())
                .status();
        assertThat(status).isIn(201, 400, 422);
        return status;
    }

    @Test
    void tooMuchIsNotTaken() {
        String id = door.branch(6);
        String large = "{\"by\": \"" + "x".repeat(300_000) + "\"}";
        assertThat(caller.post("/api/negotiations/" + id + "/moves", large)
                        .is(413)
                        .text())
                .contains("262144 bytes");
        caller.post("/api/negotiations/" + id + "/moves", Door.ACCEPTING, "Idempotency-Key", "x".repeat(65))
                .is(400);
    }

    @Test
    void whatIsNestedTooDeeplyIsNotRead() {
        String deep = "[".repeat(100_000);
        assertThat(caller.post("/api/negotiations", deep).is(400).text()).contains("nested too deeply");
        assertThat(caller.post("/api/negotiations", "{\"scenario\": " + "1".repeat(2_000) + "}")
                        .is(400)
                        .text())
                .contains("too long");
    }

    @Test
    void otherMethodsAreNotThere() {
        HttpRequest put =
                caller.request("/api/facts").PUT(BodyPublishers.ofString("{}")).build();
        assertThat(caller.send(put, BodyHandlers.ofString()).headers().firstValue("Allow"))
                .hasValue("GET");
        JsonNode problem = caller.call(caller.request("/api/facts").PUT(BodyPublishers.ofString("{}")))
                .is(405)
                .json();
        assertThat(problem.required("detail").stringValue()).isEqualTo("This address does not take PUT. Expected GET.");
        assertThat(problem.required("instance").stringValue()).isEqualTo("/api/facts");
        caller.call(caller.request("/api/nowhere").POST(BodyPublishers.ofString("{}")))
                .is(404);
    }

    @Test
    void whoeverTakesSomethingElseIsToldWhatThereIs() {
        assertThat(caller.call(caller.request("/api/negotiations/" + may + "/events")
                                .header("Accept", "application/xml"))
                        .is(406)
                        .json()
                        .required("detail")
                        .stringValue())
                .startsWith("This address answers with text/event-stream.");
    }

    /** Its address stands in the answer, and what is done about errors does not. */
    @ParameterizedTest
    @CsvSource({
        "/api/negotiations/..%252f..%252fetc, 400",
        "/api/negotiations/a;b=c, 400",
        "/api/negotiations/%E2%80%AEabc, 404",
        "/api/negotiations/a%0d%0ab, 400",
        "/api/facts/%00, 400",
        "/api/negotiations/a%2Fb, 400",
        "/api/facts/, 404",
        "/api/negotiations/x?at=%FF, 400",
        "/api/negotiations/x/events?after=x, 400",
        "/api/negotiations/x/events?after=99999999999, 400"
    })
    void noAddressMakesItStumble(String path, int status) {
        JsonNode problem = caller.get(path).is(status).json();
        assertThat(problem.required("instance").stringValue()).startsWith("/api/");
        assertThat(problem.required("detail").stringValue()).isNotBlank();
    }

    /** The server turns it away before anything of Parley has seen it. */
    @Test
    void aHeaderThatIsTooLongIsAProblemLikeEveryOther() {
        JsonNode problem = caller.call(caller.request("/api/facts").header("X-Long", "a".repeat(20_000)))
                .is(400)
                .json();
        assertThat(problem.required("detail").stringValue()).contains("a header");
    }

    @Test
    void otherKindsOfContentAreNotTaken() {
        HttpRequest.Builder form = caller.request("/api/negotiations/" + may + "/branches")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("at=6"));
        caller.call(form).is(415);
        HttpRequest.Builder plain = caller.request("/api/negotiations")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{\"scenario\": \"may-2025\"}"));
        caller.call(plain).is(415);
    }

    /** A page of another site acts through a visitor's browser: it can send what a form can, or says where it comes from. */
    @Test
    void anotherSiteIsTurnedAway() {
        int before = served.negotiations().list().size();
        for (String[] header : List.of(
                new String[] {"Origin", "http://elsewhere.example"},
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Origin", "null"})) {
            assertThat(caller.call(caller.request("/api/negotiations/" + may + "/branches")
                                    .header("Content-Type", "application/json")
                                    .header(header[0], header[1])
                                    .POST(BodyPublishers.ofString("{\"at\": 6}")))
                            .is(403)
                            .json()
                            .required("type")
                            .stringValue())
                    .isEqualTo("/api#problem-from-elsewhere");
        }
        // Its scripts and pictures do not even reach what is only looked at; its links do.
        caller.call(caller.request("/api/facts")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Mode", "no-cors"))
                .is(403);
        caller.call(caller.request("/api/facts")
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Sec-Fetch-Mode", "navigate"))
                .is(200);
        HttpRequest asks = caller.request("/api/negotiations/" + may + "/branches")
                .header("Origin", "http://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        assertThat(caller.send(asks, BodyHandlers.ofString()).headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
        assertThat(served.negotiations().list()).hasSize(before);
    }

    @Test
    void aBrokenImportKeepsNothing() {
        int before = served.negotiations().list().size();
        String lines =
                caller.get("/api/negotiations/" + may + "/export?at=6").is(200).text();
        HttpRequest.Builder broken = caller.request("/api/negotiations")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines.replace("\"position\":5,", "\"position\":7,")));

        assertThat(caller.call(broken).is(400).json().required("detail").stringValue())
                .startsWith("line 6:2: event 7 stands where event 5 is expected");
        assertThat(served.negotiations().list()).hasSize(before);
    }
}
