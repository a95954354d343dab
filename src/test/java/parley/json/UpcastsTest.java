package parley.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PutOnAgenda.AgendaItemPut;
import parley.negotiation.Sequence;
import parley.negotiation.SetPrecondition.PreconditionSet;
import parley.negotiation.Subject;

/** What an older version stored is read as if today's had. */
class UpcastsTest {

    private final EventJson json = new EventJson(EventNames.RULEBOOK);

    @Test
    void aHardGateOfRevision1BecomesASequence() throws IOException {
        String stored = Files.readString(Path.of("src/test/resources/stored/PreconditionSet.1.json"));

        assertThat(read(stored)).isEqualTo(gate(Sequence.BEFORE));
        assertThat(read(stored.replace("true", "false"))).isEqualTo(gate(Sequence.PARALLEL));
    }

    @Test
    void everyStepLeadsToAShapeThatThereIs() {
        for (Upcasts.Upcast upcast : Upcasts.ALL) {
            EventNames.Named named = EventNames.RULEBOOK.named(upcast.newName());
            boolean isTodays = named != null && named.revision().equals(upcast.newRevision());
            assertThat(isTodays || Upcasts.of(upcast.newName(), upcast.newRevision()) != null)
                    .as("%s revision %s", upcast.newName(), upcast.newRevision())
                    .isTrue();
        }
    }

    @Test
    void anOldAgendaItemGetsANameThatNoOtherHas() {
        AgendaItemPut prisoners = item("round-one", "prisoners");

        assertThat(prisoners.item()).isEqualTo("prisoners");
        assertThat(prisoners.talks()).isEqualTo(Name.of("round-one"));
        assertThat(prisoners.name()).isEqualTo(item("round-one", "prisoners").name());
        assertThat(prisoners.name())
                .isNotEqualTo(item("round-two", "prisoners").name())
                .isNotEqualTo(item("round-one", "the line").name());
    }

    private AgendaItemPut item(String talks, String item) {
        String stored = "{\"talks\":\"" + talks + "\",\"item\":\"" + item + "\"}";
        return (AgendaItemPut) json.read("AgendaItemPut", "1", stored.getBytes(StandardCharsets.UTF_8));
    }

    private Object read(String stored) {
        return json.read("PreconditionSet", "1", stored.getBytes(StandardCharsets.UTF_8));
    }

    private static PreconditionSet gate(Sequence sequence) {
        return new PreconditionSet(
                Name.of("ceasefire-first"),
                new Condition.CeasefireInForce(null),
                Subject.TALKS,
                null,
                List.of(),
                sequence);
    }
}
