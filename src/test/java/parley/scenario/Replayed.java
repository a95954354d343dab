package parley.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.fact.Concepts;
import parley.fact.Facts;
import parley.negotiation.Event;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.play.Replay;
import parley.yaml.ConceptReader;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** A scenario of this repository, replayed in memory, and short ways to look things up in it. */
record Replayed(Transcript transcript) {

    static final PartyId UKR = PartyId.of("UKR");
    static final PartyId RUS = PartyId.of("RUS");
    static final PartyId USA = PartyId.of("USA");
    static final PartyId FRA = PartyId.of("FRA");
    static final PartyId TUR = PartyId.of("TUR");

    private static final Library LIBRARY = Library.in(Path.of(""));
    static final Facts FACTS =
            FactsReader.with(LIBRARY.seeds()).read(LIBRARY.seeds()).orElseThrow();
    static final Concepts CONCEPTS =
            ConceptReader.forOwnSeeds(FACTS).read(LIBRARY.seeds()).orElseThrow();
    private static final ScenarioReader READER = ScenarioReader.with(LIBRARY.scenarios(), FACTS);

    private static final Map<String, Scenario> SCENARIOS = new ConcurrentHashMap<>();

    static Scenario scenario(String name) {
        return SCENARIOS.computeIfAbsent(
                name, wanted -> READER.read(LIBRARY, wanted).orElseThrow());
    }

    /** Of every scenario in the library. */
    static List<String> names() {
        return LIBRARY.scenarios().names();
    }

    static Replayed of(String name, String reading) {
        return of(name, Name.of(reading));
    }

    /** As it is read; null where the scenario has no readings. */
    static Replayed of(String name, @Nullable Name reading) {
        Scenario scenario = scenario(name);
        return new Replayed(Replay.inMemory(scenario, reading == null ? null : scenario.reading(reading)));
    }

    Table table() {
        return transcript.table();
    }

    /** The table once an event had happened. */
    Table tableAt(Recorded event) {
        return transcript.asOf(event.position()).table();
    }

    /** The only documented event that cites this fact and is of this type. */
    <E extends Event> Recorded only(Class<E> type, String fact) {
        List<Recorded> found = all(recorded ->
                type.isInstance(recorded.event()) && recorded.note().cites().contains(fact));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events of type " + type.getSimpleName() + " cite " + fact);
        }
        return found.get(0);
    }

    List<Recorded> citing(String fact) {
        return all(recorded -> recorded.note().cites().contains(fact));
    }

    <E extends Event> List<E> events(Class<E> type) {
        return transcript.events().stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Recorded> all(Predicate<Recorded> wanted) {
        return transcript.events().stream().filter(wanted).toList();
    }

    static String text(Recorded recorded) {
        String text = recorded.note().text();
        return text == null ? "" : text;
    }
}
