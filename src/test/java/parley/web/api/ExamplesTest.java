package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import parley.Served;
import parley.json.Json;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every answer that the contract promises has an example, and the example is what the program answers: asked as its summary says, by a
 * Parley that has just been started. Only the ends of long lists are left out of it. {@code -Dparley.approve} writes them anew.
 */
class ExamplesTest {

    private static final Path CONTRACT = Path.of("src/main/resources/parley/web/openapi.json");
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String STREAM = "text/event-stream";

    /** Whoever asks for these gets a file to look at, which no text in a contract shows. */
    private static final Set<String> TO_LOOK_AT = Set.of("text/html", "application/pdf");

    /** When something was made, which is another whenever it is asked for: the example has one moment for all. */
    private static final String ANY_MOMENT = "openedAt";

    private static final String SOME_MOMENT = "2026-05-18T09:30:00Z";

    /**
     * What is asked for, in this order: what one of them makes another looks at.
     *
     * @param operation in the contract
     * @param request the method and the address; what is sent is the example in the contract
     */
    private record Ask(String operation, int status, String type, String request) {}

    private static final List<Ask> ASKED = List.of(
            new Ask("branch", 201, JSON, "POST /api/negotiations/n-1/branches"),
            new Ask("makeMove", 201, JSON, "POST /api/negotiations/n-3/moves"),
            new Ask("makeMove", 200, JSON, "POST /api/negotiations/n-3/moves"),
            new Ask("moveClock", 201, JSON, "POST /api/negotiations/n-3/clock"),
            new Ask("moveClock", 200, JSON, "POST /api/negotiations/n-3/clock"),
            new Ask("startNegotiation", 201, JSON, "POST /api/negotiations"),
            new Ask("startNegotiation", 200, JSON, "POST /api/negotiations"),
            new Ask("listScenarios", 200, JSON, "GET /api/scenarios"),
            new Ask("treeOfScenarios", 200, JSON, "GET /api/scenarios/tree"),
            new Ask("replayScenario", 200, JSON, "GET /api/scenarios/may-2025?reading=hard-gate&at=17"),
            new Ask("compare", 200, JSON, "GET /api/compare?left=may-2025&right=moscow-says-yes"),
            new Ask("listNegotiations", 200, JSON, "GET /api/negotiations"),
            new Ask("treeOfNegotiations", 200, JSON, "GET /api/negotiations/tree"),
            new Ask("getNegotiation", 200, JSON, "GET /api/negotiations/n-1?at=17"),
            new Ask("listMoves", 200, JSON, "GET /api/negotiations/n-1/moves?party=RUS&at=17"),
            new Ask("diff", 200, JSON, "GET /api/negotiations/n-1/diff?from=12&to=13"),
            new Ask("impasse", 200, JSON, "GET /api/negotiations/n-2/impasse?at=40"),
            new Ask("export", 200, LINES, "GET /api/negotiations/n-1/export?at=2"),
            new Ask("export", 200, JSON, "GET /api/negotiations/n-1/export?format=json&at=2"),
            new Ask("export", 200, CSV, "GET /api/negotiations/n-1/export?format=csv&at=2"),
            new Ask("streamEvents", 200, STREAM, "GET /api/negotiations/n-1/events?after=85"),
            new Ask("listFacts", 200, JSON, "GET /api/facts"),
            new Ask("getFact", 200, JSON, "GET /api/facts/S3"),
            new Ask("listConcepts", 200, JSON, "GET /api/concepts"),
            new Ask("getConcept", 200, JSON, "GET /api/concepts/ceasefire"));

    private final ObjectNode contract = read();

