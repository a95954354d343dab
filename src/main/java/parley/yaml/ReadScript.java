package parley.yaml;

import java.util.List;
import parley.scenario.Scenario;

/**
 * A script as it was read, and what a branch of it has to know.
 *
 * @param names all that its moves put on the table, and what is given
 */
record ReadScript(Scenario scenario, List<ScenarioNames.Made> names) {

    ReadScript {
        names = List.copyOf(names);
    }
}
