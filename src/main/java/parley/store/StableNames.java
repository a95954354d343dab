package parley.store;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.ContentTypeConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import parley.json.EventJson;
import parley.json.EventNames.Named;
import parley.json.Heading;
import parley.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets Axon store events as JSON under our names, and nothing else: a class name in the store is as unknown as any other word.
 *
 * <p>Of an event's metadata only the {@link Heading} is stored, under {@link #HEADING}; a set-up event has none. Which negotiation an
 * event is of stands in a column of its own.
 */
final class StableNames implements Serializer {

    static final String HEADING = "heading";
    static final String NEGOTIATION = "negotiation";

    /** Axon asks for metadata by this name; it is never stored. */
    private static final SerializedType METADATA = new SimpleSerializedType(MetaData.class.getName(), null);

    /** The metadata of a set-up event. */
    static final byte[] NOTHING = {'{', '}'};

    private final EventJson events;
    private final ChainingConverter converter = new ChainingConverter(StableNames.class.getClassLoader());

    StableNames(EventJson events) {
        this.events = events;
        converter.registerConverter(new ContentTypeConverter<byte[], ObjectNode>() {
            @Override
            public Class<byte[]> expectedSourceType() {
                return byte[].class;
            }

            @Override
            public Class<ObjectNode> targetType() {
                return ObjectNode.class;
            }

            @Override
            public ObjectNode convert(byte[] json) {
                return Json.mapper().readValue(json, ObjectNode.class);
            }
        });
        converter.registerConverter(new ContentTypeConverter<ObjectNode, byte[]>() {
            @Override
            public Class<ObjectNode> expectedSourceType() {
                return ObjectNode.class;
            }

            @Override
            public Class<byte[]> targetType() {
                return byte[].class;
            }

            @Override
            public byte[] convert(ObjectNode json) {
                return Json.mapper().writeValueAsBytes(json);
            }
        });
    }

    /** What the record says of a stored event that has a position. */
    static Heading heading(DomainEventMessage<?> event) {
        if (event.getMetaData().get(HEADING) instanceof Heading heading) {
            return heading;
        }
        throw new IllegalStateException("event " + event.getIdentifier() + " has no heading");
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expected) {
        if (object == null) {
            throw new IllegalArgumentException("there is no event to store");
        }
        boolean metadata = object instanceof MetaData;
        byte[] json = metadata ? heading((MetaData) object) : events.write(object);
        return new SimpleSerializedObject<>(
                converter.convert(json, expected), expected, metadata ? METADATA : typeForClass(object.getClass()));
    }

    private static byte[] heading(MetaData metadata) {
        return metadata.get(HEADING) instanceof Heading heading ? heading.write() : NOTHING;
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expected) {
        return converter.canConvert(byte[].class, expected);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // so Axon has it
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        byte[] json = converter.convert(serialized, byte[].class).getData();
        SerializedType type = serialized.getType();
        if (isMetadata(type)) {
            return (T)
                    (json.length == NOTHING.length
                            ? MetaData.emptyInstance()
                            : MetaData.from(Map.of(HEADING, Heading.read(json))));
        }
        return (T) events.read(type.getName(), type.getRevision(), json);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        return isMetadata(type) ? MetaData.class : events.type(type.getName(), type.getRevision());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        if (type == null) {
            throw new IllegalArgumentException("there is no event to store");
        }
        if (type == MetaData.class) {
            return METADATA;
        }
        Named named = events.names().of((Class<?>) type);
        return new SimpleSerializedType(named.name(), named.revision());
    }

    @Override
    public Converter getConverter() {
        return converter;
    }

    private static boolean isMetadata(SerializedType type) {
        return METADATA.getName().equals(type.getName());
    }
}
