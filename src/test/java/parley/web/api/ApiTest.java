package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import parley.Served;
import parley.json.Json;
import parley.json.TableJson;
import parley.play.NegotiationId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every call is held against the contract by {@link Caller}. */
class ApiTest {

    private static Served served;
    private static Caller caller;
    private static String may;

    @BeforeAll
    static void serve() {
        served = Served.forAWhile();
        caller = new Caller(served.address());
        may = served.may(null).text();
    }

    @AfterAll
    static void close() {
        served.close();
    }

    private static String branch(int at) {
        return caller.post("/api/negotiations/" + may + "/branches", "{\"at\": " + at + ", \"title\": \"a try\"}")
                .is(201)
                .json()
                .required("id")
                .stringValue();
    }

    private static String accepting() {
        return """
                {"by": "RUS", "speaker": "putin", "says": "Yes.", "at": "2025-05-10T20:00",
                 "move": {"move": "accept-ceasefire", "proposal": "kyiv-call", "onlyIf": []}}""";
    }

    // ---- reading

    @Test
    void whatThereIsIsListed() {
        assertThat(caller.get("/api/scenarios").is(200).json()).hasSizeGreaterThan(20);
        assertThat(caller.get("/api/scenarios/tree").is(200).text()).contains("moscow-says-yes");
        assertThat(caller.get("/api/negotiations").is(200).json()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(caller.get("/api/negotiations/tree").is(200).json()).isNotEmpty();
        assertThat(caller.get("/api/facts").is(200).json()).hasSizeGreaterThan(80);
        assertThat(caller.get("/api/facts/S3").is(200).json().required("says").stringValue())
                .isNotBlank();
        assertThat(caller.get("/api/concepts").is(200).json()).hasSizeGreaterThan(70);
        assertThat(caller.get("/api/concepts/ceasefire").is(200).text()).contains("reference");
    }

    @Test
    void aNegotiationIsSeenAsOfAPositionOrAMoment() {
        JsonNode whole = caller.get("/api/negotiations/" + may).is(200).json();
        JsonNode byPosition =
                caller.get("/api/negotiations/" + may + "?at=9").is(200).json();
        JsonNode byMoment = caller.get("/api/negotiations/" + may + "?at=2025-05-10T17:00")
                .is(200)
                .json();

        assertThat(whole.required("events")).hasSize(86);
        assertThat(byPosition.required("events")).hasSize(9);
        assertThat(byMoment.required("table")).isEqualTo(byPosition.required("table"));
        assertThat(byPosition.required("table"))
                .isEqualTo(TableJson.write(served.negotiations().table(new NegotiationId(may), 9)));
    }

    @Test
    void aScenarioIsReplayedAndNothingIsKept() {
        int before = served.negotiations().list().size();
        JsonNode korea =
                caller.get("/api/scenarios/korea-1951?at=1951-07-10").is(200).json();

        assertThat(korea.required("events")).isNotEmpty();
        assertThat(caller.get("/api/scenarios/may-2025?reading=hard-gate")
                        .is(200)
                        .json()
                        .required("refused"))
                .isNotEmpty();
        assertThat(served.negotiations().list()).hasSize(before);
    }

    @Test
    void movesSayWhyNot() {
        JsonNode moves = caller.get("/api/negotiations/" + may + "/moves?party=RUS&at=6")
                .is(200)
                .json();

        assertThat(moves.required("admissible"))
                .anyMatch(move -> move.required("move").stringValue().equals("accept-ceasefire"));
        assertThat(moves.required("refused"))
                .allSatisfy(move -> assertThat(move.required("reasons")).isNotEmpty());
    }

    @Test
    void whatChangedAndWhatDiffersAndWhyItIsStuck() {
        assertThat(caller.get("/api/negotiations/" + may + "/diff?from=5&to=6")
                        .is(200)
                        .json()
                        .required("events"))
                .hasSize(1);
        assertThat(caller.get("/api/compare?left=may-2025&right=moscow-says-yes")
                        .is(200)
                        .json()
                        .required("new"))
                .isNotEmpty();
        assertThat(caller.get("/api/negotiations/" + served.may("hard-gate") + "/impasse?at=40")
                        .is(200)
                        .json()
                        .required("stuck")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void itIsTakenAwayAndTakenUp() {
        String lines =
                caller.get("/api/negotiations/" + may + "/export").is(200).text();
        assertThat(caller.get("/api/negotiations/" + may + "/export?format=csv&at=6")
                        .is(200)
                        .text()
                        .lines())
                .hasSize(7);
        caller.get("/api/negotiations/" + may + "/export?format=json").is(200);
        assertThat(caller.get("/api/negotiations/" + may + "/export?format=codes")
                        .is(200)
                        .text())
                .contains("2025-05-10,UKR,RUS,0256");
        assertThat(caller.get("/api/negotiations/" + may + "/export?format=html")
                        .is(200)
                        .text())
                .startsWith("<!DOCTYPE html>");

        HttpRequest.Builder taking = caller.request("/api/negotiations")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(lines));
        String taken = caller.call(taking).is(201).json().required("id").stringValue();
        assertThat(caller.get("/api/negotiations/" + taken + "/export").is(200).text())
                .isEqualTo(lines);
    }

    // ---- acting

    @Test
    void aScenarioIsStartedOnce() {
        String asked = "{\"scenario\": \"cuba-1962\"}";
        Caller.Answer first = caller.post("/api/negotiations", asked).is(201);
        Caller.Answer second = caller.post("/api/negotiations", asked).is(200);

        assertThat(first.headers().get("Location"))
                .isEqualTo("/api/negotiations/" + first.json().required("id").stringValue());
        assertThat(second.json().required("id")).isEqualTo(first.json().required("id"));
    }

    @Test
    void aMoveSentTwiceHappensOnce() {
        String id = branch(6);
        JsonNode made = caller.post("/api/negotiations/" + id + "/moves", accepting(), "Idempotency-Key", "k1")
                .is(201)
                .json();
        JsonNode again = caller.post("/api/negotiations/" + id + "/moves", accepting(), "Idempotency-Key", "k1")
                .is(200)
                .json();

        assertThat(made.required("repeated").booleanValue()).isFalse();
        assertThat(again.required("repeated").booleanValue()).isTrue();
        assertThat(again.required("position")).isEqualTo(made.required("position"));
        assertThat(made.required("events")
                        .valueStream()
                        .map(event -> event.required("type").stringValue()))
                .containsExactly("CeasefireAccepted", "CeasefireAgreed");
        assertThat(made.at("/events/0/provenance").stringValue()).isEqualTo("hypothetical");
        assertThat(made.at("/events/0/speaker").stringValue()).isEqualTo("putin");
    }

    @Test
    void aBranchSentTwiceIsOneBranch() {
        String body = "{\"at\": \"2025-05-10T17:00\"}";
        String path = "/api/negotiations/" + may + "/branches";
        JsonNode one = caller.post(path, body, "Idempotency-Key", "b1").is(201).json();
        JsonNode same = caller.post(path, body, "Idempotency-Key", "b1").is(201).json();
        JsonNode other =
                caller.post(path, body, "Idempotency-Key", "b2").is(201).json();

        // Everything of that minute is in it.
        assertThat(one.at("/parent/position").intValue()).isEqualTo(9);
        JsonNode elsewhere = caller.post(path, "{\"at\": 6}", "Idempotency-Key", "b1")
                .is(201)
                .json();

        assertThat(same.required("id")).isEqualTo(one.required("id"));
        assertThat(elsewhere.required("id")).as("the key of another branch").isNotEqualTo(one.required("id"));
        assertThat(other.required("id")).isNotEqualTo(one.required("id"));
    }

    @Test
    void theClockIsMovedAndWhatFallsDueHappens() {
        String id = branch(6);
        JsonNode moved = caller.post("/api/negotiations/" + id + "/clock", "{\"to\": \"2025-05-13\"}")
                .is(201)
                .json();

        assertThat(moved.required("events")
                        .valueStream()
                        .map(event -> event.required("type").stringValue()))
                .contains("ProposalLapsed");
        assertThat(caller.post("/api/negotiations/" + id + "/clock", "{\"to\": \"2025-05-01\"}")
                        .is(422)
                        .json()
                        .at("/reasons/0/rule")
                        .stringValue())
                .isEqualTo("timeDoesNotGoBack");
    }

    @Test
    void whatHasBranchesStaysUnlessAllGo() {
        String id = branch(6);
        String child = caller.post("/api/negotiations/" + id + "/branches", "{\"at\": 6}")
                .is(201)
                .json()
                .required("id")
                .stringValue();

        Caller.Answer no =
                caller.call(caller.request("/api/negotiations/" + id).DELETE()).is(409);
        assertThat(no.json().required("type").stringValue()).isEqualTo("/api#problem-has-branches");
        caller.call(caller.request("/api/negotiations/" + id + "?withBranches=true")
                        .DELETE())
                .is(204);
        caller.get("/api/negotiations/" + child).is(404);
        caller.call(caller.request("/api/negotiations/" + id).DELETE()).is(404);
    }

    // ---- refusals

    @Test
    void aRefusedMoveHasEveryReason() {
        String id = branch(6);
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
        Caller.Answer no =
                caller.post("/api/negotiations/" + may + "/moves", accepting()).is(409);
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
                "/api/negotiations/MAY/export?format=xml         | 400 | Expected json, jsonl, csv, codes or html",
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
                "moves    | x                                          | 400 | not JSON (line 1, column 1)",
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
                "branches | {}                                         | 400 | `at` is missing",
                "branches | {\"at\": 99}                             | 400 | There is no position 99",
                "branches | {\"at\": 1, \"title\": {}}             | 400 | `title` is {}. Expected a text"
            })
    void aBodyThatIsNotUnderstoodIsExplained(String what, String body, int status, String words) {
        String id = branch(6);
        JsonNode problem = caller.post("/api/negotiations/" + id + "/" + what, body.replace("\\\"", "\""))
                .is(status)
                .json();

        assertThat(problem.required("detail").stringValue()).contains(words == null ? "" : words);
    }

    /** Every example of every move, whole and with each field missing or of another kind: made, refused or not understood, never a stumble. */
    @Test
    void noMoveMakesItStumble() {
        String id = branch(30);
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

    private static int attempt(String id, ObjectNode move) {
        ObjectNode body = Json.mapper().createObjectNode().put("by", "RUS");
        body.set("move", move);
        int status = caller.post("/api/negotiations/" + id + "/moves", body.toString())
                .status();
        assertThat(status).isIn(201, 400, 422);
        return status;
    }

    @Test
    void tooMuchIsNotTaken() {
        String id = branch(6);
        String large = "{\"by\": \"" + "x".repeat(300_000) + "\"}";
        assertThat(caller.post("/api/negotiations/" + id + "/moves", large)
                        .is(413)
                        .text())
                .contains("262144 bytes");
        caller.post("/api/negotiations/" + id + "/moves", accepting(), "Idempotency-Key", "x".repeat(65))
                .is(400);
    }

    @Test
    void otherMethodsAreNotThere() {
        HttpRequest put =
                caller.request("/api/facts").PUT(BodyPublishers.ofString("{}")).build();
        assertThat(caller.send(put, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        HttpRequest post = caller.request("/api/nowhere")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        assertThat(caller.send(post, BodyHandlers.ofString()).headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
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
            HttpRequest request = caller.request("/api/negotiations/" + may + "/branches")
                    .header("Content-Type", "application/json")
                    .header(header[0], header[1])
                    .POST(BodyPublishers.ofString("{\"at\": 6}"))
                    .build();
            assertThat(caller.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(403);
        }
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

    // ---- the stream

    private static Iterator<String> stream(String id, String... header) {
        HttpRequest.Builder request = caller.request("/api/negotiations/" + id + "/events");
        if (header.length > 0) {
            request.headers(header);
        }
        Stream<String> lines =
                caller.send(request.build(), BodyHandlers.ofLines()).body();
        return lines.filter(line -> line.startsWith("id:")).iterator();
    }

    private static List<Integer> take(Iterator<String> ids, int many) {
        List<Integer> taken = new ArrayList<>();
        while (taken.size() < many) {
            taken.add(Integer.parseInt(ids.next().substring(3)));
        }
        return taken;
    }

    @Test
    void whoeverComesBackMissesNothingAndSeesNothingTwice() {
        String id = branch(6);
        Iterator<String> first = stream(id);
        assertThat(take(first, 6)).containsExactly(1, 2, 3, 4, 5, 6);
        caller.post("/api/negotiations/" + id + "/moves", accepting()).is(201);
        assertThat(take(first, 1)).containsExactly(7);

        // The connection is lost; meanwhile it goes on.
        caller.post("/api/negotiations/" + id + "/clock", "{\"to\": \"2025-05-13\"}")
                .is(201);
        Iterator<String> second = stream(id, "Last-Event-ID", "7");
        List<Integer> rest = take(second, 2);
        assertThat(rest).containsExactly(8, 9);
    }

    // ---- the contract

    private static Set<String> mapped() {
        JavaClasses classes = new ClassFileImporter().importPackages("parley.web.api");
        Set<String> mapped = new TreeSet<>();
        classes.stream().flatMap(each -> each.getMethods().stream()).forEach(method -> mapped.addAll(mapped(method)));
        mapped.removeAll(Set.of("GET /api", "GET /api/openapi.json", "GET /api/**"));
        return mapped;
    }

    private static List<String> mapped(JavaMethod method) {
        List<String> mapped = new ArrayList<>();
        method.tryGetAnnotationOfType(GetMapping.class)
                .ifPresent(get -> List.of(get.value()).forEach(path -> mapped.add("GET " + path)));
        method.tryGetAnnotationOfType(PostMapping.class)
                .ifPresent(post -> List.of(post.value()).forEach(path -> mapped.add("POST " + path)));
        method.tryGetAnnotationOfType(DeleteMapping.class)
                .ifPresent(delete -> List.of(delete.value()).forEach(path -> mapped.add("DELETE " + path)));
        return mapped;
    }

    @Test
    void theContractHasEveryAddressAndNoOther() {
        Set<String> promised = new TreeSet<>();
        caller.contract()
                .required("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method ->
                                promised.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));

        assertThat(mapped()).hasSizeGreaterThan(20).isEqualTo(promised);
    }

    @Test
    void everyParameterAndOperationIsExplained() {
        JsonNode contract = caller.contract();
        contract.required("paths")
                .forEach(path -> path.forEach(operation -> {
                    assertThat(operation.required("summary").stringValue()).isNotBlank();
                    assertThat(operation.required("description").stringValue()).isNotBlank();
                    operation.path("parameters").forEach(parameter -> {
                        JsonNode there = parameter.has("$ref")
                                ? contract.at(
                                        parameter.required("$ref").stringValue().substring(1))
                                : parameter;
                        assertThat(there.required("description").stringValue()).isNotBlank();
                    });
                }));
        Set<String> kinds = new TreeSet<>();
        contract.required("x-problems")
                .forEach(problem -> kinds.add(problem.required("kind").stringValue()));
        assertThat(kinds).hasSize(Problem.Kind.values().length);
        for (Problem.Kind kind : Problem.Kind.values()) {
            assertThat(kind.type().toString().substring("/api#problem-".length()))
                    .isIn(kinds);
        }
    }

    @Test
    void theContractIsServed() {
        HttpRequest request = caller.request("/api/openapi.json").build();
        assertThat(Json.mapper()
                        .readTree(caller.send(request, BodyHandlers.ofString()).body()))
                .isEqualTo(caller.contract());
        String page = caller.send(caller.request("/api").build(), BodyHandlers.ofString())
                .body();
        assertThat(page).contains("id=\"makeMove\"", "Idempotency-Key", "id=\"problem-refused\"");
        mapped().forEach(address -> assertThat(page).contains(address.substring(address.indexOf(' ') + 1)));
    }
}
