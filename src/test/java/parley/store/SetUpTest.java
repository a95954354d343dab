package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.json.EventJson;
import parley.json.EventNames.Named;
import parley.json.Json;
import parley.play.Descent;
import parley.play.NegotiationId;
import tools.jackson.databind.SerializationFeature;

/** What sets up a stream is stored under a stable name and in an approved shape, like everything else. */
class SetUpTest {

    private final EventJson json = new EventJson(SetUp.NAMES);

    static Stream<SetUp> all() {
        return Stream.of(
                SetUp.NegotiationOpened.of(Settings.opening()),
                SetUp.BranchOpened.of(new Descent(new NegotiationId("n-1"), 12, "If Moscow says yes"), Settings.START),
                new SetUp.Seated(Settings.UKR),
                new SetUp.NegotiationDeleted());
    }

    @Test
    void noneIsForgotten() {
        assertThat(all().map(Object::getClass)).containsExactlyInAnyOrder(SetUp.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("all")
    void isStoredAsApprovedAndReadAgain(SetUp event) throws IOException {
        Named named = SetUp.NAMES.of(event.getClass());
        Path approved = Path.of("src/test/resources/approved/set-up", named.name() + "." + named.revision() + ".json");

        byte[] stored = json.write(event);

        String pretty = Json.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(Json.mapper().readTree(stored))
                + "\n";
        if (Boolean.getBoolean("parley.approve")) {
            Files.writeString(approved, pretty);
        }
        assertThat(pretty).isEqualTo(Files.readString(approved));
        assertThat(json.read(named.name(), named.revision(), stored)).isEqualTo(event);
    }
}
