package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.analysis.ensemble.Ensemble;
import parley.analysis.ensemble.Future;
import parley.analysis.ensemble.Policies;
import parley.json.TableJson;
import parley.negotiation.PartyId;
import parley.negotiation.Table;
import parley.scenario.Ending;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.testing.Records;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Any future of an ensemble can be opened as a branch, and the branch plays to the same end. */
class OneFutureTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "may-2025, parallel, 41, 25",
        "may-2025, hard-gate, 41, 25",
        "may-2025, parallel, 12, 8",
        "cuba-1962, , 10, 8",
        "korea-1951, , 12, 8",
        "good-friday-1998, , 12, 8"
    })
    void eachPlaysToTheSameEnd(String name, String reading, int position, int futures) throws IOException {
        Scenario scenario = Records.scenario(name);
        Transcript trunk = (reading == null ? Playing.of(scenario) : Records.played(name, reading)).asOf(position);
        Ensemble ensemble = new Ensemble(trunk.table(), lively(trunk), 7);
        for (long number = 0; number < futures; number++) {
            Future future = ensemble.future(number);
            Path file = folder.resolve("future-" + number + ".yaml");
            new OneFuture(ensemble, trunk, number).write(file, name);
            Scenario branch = Records.read(file);
            Transcript played = Playing.of(branch);
            assertThat(played.refused()).isEmpty();
            assertThat(Ending.of(played.table())).isEqualTo(future.endings());
            assertThat(stands(played.table())).isEqualTo(stands(future.table()));
            Files.delete(file);
        }
    }

    /** All that stands on a table, but for the title of the script. */
    private static JsonNode stands(Table table) {
        ObjectNode json = TableJson.write(table);
        ((ObjectNode) json.required("setting")).remove("title");
        return json;
    }

    /** So that many kinds of moves are written. */
    private static Policies lively(Transcript trunk) {
        Policies policies = Policies.USUAL;
        for (PartyId party : trunk.table().cast().keySet()) {
            policies = policies.with(party, parley.analysis.ensemble.Trait.ACTIVITY, 0.5)
                    .with(party, parley.analysis.ensemble.Trait.FIRMNESS, 0.5)
                    .with(party, parley.analysis.ensemble.Trait.ALLEGES, 0.3)
                    .with(party, parley.analysis.ensemble.Trait.PATIENCE, 0.5);
        }
        return policies;
    }

    @Test
    void theCommandWritesWhatCheckAcceptsAndReplayPlays() {
        Path file = folder.resolve("future-17.yaml");
        String told = Run.of("ensemble", "may-2025@hard-gate", "--run", "17", "--seed", "3")
                .isFine()
                .out();
        assertThat(Run.of("ensemble", "may-2025@hard-gate", "--run", "17", "--seed", "3", "--to", file.toString())
                        .isFine()
                        .out())
                .contains("Wrote", "parley replay");
        Run check = Run.of("check", file.toString());
        assertThat(check.code()).isZero();
        String replayed = Run.of("replay", file.toString()).isFine().out().replaceAll("\\s+", " ");
        List<String> lines = new ArrayList<>(told.lines().toList());
        assertThat(lines).hasSizeGreaterThan(4);
        for (String line : lines.subList(1, lines.size() - 1)) {
            // Position, day and moment, then the sentence behind two spaces.
            String sentence = line.strip().replaceFirst("^\\d+ {2}.*? {2}", "").replaceAll("\\s+", " ");
            assertThat(replayed).contains(sentence);
        }
        Run.of("ensemble", "may-2025", "--run", "17", "--to", file.toString()).isBadInput("already a file");
    }

    @Test
    void whatMeansNothingIsRefused() {
        Run.of("ensemble", "may-2025", "--to", folder.resolve("a.yaml").toString())
                .isBadInput("--to writes one future. Say which: --run N.");
        Run.of("ensemble", "may-2025", "--run", "1", "--sensitivity").isBadInput("which has no shares");
        Run.of(
                        "ensemble",
                        "may-2025",
                        "--run",
                        "1",
                        "--to",
                        folder.resolve("A b.yaml").toString())
                .isBadInput("is no name for a branch");
        Run.of(
                        "ensemble",
                        "may-2025",
                        "--run",
                        "1",
                        "--to",
                        folder.resolve("may-2025.yaml").toString())
                .isBadInput("bears the name of what it leaves");
        Run.of(
                        "ensemble",
                        "may-2025",
                        "--run",
                        "1",
                        "--to",
                        folder.resolve("nowhere/a.yaml").toString())
                .isBadInput("There is no folder");
        Run.of("ensemble", "may-2025", "--draw", "sensitivity", "--runs", "10").isBadInput("Add --sensitivity");
    }
}
