package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.play.Replay;
import parley.scenario.Course;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.store.h2.H2Memory;
import parley.yaml.FactsReader;
import parley.yaml.Library;
import parley.yaml.ScenarioReader;

/** Every branch file in {@code scenarios/}, through the store. */
class BranchFilesTest {

    private static final Library LIBRARY = Library.in(Path.of(""));
    private static final ScenarioReader READER = ScenarioReader.withoutSchema(
            LIBRARY.scenarios(),
            FactsReader.with(LIBRARY.seeds()).read(LIBRARY.seeds()).orElseThrow());

    static Stream<Scenario> branches() {
        return LIBRARY.scenarios().yaml().stream()
                .map(sheet -> READER.read(sheet).orElseThrow())
                .filter(scenario -> scenario.fork() != null);
    }

    @ParameterizedTest
    @MethodSource("branches")
    void aBranchMadeFromTheSameFileTwiceGivesTheSameEvents(Scenario scenario) {
        try (H2Memory database = H2Memory.open()) {
            StoredNegotiations store = StoredNegotiations.in(database);
            Replay.Kept first = new Replay(store).play(scenario, scenario.defaultReading(), done -> {});
            Replay.Kept second = new Replay(store).play(scenario, scenario.defaultReading(), done -> {});

            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.transcript()).isEqualTo(first.transcript());
            assertThat(store.events(second.id(), 1, Integer.MAX_VALUE))
                    .isEqualTo(store.events(first.id(), 1, Integer.MAX_VALUE))
                    .isEqualTo(Playing.of(scenario, scenario.defaultReading(), Course.FIRST)
                            .events())
                    .isNotEmpty();
            assertThat(StoredNegotiations.in(database).table(second.id())).isEqualTo(store.table(first.id()));
        }
    }
}
