package parley.report;

import java.util.Optional;
import parley.analysis.ensemble.Policies;
import parley.analysis.stability.Conflict;
import parley.scenario.Transcript;

/**
 * A scenario under one reading, at one moment, with what its files assume.
 *
 * @param word by which a command asks for it: {@code may-2025@hard-gate}
 * @param under the title of the reading; empty where only one is looked at
 * @param until the moment, as a command takes it
 * @param played up to the moment
 * @param conflict as it stood then; where the scenario states one
 * @param policies how its parties are assumed to act
 */
public record Angle(
        String word, String under, String until, Transcript played, Optional<Conflict> conflict, Policies policies) {}
