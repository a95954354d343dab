package parley.web;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Condition;
import parley.negotiation.Move;
import parley.negotiation.Name;
import parley.negotiation.PartyId;
import parley.negotiation.Terms;
import parley.negotiation.Window;

/**
 * One component of a move, read off its record: what a form has to ask for. There is one mechanism for all moves, so that a new move
 * has its form by being a record.
 *
 * @param name the component's
 * @param of the record that it belongs to, for its words
 * @param optional may be left open; a list may always be
 * @param parts of a nested record; empty for everything else
 * @param kind of terms, as it is sent with them; empty for everything else
 * @param constants the words of an enumeration; empty for everything else
 */
record Part(
        String name, Class<?> of, Sort sort, boolean optional, List<Part> parts, String kind, List<String> constants) {

    /** What is asked for. */
    enum Sort {
        /** What a new thing is called; nobody is asked. */
        NEW_NAME,
        /** A thing that is on the table. */
        THING,
        PARTY,
        PARTIES,
        TEXT,
        /** Several texts, one a line. */
        LINES,
        NUMBER,
        YES_OR_NO,
        /** One of the words of an enumeration. */
        WORD,
        CONDITION,
        CONDITIONS,
        /** A day, or a moment. */
        WINDOW,
        /** A length of time. */
        LENGTH,
        /** A record within the record. */
        GROUP
    }

    private static final Set<String> NEW_NAMES = Set.of("name", "as");
    private static final Map<Class<?>, List<Part>> KNOWN = new ConcurrentHashMap<>();

    static List<Part> of(Class<? extends Move> move) {
        return KNOWN.computeIfAbsent(move, record -> parts(record, Map.of()));
    }

    private static List<Part> parts(Class<?> record, Map<String, Class<?>> variables) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            parts.add(part(component, record, variables));
        }
        return List.copyOf(parts);
    }

    private static Part part(RecordComponent component, Class<?> record, Map<String, Class<?>> variables) {
        AnnotatedType annotated = component.getAnnotatedType();
        boolean optional = annotated.isAnnotationPresent(Nullable.class);
        Type type = component.getGenericType();
        Class<?> raw = raw(type, variables);
        String name = component.getName();
        if (raw.isEnum()) {
            List<String> words = new ArrayList<>();
            for (Object constant : raw.getEnumConstants()) {
                words.add(parley.json.Json.word((Enum<?>) constant));
            }
            return new Part(name, record, Sort.WORD, optional, List.of(), "", List.copyOf(words));
        }
        Sort sort = sort(raw, type, name);
        List<Part> inside = sort == Sort.GROUP ? parts(raw, arguments(type, raw)) : List.of();
        boolean mayBeEmpty = optional || sort == Sort.LINES || sort == Sort.CONDITIONS || sort == Sort.YES_OR_NO;
        return new Part(name, record, sort, mayBeEmpty, inside, kindOf(raw), List.of());
    }

    private static String kindOf(Class<?> raw) {
        return Terms.class.isAssignableFrom(raw) ? raw.getSimpleName().toLowerCase(Locale.ROOT) : "";
    }

    private static Sort sort(Class<?> raw, Type type, String name) {
        if (raw == Name.class) {
            return NEW_NAMES.contains(name) ? Sort.NEW_NAME : Sort.THING;
        }
        if (raw == List.class) {
            Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
            return element == PartyId.class ? Sort.PARTIES : element == Condition.class ? Sort.CONDITIONS : Sort.LINES;
        }
        if (raw == PartyId.class) {
            return Sort.PARTY;
        }
        if (raw == String.class) {
            return Sort.TEXT;
        }
        if (raw == int.class || raw == Integer.class) {
            return Sort.NUMBER;
        }
        if (raw == boolean.class) {
            return Sort.YES_OR_NO;
        }
        if (raw == Condition.class) {
            return Sort.CONDITION;
        }
        if (raw == Window.class) {
            return Sort.WINDOW;
        }
        if (raw == Duration.class) {
            return Sort.LENGTH;
        }
        if (raw.isRecord()) {
            return Sort.GROUP;
        }
        throw new IllegalStateException("no form can ask for a " + raw.getSimpleName() + " (" + name + ")");
    }

    private static Class<?> raw(Type type, Map<String, Class<?>> variables) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        Class<?> stands = variables.get(type.getTypeName());
        if (stands == null) {
            throw new IllegalStateException("no form can ask for a " + type);
        }
        return stands;
    }

    /** What stands for the record's type variables. */
    private static Map<String, Class<?>> arguments(Type type, Class<?> raw) {
        if (!(type instanceof ParameterizedType parameterized)) {
            return Map.of();
        }
        Map<String, Class<?>> arguments = new java.util.HashMap<>();
        for (int i = 0; i < raw.getTypeParameters().length; i++) {
            arguments.put(raw.getTypeParameters()[i].getName(), (Class<?>)
                    parameterized.getActualTypeArguments()[i]);
        }
        return arguments;
    }
}
