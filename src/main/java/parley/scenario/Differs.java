package parley.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Event;
import parley.negotiation.Recorded;

/** In what two events differ, in words. */
final class Differs {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("heeded", "whether what was demanded came about"),
            Map.entry("sequence", "what comes first"),
            Map.entry("to", "to whom or to what"),
            Map.entry("on", "whom or what it is put on"),
            Map.entry("requires", "what is required"),
            Map.entry("bound", "who is bound"),
            Map.entry("lapsesAt", "when it lapses"),
            Map.entry("onlyIf", "on what condition"),
            Map.entry("says", "what is said"),
            Map.entry("answers", "what it answers"),
            Map.entry("regarding", "what it is about"),
            Map.entry("concerns", "what it is about"),
            Map.entry("toward", "what is asked for"),
            Map.entry("until", "until when"),
            Map.entry("from", "from when"));

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

    /** People know what is written in an event by other words than the code does. */
    private static String words(String component) {
        String known = WORDS.get(component);
        return known != null ? known : component.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private static void components(Event one, Event other, List<String> differs) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            try {
                if (!Objects.equals(
                        component.getAccessor().invoke(one),
                        component.getAccessor().invoke(other))) {
                    differs.add(words(component.getName()));
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException("an event is a public record: " + one, impossible);
            }
        }
    }
}
