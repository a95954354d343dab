package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.scenario.Playing;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.testing.Records;
import parley.yaml.Library;

/** What is written can be read as it stands, and changes nothing yet. */
class BranchDraftTest {

    @TempDir
    Path folder;

    static Stream<Scenario> scenarios() {
        return Library.in(Path.of("")).scenarios().names().stream().map(Records::scenario);
    }

    private Transcript draft(Transcript trunk, int position) throws IOException {
        Name name = Name.of("draft-" + position);
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(
                file,
                BranchDraft.write(trunk, position, name, trunk.scenario().name().text()));
        return Playing.of(Records.read(file));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyScriptCanBeLeftAnywhere(Scenario scenario) throws IOException {
        Transcript trunk = Playing.of(scenario);
        int last = trunk.events().size();
        for (int position : new int[] {0, 1, last / 3, last / 2, last}) {
            Transcript played = draft(trunk, position);

            assertThat(Objects.requireNonNull(played.scenario().fork()).position())
                    .isEqualTo(position);
            assertThat(played.events().subList(0, position))
                    .isEqualTo(trunk.events().subList(0, position));
            assertThat(played.events())
                    .extracting(Recorded::event)
                    .isEqualTo(trunk.events().stream().map(Recorded::event).toList());
        }
    }

    @Test
    void itSaysWhereItLeavesAndWhatComesNext() {
        String draft = BranchDraft.write(Records.played("may-2025", "hard-gate"), 6, Name.of("answers"), "may-2025");

        assertThat(draft)
                .contains(
                        "\nname: answers   # the same as the file: answers.yaml\n",
                        "\n  # Position 6: In Kyiv, Zelensky, Macron",
                        "\n  at: kyiv-call ",
                        "\n  reading: hard-gate\n",
                        "#   sanctions-if-refused (2025-05-10T17:00, UKR, threaten)\n",
                        "# What a party may do here: parley moves may-2025 --reading hard-gate --as-of 6 --party UKR\n");
    }

    /** Whoever takes the hash signs away has a what-if. */
    @Test
    void theExampleInItsCommentsIsAMove() throws IOException {
        Transcript trunk = Records.played("may-2025", "parallel");
        String draft = BranchDraft.write(trunk, 6, Name.of("mine"), "may-2025");
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, draft.replaceAll("(?m)^# (moves:|expect:|  - .*|    \\S.*)$", "$1"));

        Transcript played = Playing.of(Records.read(file));

        assertThat(played.scenario().step(Name.of("my-move"))).isNotNull();
        assertThat(played.scenario().expected()).hasSize(1);
        assertThat(played.events()).hasSize(trunk.events().size() + 1);
    }
}
