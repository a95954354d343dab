package parley.exchange.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.scenario.Lesson;
import parley.scenario.Place;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** At which event each note for teaching stands. */
final class Lessons {

    private Lessons() {}

    /** Those whose moment does not come are left out. */
    static Map<Integer, List<Lesson>> byPosition(Transcript transcript) {
        Map<Integer, List<Lesson>> lessons = new HashMap<>();
        Traces traces = Traces.of(transcript);
        int last = transcript.events().size();
        for (Lesson lesson : transcript.scenario().lessons()) {
            int position = position(lesson.place(), traces, last);
            if (position >= 1 && position <= last) {
                lessons.computeIfAbsent(position, any -> new ArrayList<>()).add(lesson);
            }
        }
        return lessons;
    }

    private static int position(Place place, Traces traces, int last) {
        if (place.position() != null) {
            return place.position();
        }
        if (place.after() == null) {
            return last;
        }
        Traces.Trace trace = traces.of(place.after());
        return trace == null || trace.own() == null ? 0 : trace.own().position();
    }
}
