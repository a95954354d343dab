package parley.analysis.impasse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.scenario.Playing;
import parley.scenario.Transcript;
import parley.testing.Records;
import parley.yaml.Library;

/** Who waits for whom can be asked of every scenario that comes with the program, at any moment of it. */
class EveryScenarioTest {

    static Stream<String> names() {
        List<String> names = Library.in(Path.of("")).scenarios().names();
        assertThat(names).hasSizeGreaterThan(15);
        return names.stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void hasAGraphAtEveryPosition(String name) {
        Transcript whole = Playing.of(Records.scenario(name));
        for (int position = 1; position <= whole.events().size(); position++) {
            WaitingGraph graph = WaitingGraph.of(whole.asOf(position));
            assertThat(graph.cycles())
                    .allSatisfy(cycle -> assertThat(cycle.told()).isNotBlank());
        }
    }
}
