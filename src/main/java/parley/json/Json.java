package parley.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Proposal;
import parley.negotiation.Shelf;
import parley.negotiation.Table;
import parley.negotiation.Terms;
import parley.negotiation.Thing;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How values of the rulebook are written: names and parties as plain text, enum constants as {@code small-words}, moments in ISO 8601,
 * lengths as ISO 8601 durations, whatever is null left out, everything else in the order of the record.
 *
 * <p>Reading is strict: an unknown field, a missing number or truth value, or a value of the wrong type is an error.
 */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new SmallWords())
            .addModule(rulebook())
            .addMixIn(Condition.class, Shapes.OfCondition.class)
            .addMixIn(Terms.class, Shapes.OfTerms.class)
            .addMixIn(Proposal.class, Shapes.OfProposal.class)
            .addMixIn(Table.class, Shapes.OfTable.class)
            // A record's fields are its components; what else it can answer is no part of it.
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            // What a sender leaves out of a list is nothing.
            .withConfigOverride(List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** For everything that is made of the rulebook's values. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** For what this program wrote itself: looking for a field that comes twice would take a third of the time. */
    static ObjectReader trusted(ObjectReader reader) {
        return reader.without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    private static JacksonModule rulebook() {
        return new SimpleModule("rulebook")
                .addSerializer(Name.class, new AsText<Name>())
                .addDeserializer(Name.class, new FromText<Name>() {
                    @Override
                    Name of(String text) {
                        return Name.of(text);
                    }
                })
                .addKeySerializer(Name.class, new AsKey<Name>())
                .addSerializer(PartyId.class, new AsText<PartyId>())
                .addDeserializer(PartyId.class, new FromText<PartyId>() {
                    @Override
                    PartyId of(String text) {
                        return PartyId.of(text);
                    }
                })
                .addKeySerializer(PartyId.class, new AsKey<PartyId>())
                .addDeserializer(Instant.class, new FromText<Instant>() {
                    @Override
                    Instant of(String text) {
                        return Moments.parse(text);
                    }
                })
                .addSerializer(Shelf.class, new AsOneList());
    }

    /** {@code NO_TERMS_YET} is written as {@code no-terms-yet}. */
    private static final class SmallWords extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, @Nullable String[] names) {
            String[] words = new String[constants.length];
            for (int i = 0; i < constants.length; i++) {
                words[i] = word(constants[i]);
            }
            return words;
        }
    }

    /** {@code NO_TERMS_YET} as {@code no-terms-yet}. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static final class AsText<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.toString());
        }
    }

    private static final class AsKey<T> extends ValueSerializer<T> {
        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            out.writeName(value.toString());
        }
    }

    private abstract static class FromText<T> extends ValueDeserializer<T> {

        abstract T of(String text);

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "expected a text, found %s", in.currentToken());
            }
            try {
                return of(in.getString());
            } catch (IllegalArgumentException | DateTimeException notOne) {
                return context.reportInputMismatch(this, "%s", notOne.getMessage());
            }
        }
    }

    /** The things of one kind, live ones first; each says itself where it stands. */
    @SuppressWarnings("rawtypes")
    private static final class AsOneList extends ValueSerializer<Shelf> {
        @Override
        public void serialize(Shelf shelf, JsonGenerator out, SerializationContext context) {
            out.writeStartArray();
            for (Object thing : shelf.all()) {
                context.writeValue(out, (Thing) thing);
            }
            out.writeEndArray();
        }
    }
}
