package parley.store;

import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import parley.json.Upcasts;
import parley.json.Upcasts.Upcast;
import tools.jackson.databind.node.ObjectNode;

/** Lets Axon's streams go through the same steps as every other reader. */
final class StoredUpcasts implements EventUpcaster {

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> stored) {
        return stored.map(StoredUpcasts::today);
    }

    private static IntermediateEventRepresentation today(IntermediateEventRepresentation stored) {
        IntermediateEventRepresentation event = stored;
        Upcast next;
        while ((next = Upcasts.of(event.getType().getName(), event.getType().getRevision())) != null) {
            event = event.upcastPayload(
                    new SimpleSerializedType(next.newName(), next.newRevision()), ObjectNode.class, next.step());
        }
        return event;
    }
}
