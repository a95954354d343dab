package parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.json.EventJson;
import parley.json.EventNames.Named;
import parley.json.Json;
import tools.jackson.databind.SerializationFeature;

/** What sets up a stream is stored under a stable name and in an approved shape, like everything else. */
class SetUpTest {

    private final EventJson json = new EventJson(SetUp.NAMES);

    @ParameterizedTest
    @ValueSource(classes = {SetUp.NegotiationOpened.class, SetUp.Seated.class})
    void isStoredAsApprovedAndReadAgain(Class<? extends SetUp> type) throws IOException {
        SetUp event = type == SetUp.Seated.class
                ? new SetUp.Seated(Settings.UKR)
                : SetUp.NegotiationOpened.of(Settings.opening());
        Named named = SetUp.NAMES.of(type);
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
