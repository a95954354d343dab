package parley.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import parley.json.Json;
import tools.jackson.databind.JsonNode;

/** The contract as people read it. The file {@code openapi.json} is what programs read. */
@Component
public final class Contract {

    private static final String FILE = "/parley/web/openapi.json";
    private static final String SERVER = "http://localhost:8080";

    private final byte[] bytes;
    private final JsonNode root;

    Contract() throws IOException {
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream(FILE), FILE)) {
            this.bytes = in.readAllBytes();
        }
        this.root = Json.mapper().readTree(bytes);
    }

    /** What belongs together. */
    public record Group(String name, String says, List<Operation> operations) {}

    /**
     * One thing that can be asked for or done.
     *
     * @param curl as it is tried out on a command line
     */
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String says,
            List<Parameter> parameters,
            String body,
            List<Outcome> outcomes,
            String curl) {}

    /**
     * What can be said with it.
     *
     * @param where in the path, the query, or a header
     */
    public record Parameter(String name, String where, boolean required, String says, String example) {}

    /**
     * What comes of it.
     *
     * @param types what kind of content comes; empty for none
     */
    public record Outcome(String status, String says, String types) {}

    /** A kind of problem. */
    public record Trouble(String kind, int status, String says) {}

    byte[] file() {
        return bytes.clone();
    }

    String says() {
        return root.at("/info/description").stringValue();
    }

    List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (JsonNode tag : root.required("tags")) {
            String name = tag.required("name").stringValue();
            List<Operation> operations = new ArrayList<>();
            root.required("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        if (method.getValue().at("/tags/0").stringValue().equals(name)) {
                            operations.add(operation(path.getKey(), method));
                        }
                    }));
            groups.add(new Group(name, tag.required("description").stringValue(), operations));
        }
        return groups;
    }

    List<Trouble> problems() {
        List<Trouble> problems = new ArrayList<>();
        for (JsonNode problem : root.required("x-problems")) {
            problems.add(new Trouble(
                    problem.required("kind").stringValue(),
                    problem.required("status").intValue(),
                    problem.required("says").stringValue()));
        }
        return problems;
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> method) {
        JsonNode node = method.getValue();
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode each : node.path("parameters")) {
            parameters.add(parameter(each));
        }
        Map.Entry<String, JsonNode> body = node.at("/requestBody/content").properties().stream()
                .findFirst()
                .orElse(null);
        String example = body == null ? "" : body.getValue().path("example").toString();
        List<Outcome> outcomes = node.required("responses").properties().stream()
                // What can be refused anywhere is told once, below.
                .filter(outcome -> !outcome.getKey().equals("default"))
                .map(outcome -> new Outcome(
                        outcome.getKey(),
                        outcome.getValue().required("description").stringValue(),
                        String.join(", ", outcome.getValue().path("content").propertyNames())))
                .toList();
        String verb = method.getKey().toUpperCase(Locale.ROOT);
        return new Operation(
                node.required("operationId").stringValue(),
                verb,
                path,
                node.required("summary").stringValue(),
                node.required("description").stringValue(),
                parameters,
                example,
                outcomes,
                curl(verb, path, parameters, body == null ? "" : body.getKey(), example));
    }

    private Parameter parameter(JsonNode given) {
        JsonNode node =
                given.has("$ref") ? root.at(given.required("$ref").stringValue().substring(1)) : given;
        return new Parameter(
                node.required("name").stringValue(),
                node.required("in").stringValue(),
                node.path("required").asBoolean(false),
                node.required("description").stringValue(),
                node.path("example").asString(""));
    }

    private static String curl(String verb, String path, List<Parameter> parameters, String type, String body) {
        String filled = path;
        for (Parameter parameter : parameters) {
            filled = filled.replace("{" + parameter.name() + "}", parameter.example());
        }
        String query = parameters.stream()
                .filter(parameter -> parameter.where().equals("query") && parameter.required())
                .map(parameter -> parameter.name() + "=" + parameter.example())
                .collect(Collectors.joining("&"));
        StringBuilder curl = new StringBuilder("curl ");
        if (!verb.equals("GET") && body.isEmpty()) {
            curl.append("-X ").append(verb).append(' ');
        }
        if (!body.isEmpty()) {
            curl.append("-H 'Content-Type: ")
                    .append(type)
                    .append("' -d '")
                    .append(body)
                    .append("' ");
        }
        return curl.append('\'')
                .append(SERVER)
                .append(filled)
                .append(query.isEmpty() ? "" : "?" + query)
                .append('\'')
                .toString();
    }
}