    private static ObjectNode read() {
        try {
            return (ObjectNode) Json.mapper().readTree(Files.readString(CONTRACT));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyAnswerHasAnExample() {
        Set<String> promised = new TreeSet<>();
        contract.required("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .required("responses")
                        .properties()
                        .forEach(outcome -> outcome.getValue()
                                .path("content")
                                .propertyNames()
                                .forEach(type -> {
                                    if (outcome.getKey().startsWith("2") && !TO_LOOK_AT.contains(type)) {
                                        promised.add(operation
                                                        .required("operationId")
                                                        .stringValue() + " " + outcome.getKey() + " " + type);
                                    }
                                }))));
        Set<String> shown = new TreeSet<>();
        ASKED.forEach(ask -> shown.add(ask.operation + " " + ask.status + " " + ask.type));

        assertThat(promised).hasSizeGreaterThan(20).isEqualTo(shown);
    }

    @Test
    void everyExampleIsWhatTheProgramAnswers() throws IOException {
        try (Served served = Served.forAWhile()) {
            Caller caller = new Caller(served.address());
            for (Ask ask : ASKED) {
                ObjectNode content = content(ask);
                JsonNode answer = answer(caller, ask);
                if (Boolean.getBoolean("parley.approve")) {
                    content.remove("example");
                    content.putObject("examples")
                            .putObject("answer")
                            .put("summary", ask.request)
                            .set("value", ask.type.equals(JSON) ? shortened(answer) : answer);
                }
                JsonNode example = content.at("/examples/answer");
                assertThat(example.required("summary").stringValue()).isEqualTo(ask.request);
                assertThat(misfits(example.required("value"), answer, ""))
                        .as("what the example of %s says otherwise than the program", ask)
                        .isEmpty();
                if (ask.type.equals(JSON)) {
                    assertThat(caller.misfits(content.required("schema"), example.required("value")))
                            .as(ask.request)
                            .isEmpty();
                }
            }
        }
        if (Boolean.getBoolean("parley.approve")) {
            Files.writeString(CONTRACT, written(contract));
        }
    }

    /** So that the next who has examples written finds them alone in the difference. */
    @Test
    void theContractIsWrittenAsExamplesAreWrittenIntoIt() throws IOException {
        assertThat(Files.readString(CONTRACT)).isEqualTo(written(read()));
    }

    private static String written(JsonNode node) {
        DefaultIndenter two = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return Json.mapper()
                        .writer()
                        .with(new DefaultPrettyPrinter(separators)
                                .withObjectIndenter(two)
                                .withArrayIndenter(two))
                        .writeValueAsString(node)
                + "\n";
    }

    private ObjectNode operation(Ask ask) {
        for (JsonNode path : contract.required("paths")) {
            for (JsonNode operation : path) {
                if (operation.required("operationId").stringValue().equals(ask.operation)) {
                    return (ObjectNode) operation;
                }
            }
        }
        throw new AssertionError("the contract has no " + ask.operation);
    }

    private ObjectNode content(Ask ask) {
        return (ObjectNode) operation(ask)
                .required("responses")
                .required(String.valueOf(ask.status))
                .required("content")
                .required(ask.type);
    }

    private JsonNode answer(Caller caller, Ask ask) throws IOException {
        int blank = ask.request.indexOf(' ');
        HttpRequest.Builder request = caller.request(ask.request.substring(blank + 1));
        if (ask.request.startsWith("POST")) {
            String body = operation(ask)
                    .at("/requestBody/content/application~1json/example")
                    .toString();
            request.header("Content-Type", JSON)
                    .header("Idempotency-Key", ask.operation)
                    .POST(BodyPublishers.ofString(body));
        }
        if (ask.type.equals(STREAM)) {
            return Json.mapper()
                    .getNodeFactory()
                    .stringNode(firstEvent(caller.send(request.build(), BodyHandlers.ofInputStream())));
        }
        Caller.Answer answer = caller.call(request).is(ask.status);
        assertThat(answer.type()).isEqualTo(ask.type);
        return ask.type.equals(JSON)
                ? answer.json()
                : Json.mapper().getNodeFactory().stringNode(answer.text());
    }

    /** With the greeting that goes before it. */
    private static String firstEvent(HttpResponse<InputStream> stream) throws IOException {
        StringBuilder text = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            boolean begun = false;
            for (String line = lines.readLine(); line != null && !(begun && line.isEmpty()); line = lines.readLine()) {
                begun |= line.startsWith("id:");
                text.append(line).append('\n');
            }
        }
        return text.append('\n').toString();
    }

    /** Of every list of things the first, and all of every list of words. */
    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = Json.mapper().createObjectNode();
            object.properties()
                    .forEach(field -> copy.set(
                            field.getKey(),
                            field.getKey().equals(ANY_MOMENT)
                                    ? Json.mapper().getNodeFactory().stringNode(SOME_MOMENT)
                                    : shortened(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = Json.mapper().createArrayNode();
            for (JsonNode each : array) {
                if (copy.isEmpty() || !each.isContainer()) {
                    copy.add(shortened(each));
                }
            }
            return copy;
        }
        return node;
    }

    /** Where an example says something else than the program, by the way to it. */
    private static List<String> misfits(JsonNode example, JsonNode answer, String where) {
        List<String> misfits = new ArrayList<>();
        if (example instanceof ObjectNode object && answer.isObject()) {
            if (!List.copyOf(object.propertyNames()).equals(List.copyOf(answer.propertyNames()))) {
                misfits.add(where + " has " + object.propertyNames() + ", not " + answer.propertyNames());
            }
            object.properties().forEach(field -> {
                if (answer.has(field.getKey())) {
                    misfits.addAll(
                            misfits(field.getValue(), answer.required(field.getKey()), where + "/" + field.getKey()));
                }
            });
        } else if (example instanceof ArrayNode array && answer.isArray()) {
            if (array.isEmpty() != answer.isEmpty() || array.size() > answer.size()) {
                misfits.add(where + " has " + array.size() + " entries of " + answer.size());
            }
            for (int i = 0; i < Math.min(array.size(), answer.size()); i++) {
                misfits.addAll(misfits(array.required(i), answer.required(i), where + "/" + i));
            }
        } else if (where.endsWith("/" + ANY_MOMENT)) {
            assertThat(List.of(Instant.parse(SOME_MOMENT), Instant.parse(answer.stringValue())))
                    .as("any moment will do")
                    .anyMatch(Instant.parse(example.stringValue())::equals);
        } else if (where.isEmpty() && example.isString()) {
            if (!answer.stringValue().equals(example.stringValue())) {
                misfits.add("it is " + answer);
            }
        } else if (!example.equals(answer)) {
            misfits.add(where + " is " + example + ", not " + answer);
        }
        return misfits;
    }
}
