package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.exchange.Pretty;
import parley.exchange.ScenarioJson;
import parley.json.Json;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/** The scenarios at hand. */
@Command(
        name = "list",
        header = "List the scenarios that come with Parley, and the branches that leave them.",
        description =
                "With a SCENARIO it lists the moves of that one, each with its id: what a branch names, and where one may begin.",
        footer = {"  parley list", "  parley list may-2025", "  parley list --format json"})
final class ListScenarios implements Callable<Integer> {

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            description =
                    "The name of a scenario, or the path of a file. Absent, all that come with Parley are listed.")
    private @Nullable String scenario;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    private final Desk desk;

    ListScenarios(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        if (scenario != null) {
            MovesListed moves = new MovesListed(Bookcase.packed().scenario(scenario));
            if (format == Format.JSON) {
                desk.printData(Pretty.write(moves.json()));
            } else {
                desk.printText(moves.text(desk.ink()));
            }
            return ExitCode.FINE;
        }
        List<Scenario> scenarios = Bookcase.packed().scenarios();
        if (format == Format.JSON) {
            ArrayNode array = Json.mapper().createArrayNode();
            scenarios.forEach(scenario -> array.add(ScenarioJson.of(scenario)));
            desk.printData(Pretty.write(array));
        } else {
            desk.printText(String.join("\n", trees(scenarios)));
        }
        return ExitCode.FINE;
    }

    /** Each scenario with the branches that leave it, and with those that leave these. */
    private List<String> trees(List<Scenario> scenarios) {
        List<String> trees = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            if (scenario.fork() == null) {
                StringBuilder text = new StringBuilder();
                write(scenario, scenarios, 0, text);
                trees.add(text.toString());
            }
        }
        return trees;
    }

    private void write(Scenario scenario, List<Scenario> all, int depth, StringBuilder text) {
        text.append(" ".repeat(depth * 4))
                .append(desk.ink().bold(scenario.name().text()))
                .append("  ")
                .append(Harmless.text(scenario.title()))
                .append('\n');
        text.append(Lines.wrap(Harmless.text(scenario.question()), depth * 4 + 4));
        Fork fork = scenario.fork();
        if (fork != null) {
            text.append(Lines.wrap(
                    "leaves " + fork.of() + " after position " + fork.position()
                            + (fork.reading() == null ? "" : ", reading " + fork.reading()),
                    depth * 4 + 4));
        }
        for (Reading reading : fork == null ? scenario.readings() : List.<Reading>of()) {
            text.append(Lines.wrap(
                    Harmless.text("--reading " + reading.name()
                            + (reading.equals(scenario.defaultReading()) ? " (the default): " : ": ")
                            + reading.title()),
                    depth * 4 + 4));
        }
        for (Scenario other : all) {
            if (other.fork() != null && other.fork().of().equals(scenario.name())) {
                write(other, all, depth + 1, text);
            }
        }
    }
}
