package parley.exchange;

import parley.json.Json;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario in a list: {@code {name, title, question, about, teaches, branch: {of, position, reading}, readings: [{name, title, says,
 * default}]}}; {@code teaches} and {@code branch} only where there is such a thing.
 */
public final class ScenarioJson {

    private ScenarioJson() {}

    public static ObjectNode of(Scenario scenario) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("name", scenario.name().text());
        node.put("title", scenario.title());
        node.put("question", scenario.question());
        node.put("about", scenario.about());
        if (scenario.teaches() != null) {
            node.put("teaches", scenario.teaches());
        }
        Fork fork = scenario.fork();
        if (fork != null) {
            ObjectNode leaves = node.putObject("branch").put("of", fork.of().text());
            leaves.put("position", fork.position());
            if (fork.reading() != null) {
                leaves.put("reading", fork.reading().text());
            }
        }
        ArrayNode readings = node.putArray("readings");
        for (Reading reading : scenario.readings()) {
            readings.addObject()
                    .put("name", reading.name().text())
                    .put("title", reading.title())
                    .put("says", reading.says())
                    .put("default", reading.equals(scenario.defaultReading()));
        }
        return node;
    }
}
