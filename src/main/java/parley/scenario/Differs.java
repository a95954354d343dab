package parley.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Event;
import parley.negotiation.Recorded;

/** In what two events differ, in words. */
final class Differs {

    private Differs() {}

    /** Empty if they are the same; positions, and what the record says about them, do not count. */
    static List<String> in(@Nullable Recorded one, @Nullable Recorded other) {
        List<String> differs = new ArrayList<>();
        if (one == null || other == null) {
            return differs;
        }
        if (!Objects.equals(one.by(), other.by())) {
            differs.add("party");
        }
        if (!one.at().equals(other.at())) {
            differs.add("time");
        }
        if (!Objects.equals(one.speaker(), other.speaker())) {
            differs.add("speaker");
        }
        if (!one.event().getClass().equals(other.event().getClass())) {
            differs.add("kind of move");
        } else if (!one.event().equals(other.event())) {
            components(one.event(), other.event(), differs);
        }
        return differs;
    }

    private static void components(Event one, Event other, List<String> differs) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            try {
                if (!Objects.equals(
                        component.getAccessor().invoke(one),
                        component.getAccessor().invoke(other))) {
                    differs.add(component.getName().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("an event is a public record: " + one, impossible);
            }
        }
    }
}
