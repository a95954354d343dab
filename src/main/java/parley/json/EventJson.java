package parley.json;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.json.EventNames.Named;
import parley.json.Upcasts.Upcast;
import parley.negotiation.Event;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** Events as bytes of JSON and back, by their stored names. */
public final class EventJson {

    private final EventNames names;
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();

    public EventJson(EventNames names) {
        this.names = names;
        for (Named named : names.all()) {
            readers.put(named.type(), Json.trusted(Json.mapper().readerFor(named.type())));
            writers.put(named.type(), Json.mapper().writerFor(named.type()));
        }
    }

    public EventNames names() {
        return names;
    }

    /**
     * As it is stored.
     *
     * @throws IllegalArgumentException if the event is not in the registry
     */
    public byte[] write(Object event) {
        ObjectWriter writer = writers.get(event.getClass());
        if (writer == null) {
            throw new IllegalArgumentException(names.of(event.getClass()).name() + " cannot be written");
        }
        return writer.writeValueAsBytes(event);
    }

    /**
     * An event of any revision, in today's shape.
     *
     * @throws UnknownEvent if the registry does not know it
     */
    public Object read(String name, @Nullable String revision, byte[] payload) {
        Named named = names.named(name);
        if (named != null && named.revision().equals(revision)) {
            return reader(named).readValue(payload);
        }
        Upcast upcast = Upcasts.of(name, revision);
        if (upcast == null) {
            throw new UnknownEvent(name, String.valueOf(revision));
        }
        ObjectNode old = Json.mapper().readValue(payload, ObjectNode.class);
        byte[] next = Json.mapper().writeValueAsBytes(upcast.step().apply(old));
        return read(upcast.newName(), upcast.newRevision(), next);
    }

    /** The class of today's shape. */
    public Class<?> type(String name, @Nullable String revision) {
        Named named = names.named(name);
        if (named == null || !named.revision().equals(revision)) {
            throw new UnknownEvent(name, String.valueOf(revision));
        }
        return named.type();
    }

    /** What happened, as it is stored, for transcripts and exports. */
    public static ObjectNode data(Event event) {
        return Json.mapper().valueToTree(event);
    }

    private ObjectReader reader(Named named) {
        ObjectReader reader = readers.get(named.type());
        if (reader == null) {
            throw new UnknownEvent(named.name(), named.revision());
        }
        return reader;
    }
}
