package parley.json;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.json.EventNames.Named;
import parley.json.Upcasts.Upcast;
import parley.negotiation.Event;
import parley.negotiation.Recorded;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** Events as bytes of JSON and back, by their stored names. */
public final class EventJson {

    private static final ObjectReader READER = Json.trusted(Json.mapper().reader());

    private final EventNames names;
    private final Map<Class<?>, ObjectReader> readers = new HashMap<>();
    /** Of one value among many. */
    private final Map<Class<?>, ObjectReader> readersOfOneAmongMany = new HashMap<>();

    private final Map<Class<?>, ObjectWriter> writers = new HashMap<>();

    public EventJson(EventNames names) {
        this.names = names;
        for (Named named : names.all()) {
            ObjectReader reader = Json.trusted(Json.mapper().readerFor(named.type()));
            readers.put(named.type(), reader);
            readersOfOneAmongMany.put(named.type(), reader.without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
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
        return named != null && named.revision().equals(revision)
                ? reader(readers, named).readValue(payload)
                : upcast(name, revision, Json.mapper().readValue(payload, ObjectNode.class));
    }

    /** An event as it is stored; the heading is what {@link Heading} writes. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, gone at once
    public record Stored(String name, String revision, byte[] payload, byte[] heading) {}

    /**
     * Many events of any revision, each in today's shape under its heading: by one parser, because setting up two for each event is a
     * quarter of the work.
     *
     * @throws UnknownEvent if the registry does not know one of them
     */
    public List<Recorded> read(List<Stored> many) {
        List<Recorded> understood = new ArrayList<>(many.size());
        try (JsonParser in = READER.createParser(joined(many))) {
            for (Stored stored : many) {
                Event event = (Event) read(stored.name(), stored.revision(), in);
                understood.add(Heading.read(in).over(event));
            }
        }
        return understood;
    }

    private static byte[] joined(List<Stored> many) {
        int length = 0;
        for (Stored stored : many) {
            length += stored.payload().length + stored.heading().length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (Stored stored : many) {
            joined.put(stored.payload()).put(stored.heading());
        }
        return joined.array();
    }

    private Object read(String name, String revision, JsonParser in) {
        Named named = names.named(name);
        return named != null && named.revision().equals(revision)
                ? reader(readersOfOneAmongMany, named).readValue(in)
                : upcast(name, revision, in.readValueAs(ObjectNode.class));
    }

    private Object upcast(String name, @Nullable String revision, ObjectNode old) {
        Upcast upcast = Upcasts.of(name, revision);
        if (upcast == null) {
            throw new UnknownEvent(name, String.valueOf(revision));
        }
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

    private static ObjectReader reader(Map<Class<?>, ObjectReader> readers, Named named) {
        ObjectReader reader = readers.get(named.type());
        if (reader == null) {
            throw new UnknownEvent(named.name(), named.revision());
        }
        return reader;
    }
}
