package parley.testing;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.negotiation.Name;
import parley.play.Replay;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.ConceptReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** The scenarios of this repository, played in memory. */
public final class Records {

    private static final Library LIBRARY = Library.in(Path.of(""));
    private static final Facts FACTS =
            FactsReader.with(LIBRARY.seeds()).read(LIBRARY.seeds()).orElseThrow();
    private static final ScenarioReader READER = ScenarioReader.with(LIBRARY.scenarios(), FACTS);
    private static final Map<String, Scenario> READ = new ConcurrentHashMap<>();

    private Records() {}

    public static Scenario scenario(String name) {
        return READ.computeIfAbsent(name, wanted -> READER.read(LIBRARY, wanted).orElseThrow());
    }

    public static Facts facts() {
        return FACTS;
    }

    public static Concepts concepts() {
        return ConceptReader.forOwnSeeds(FACTS).read(LIBRARY.seeds()).orElseThrow();
    }

    /** A file that stands somewhere else. */
    public static Scenario read(Path file) {
        return READER.read(LIBRARY, file.toString()).orElseThrow();
    }

    public static Transcript played(String name, String reading) {
        Scenario scenario = scenario(name);
        return Replay.inMemory(scenario, scenario.reading(Name.of(reading)));
    }
}
