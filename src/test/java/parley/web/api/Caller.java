package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls the API; every answer is held against the contract: its status, its kind of content and its shape. */
final class Caller {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** What any address may answer with. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 403, 405, 406, 408, 413, 421, 500, 503);

    private final String address;
    private final JsonNode contract;

    Caller(String address) {
        this.address = address;
        try (InputStream in =
                Objects.requireNonNull(Caller.class.getResourceAsStream("/parley/web/openapi.json"), "openapi.json")) {
            this.contract = Json.mapper().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode contract() {
        return contract;
    }

    record Answer(int status, String type, String text, Map<String, String> headers) {

        JsonNode json() {
            return Json.mapper().readTree(text);
        }

        Answer is(int expected) {
            assertThat(status).as(text).isEqualTo(expected);
            return this;
        }
    }

    Answer get(String path) {
        return call(request(path));
    }

    /** As JSON, with pairs of further headers. */
    Answer post(String path, String body, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(body));
        request.header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return call(request);
    }

    Answer call(HttpRequest.Builder built) {
        HttpRequest request = built.build();
        HttpResponse<String> response = send(request, BodyHandlers.ofString());
        Answer answer = new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", ""),
                response.body(),
                Map.of("Location", response.headers().firstValue("Location").orElse("")));
        assertThat(answer.text).doesNotContain("\tat ", "parley.web", "org.springframework", "axon");
        if (answer.type.equals("application/problem+json")) {
            assertThat(answer.text).doesNotContain("java", "jackson", "JsonToken", "Exception", "Constraints");
            assertThat(problems())
                    .contains(
                            answer.status + " " + answer.json().required("type").stringValue());
        }
        holdToContract(request, answer);
        return answer;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void holdToContract(HttpRequest request, Answer answer) {
        String method = request.method().toLowerCase(Locale.ROOT);
        String path = template(request.uri().getPath(), method);
        if (path == null) {
            // Nothing that there is: still a problem detail.
            assertThat(answer.type).isEqualTo("application/problem+json");
            assertFits(schema(Json.mapper().createObjectNode().put("$ref", "#/components/schemas/Problem")), answer);
            return;
        }
        JsonNode responses =
                contract.required("paths").required(path).required(method).required("responses");
        JsonNode outcome = responses.has(String.valueOf(answer.status)) || !ANYWHERE.contains(answer.status)
                ? responses.path(String.valueOf(answer.status))
                : contract.at(responses
                        .required("default")
                        .required("$ref")
                        .stringValue()
                        .substring(1));
        assertThat(outcome.isObject())
                .as("%s %s may answer %s: %s", method, path, answer.status, answer.text)
                .isTrue();
        if (!outcome.has("content")) {
            assertThat(answer.text).isEmpty();
            return;
        }
        JsonNode content = outcome.required("content").path(answer.type);
        assertThat(content.isObject()).as("%s of %s", answer.type, path).isTrue();
        if (answer.type.endsWith("/json") || answer.type.endsWith("+json")) {
            assertFits(schema(content.required("schema")), answer);
        }
    }

    /** The problems that there are, each with its status. */
    private Set<String> problems() {
        Set<String> problems = new TreeSet<>();
        contract.required("x-problems")
                .forEach(one -> problems.add(one.required("status").intValue() + " /api#problem-"
                        + one.required("kind").stringValue()));
        return problems;
    }

    /** What of an example does not fit; empty if it is as the schema says. */
    List<String> misfits(JsonNode schema, JsonNode example) {
        return schema(schema).validate(example).stream().map(Object::toString).toList();
    }

    private Schema schema(JsonNode of) {
        ObjectNode whole = ((ObjectNode) of).deepCopy();
        whole.set("components", contract.required("components"));
        return SCHEMAS.getSchema(whole);
    }

    private static void assertFits(Schema schema, Answer answer) {
        assertThat(schema.validate(answer.json()))
                .as(answer.text.substring(0, Math.min(500, answer.text.length())))
                .isEmpty();
    }

    /** The address in the contract that fits best: words before placeholders. */
    private @Nullable String template(String path, String method) {
        String best = null;
        for (Map.Entry<String, JsonNode> entry : contract.required("paths").properties()) {
            String pattern = entry.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            boolean fits = path.matches(pattern) && entry.getValue().has(method);
            if (fits && (best == null || !entry.getKey().contains("{"))) {
                best = entry.getKey();
            }
        }
        return best;
    }
}
