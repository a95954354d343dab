package parley.exchange;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.PartyId;
import parley.negotiation.Reach;

/** Looks through a record and the records in it: what is missing or out of reach, and which parties it speaks of. */
public final class Wholeness {

    private final Set<PartyId> parties = new LinkedHashSet<>();
    private @Nullable String missing;
    private @Nullable String beyond;

    private Wholeness() {}

    /** Looks through all of it. */
    public static Wholeness of(Record record) {
        Wholeness found = new Wholeness();
        found.look(record, "");
        return found;
    }

    /** The first component that has to be there and is not: {@code offer.title}; null if nothing is missing. */
    public @Nullable String missing() {
        return missing;
    }

    /** The first moment, or length of time, that lies outside of what calendars hold: {@code terms.length}; null if none does. */
    public @Nullable String beyond() {
        return beyond;
    }

    Set<PartyId> parties() {
        return parties;
    }

    private void look(Record record, String path) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String here = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object value = value(record, component);
            if (value == null) {
                AnnotatedType type = component.getAnnotatedType();
                if (missing == null && !type.isAnnotationPresent(Nullable.class)) {
                    missing = here;
                }
            } else {
                lookAt(value, here);
            }
        }
    }

    private void lookAt(Object value, String path) {
        if (value instanceof PartyId party) {
            parties.add(party);
        } else if ((value instanceof Instant moment && !Reach.holds(moment))
                || (value instanceof Duration length && !Reach.holds(length))) {
            beyond = beyond == null ? path : beyond;
        } else if (value instanceof Record record) {
            look(record, path);
        } else if (value instanceof Collection<?> many) {
            int n = 0;
            for (Object each : many) {
                lookAt(each, path + "[" + n++ + "]");
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("not a public record: " + record.getClass(), impossible);
        }
    }
}
