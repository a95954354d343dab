package parley.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.negotiation.Condition;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Terms;

/** One value of any type that the rulebook's records are made of, every component filled in; the same each time. */
public final class Samples {

    private static final Instant MOMENT = Instant.parse("2025-05-12T00:00:00Z");

    private static final Map<Class<?>, Object> VALUES = new HashMap<>(Map.of(
            String.class,
            "in words",
            Name.class,
            Name.of("a-name"),
            PartyId.class,
            PartyId.of("UKR"),
            Instant.class,
            MOMENT,
            Duration.class,
            Duration.ofDays(30),
            ZoneId.class,
            ZoneId.of("Europe/Kyiv"),
            boolean.class,
            true,
            int.class,
            3,
            Integer.class,
            1000));

    static {
        VALUES.put(
                Condition.class,
                new Condition.AllOf(List.of(
                        new Condition.CeasefireInForce(null),
                        new Condition.AnyOf(List.of(
                                new Condition.TalksOpened(Name.of("the-talks")),
                                new Condition.MeasureLifted(Name.of("a-measure")),
                                new Condition.ExchangeCarriedOut(null),
                                new Condition.SettlementCarriedOut(Name.of("a-text")),
                                new Condition.CeasefireBy(PartyId.of("RUS")),
                                new Condition.Agreed(Name.of("a-proposal")))))));
        VALUES.put(Terms.class, new Terms.Settlement(List.of("a point")));
    }

    private Samples() {}

    public static <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && raw.isRecord()) {
            return record(raw, generic.getActualTypeArguments());
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no sample for " + type);
        }
        Object known = VALUES.get(plain);
        if (known != null) {
            return known;
        }
        return plain.isEnum() ? plain.getEnumConstants()[plain.getEnumConstants().length - 1] : record(plain);
    }

    private static Object record(Class<?> type, Type... arguments) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("no sample for " + type);
        }
        if (type == parley.negotiation.Window.class) {
            return parley.negotiation.Window.at(MOMENT);
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical.newInstance(Arrays.stream(components)
                    // A component of a type variable: our generic records have one.
                    .map(c -> value(c.getGenericType() instanceof TypeVariable<?> ? arguments[0] : c.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample for " + type, e);
        }
    }
}
