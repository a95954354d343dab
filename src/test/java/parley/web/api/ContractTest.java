package parley.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import parley.json.Json;
import parley.web.Problem;
import tools.jackson.databind.JsonNode;

/** The contract and the addresses say the same. */
@ExtendWith(Door.Opens.class)
class ContractTest {

    private final Caller caller;

    ContractTest(Door door) {
        this.caller = door.caller();
    }

    private static Set<String> mapped() {
        JavaClasses classes = new ClassFileImporter().importPackages("parley.web.api");
        Set<String> mapped = new TreeSet<>();
        classes.stream().flatMap(each -> each.getMethods().stream()).forEach(method -> mapped.addAll(mapped(method)));
        mapped.removeAll(Set.of("GET /api", "GET /api/openapi.json"));
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
    }

    @Test
    void everyProblemIsExplainedWithAnExample() {
        JsonNode schema = Json.mapper().createObjectNode().put("$ref", "#/components/schemas/Problem");
        Map<String, JsonNode> told = new TreeMap<>();
        caller.contract()
                .required("x-problems")
                .forEach(problem -> told.put(problem.required("kind").stringValue(), problem));
        assertThat(told).hasSize(Problem.Kind.values().length);
        for (Problem.Kind kind : Problem.Kind.values()) {
            JsonNode problem = Objects.requireNonNull(told.get(kind.word()), kind.word());
            JsonNode example = problem.required("example");
            assertThat(problem.required("status").intValue())
                    .isEqualTo(kind.status().value());
            assertThat(caller.misfits(schema, example)).isEmpty();
            assertThat(example.required("type").stringValue())
                    .isEqualTo(kind.type().toString());
            assertThat(example.required("title").stringValue()).isEqualTo(kind.title());
            assertThat(example.required("status").intValue())
                    .isEqualTo(kind.status().value());
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
