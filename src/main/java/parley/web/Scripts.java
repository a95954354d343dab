package parley.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import parley.negotiation.Name;
import parley.play.Opening;
import parley.play.Replay;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** What negotiations were played from, and how that goes when it is played to its end. Played once each; the same always follows. */
@Component
final class Scripts {

    /**
     * A script under one reading.
     *
     * @param reading null where the scenario has none
     */
    record Script(Scenario scenario, @Nullable Reading reading, Transcript transcript, Traces traces) {}

    private record Key(String scenario, String digest, String reading) {}

    private final Holdings holdings;
    private final Map<Key, Script> played = new ConcurrentHashMap<>();

    Scripts(Holdings holdings) {
        this.holdings = holdings;
    }

    /** Nothing if it was played from none, or its file has changed since. */
    Optional<Script> of(Opening opening) {
        return holdings.scenarioOf(opening)
                .map(scenario ->
                        of(scenario, opening.reading() == null ? null : scenario.reading(Name.of(opening.reading()))));
    }

    Script of(Scenario scenario, @Nullable Reading reading) {
        Key key = new Key(
                scenario.name().text(),
                scenario.digest(),
                reading == null ? "" : reading.name().text());
        return played.computeIfAbsent(key, unused -> {
            Transcript transcript = Replay.inMemory(scenario, reading);
            return new Script(scenario, reading, transcript, Traces.of(transcript));
        });
    }
}
