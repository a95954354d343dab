package parley.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.json.EventNames.Named;
import parley.negotiation.Event;
import tools.jackson.databind.SerializationFeature;

/** Stored names and shapes are a public contract: a change shows here first. */
class EventNamesTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved/events");

    private final EventJson json = new EventJson(EventNames.RULEBOOK);

    @Test
    void everyEventOfTheRulebookHasOneName() {
        assertThat(EventNames.RULEBOOK.all()).extracting(Named::type).containsExactlyInAnyOrderElementsOf(leaves());
    }

    @Test
    void everyApprovedFileIsOfAnEventThatThereIs() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(EventNames.RULEBOOK.all().stream()
                            .map(EventNamesTest::file)
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void isStoredAsApprovedAndReadAgain(Named named) throws IOException {
        Object event = Samples.of(named.type());

        byte[] stored = json.write(event);

        String pretty = Json.mapper()
                        .writer()
                        .with(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsString(Json.mapper().readTree(stored))
                + "\n";
        Path approved = APPROVED.resolve(file(named));
        if (Boolean.getBoolean("parley.approve")) {
            Files.writeString(approved, pretty);
        }
        assertThat(pretty).isEqualTo(Files.readString(approved));
        assertThat(json.read(named.name(), named.revision(), stored)).isEqualTo(event);
    }

    @Test
    void aClassNameIsNoName() {
        assertThatThrownBy(() -> json.read("java.lang.Runtime", "1", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("java.lang.Runtime");
    }

    @Test
    void aRevisionFromTheFutureIsRefused() {
        assertThatThrownBy(() -> json.read("TalksProposed", "99", "{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("revision 99");
    }

    static List<Named> all() {
        return EventNames.RULEBOOK.all();
    }

    private static String file(Named named) {
        return named.name() + "." + named.revision() + ".json";
    }

    static List<Class<?>> leaves() {
        List<Class<?>> leaves = new ArrayList<>();
        gather(Event.class, leaves);
        return leaves;
    }

    private static void gather(Class<?> type, List<Class<?>> leaves) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            leaves.add(type);
            return;
        }
        for (Class<?> next : permitted) {
            gather(next, leaves);
        }
    }
}
