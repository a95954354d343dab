package parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import parley.exchange.Pretty;
import parley.json.Json;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The scenarios at hand. */
@Command(
        name = "list",
        header = "List the scenarios that come with Parley, and their readings.",
        footer = {"  parley list", "  parley list --format json"})
final class ListScenarios implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ListScenarios(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        List<Scenario> scenarios = Bookcase.packed().scenarios();
        if (format == Format.JSON) {
            ArrayNode array = Json.mapper().createArrayNode();
            scenarios.forEach(scenario -> array.add(json(scenario)));
            desk.printData(Pretty.write(array));
        } else {
            desk.printText(String.join("\n", scenarios.stream().map(this::text).toList()));
        }
        return ExitCode.FINE;
    }

    private String text(Scenario scenario) {
        StringBuilder text = new StringBuilder();
        text.append(desk.ink().bold(scenario.name().text()))
                .append("  ")
                .append(Harmless.text(scenario.title()))
                .append('\n');
        text.append(Lines.wrap(Harmless.text(scenario.question()), 4));
        for (Reading reading : scenario.readings()) {
            text.append(Lines.wrap(
                    Harmless.text("--reading " + reading.name()
                            + (reading.equals(scenario.defaultReading()) ? " (the default): " : ": ")
                            + reading.title()),
                    4));
        }
        return text.toString();
    }

    private static ObjectNode json(Scenario scenario) {
        ObjectNode node = Json.mapper().createObjectNode();
        node.put("name", scenario.name().text());
        node.put("title", scenario.title());
        node.put("question", scenario.question());
        node.put("about", scenario.about());
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
