package parley.web;

import java.util.List;
import java.util.Optional;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.play.Negotiations;
import parley.play.Opening;
import parley.scenario.Scenario;

/**
 * What this server shows.
 *
 * @param scenarios as their files are now; a stored negotiation may have been played from an older file
 */
public record Holdings(Negotiations negotiations, List<Scenario> scenarios, Facts facts, Concepts concepts) {

    public Holdings {
        scenarios = List.copyOf(scenarios);
    }

    /** The scenario or what-if of this name. */
    public Optional<Scenario> scenario(String name) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().text().equals(name))
                .findFirst();
    }

    /** The scenario that a negotiation was played from, if its file has not changed since. */
    Optional<Scenario> scenarioOf(Opening opening) {
        return scenarios.stream()
                .filter(scenario -> scenario.name().text().equals(opening.scenario())
                        && scenario.digest().equals(opening.digest()))
                .findFirst();
    }
}
