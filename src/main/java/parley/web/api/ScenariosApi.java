package parley.web.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import parley.exchange.ComparisonJson;
import parley.exchange.ScenarioJson;
import parley.exchange.TranscriptJson;
import parley.exchange.Tree;
import parley.exchange.TreeJson;
import parley.json.Json;
import parley.scenario.AsOf;
import parley.scenario.Comparison;
import parley.scenario.Transcript;
import parley.web.Futures;
import parley.web.Holdings;
import parley.web.Problem;
import tools.jackson.databind.node.ArrayNode;

/** Scenarios and what-ifs. Looking at one keeps nothing. */
@RestController
final class ScenariosApi {

    private final Holdings holdings;
    private final Futures futures;

    ScenariosApi(Holdings holdings, Futures futures) {
        this.holdings = holdings;
        this.futures = futures;
    }

    @GetMapping("/api/scenarios")
    ResponseEntity<byte[]> scenarios() {
        ArrayNode all = Json.mapper().createArrayNode();
        holdings.scenarios().forEach(scenario -> all.add(ScenarioJson.of(scenario)));
        return Answer.json(all);
    }

    /** Which what-if leaves which scenario, where. */
    @GetMapping("/api/scenarios/tree")
    ResponseEntity<byte[]> tree() {
        return Answer.json(TreeJson.write(Tree.ofScripts(holdings.scenarios())));
    }

    /** Played in memory. */
    @GetMapping("/api/scenarios/{name}")
    ResponseEntity<byte[]> scenario(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String reading,
            @RequestParam(required = false) @Nullable String at) {
        if (holdings.scenario(name).isEmpty()) {
            throw Problem.of(
                    Problem.Kind.UNKNOWN, "There is no such scenario. GET /api/scenarios lists all that there are.");
        }
        Transcript whole =
                futures.of(reading == null ? name : name + "@" + reading).transcript();
        return Answer.json(TranscriptJson.coded(until(whole, at)));
    }

    /** Two futures: of each the id of a negotiation, or a scenario with its reading behind an @. */
    @GetMapping("/api/compare")
    ResponseEntity<byte[]> compare(@RequestParam String left, @RequestParam String right) {
        Transcript one = futures.of(left).transcript();
        Transcript other = futures.of(right).transcript();
        return Answer.json(ComparisonJson.write(one, other, Comparison.of(one, other)));
    }

    static Transcript until(Transcript whole, @Nullable String at) {
        return at == null ? whole : AsOf.of(whole, "at", at, 0).transcript();
    }
}
