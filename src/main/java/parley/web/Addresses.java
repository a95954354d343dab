package parley.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.play.NegotiationId;
import parley.play.Negotiations;
import parley.play.Replay;
import parley.scenario.Fork;
import parley.scenario.Reading;
import parley.scenario.Scenario;

/** Where scripts and their moments are found, and by what they are asked for. */
@Component
final class Addresses {

    private final Holdings holdings;
    private final Negotiations negotiations;

    Addresses(Holdings holdings) {
        this.holdings = holdings;
        this.negotiations = holdings.negotiations();
    }

    /** The reading in words; empty where there is no choice of readings. */
    static String reading(@Nullable Scenario scenario, @Nullable Reading reading) {
        return scenario == null || reading == null || scenario.readings().size() < 2 ? "" : reading.title();
    }

    /** {@code may-2025}, or {@code may-2025@hard-gate} for another reading than the usual one. */
    static String key(Scenario scenario, @Nullable Reading reading) {
        return reading == null || reading.equals(scenario.defaultReading())
                ? scenario.name().text()
                : scenario.name() + "@" + reading.name();
    }

    /** What a branch of the library leaves. Nothing for what branches from nothing. */
    Optional<Scenario> trunk(Scenario scenario) {
        Fork fork = scenario.fork();
        return fork == null ? Optional.empty() : holdings.scenario(fork.of().text());
    }

    /** The key of what a branch of the library leaves, read as the branch is; empty for what branches from nothing. */
    String trunkOf(Scenario scenario, @Nullable Reading reading) {
        return trunk(scenario).map(trunk -> key(trunk, same(trunk, reading))).orElse("");
    }

    /** The same reading of another script: each says for itself which is its usual one. */
    static @Nullable Reading same(Scenario scenario, @Nullable Reading reading) {
        return reading == null ? null : scenario.reading(reading.name());
    }

    /** The negotiation that is a script played under a reading; nothing where it is not kept. */
    Optional<NegotiationId> kept(Scenario scenario, @Nullable Reading reading) {
        return negotiations.opened(Replay.opening(scenario, reading));
    }

    /** Where a moment of a script is looked at: in the negotiation if it is kept, otherwise where it can be started. */
    String of(Scenario scenario, @Nullable Reading reading, int position) {
        return kept(scenario, reading)
                .map(id -> "/negotiations/" + id + "?at=" + position)
                .orElse("/scenarios/" + scenario.name());
    }

    /** Where questions are asked at a moment of a script, or at its end if it is over by then; nothing where no negotiation of it is kept. */
    Optional<String> questions(Scenario scenario, @Nullable Reading reading, int position) {
        return kept(scenario, reading)
                .map(id -> "/negotiations/" + id + "/analysis?at="
                        + Math.min(position, negotiations.table(id).position()));
    }
}
