package parley.web.api;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import parley.exchange.ConceptJson;
import parley.exchange.FactJson;
import parley.fact.FactId;
import parley.json.Json;
import parley.web.Holdings;
import parley.web.Problem;
import tools.jackson.databind.node.ArrayNode;

/** The record: facts with their sources, and the terms of the field. */
@RestController
final class RecordApi {

    private final Holdings holdings;

    RecordApi(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/api/facts")
    ResponseEntity<byte[]> facts() {
        FactJson json = new FactJson(holdings.facts());
        ArrayNode all = Json.mapper().createArrayNode();
        holdings.facts()
                .ids()
                .forEach(id -> all.add(json.of(holdings.facts().cites(id).orElseThrow())));
        return Answer.json(all);
    }

    @GetMapping("/api/facts/{id}")
    ResponseEntity<byte[]> fact(@PathVariable String id) {
        return Answer.json(new FactJson(holdings.facts())
                .of(FactId.parse(id)
                        .flatMap(holdings.facts()::cites)
                        .orElseThrow(() -> Problem.of(
                                Problem.Kind.UNKNOWN,
                                "There is no such fact. GET /api/facts lists all that there are."))));
    }

    @GetMapping("/api/concepts")
    ResponseEntity<byte[]> concepts() {
        ArrayNode all = Json.mapper().createArrayNode();
        holdings.concepts().all().forEach(concept -> all.add(ConceptJson.of(concept)));
        return Answer.json(all);
    }

    @GetMapping("/api/concepts/{id}")
    ResponseEntity<byte[]> concept(@PathVariable String id) {
        return Answer.json(ConceptJson.of(holdings.concepts()
                .find(id)
                .orElseThrow(() -> Problem.of(
                        Problem.Kind.UNKNOWN,
                        "There is no such concept. GET /api/concepts lists all that there are."))));
    }
}
