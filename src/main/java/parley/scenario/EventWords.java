package parley.scenario;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Event;

/** What events are called in scripts: {@code ProposalLapsed}. The same names under which they are stored. */
public final class EventWords {

    private static final Map<String, Class<? extends Event>> NAMED = new TreeMap<>();

    static {
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(Event.class);
        while (!open.isEmpty()) {
            Class<?> type = open.remove();
            if (type.isSealed()) {
                open.addAll(java.util.List.of(type.getPermittedSubclasses()));
            } else {
                NAMED.put(type.getSimpleName(), type.asSubclass(Event.class));
            }
        }
    }

    private EventWords() {}

    /** Every event type by its name, in the order of the names. */
    public static Map<String, Class<? extends Event>> all() {
        return Collections.unmodifiableMap(NAMED);
    }

    public static @Nullable Class<? extends Event> named(String word) {
        return NAMED.get(word);
    }

    public static String of(Class<? extends Event> type) {
        return type.getSimpleName();
    }

    public static String of(Event event) {
        return of(event.getClass());
    }
}
