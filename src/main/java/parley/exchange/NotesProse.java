package parley.exchange;

import org.jspecify.annotations.Nullable;
import parley.negotiation.Recorded;
import parley.scenario.Lesson;
import parley.scenario.Place;
import parley.scenario.Scenario;
import parley.scenario.Traces;
import parley.scenario.Transcript;

/** The notes for teaching of a scenario, as plain text: each with the moment to which it is bound. */
public final class NotesProse {

    private final Traces traces;
    private final Page page = new Page();

    private NotesProse(Transcript transcript) {
        this.traces = Traces.of(transcript);
    }

    /** Ending with a line end; it says so where there are none. Notes of moves that are not in this playing are left out. */
    public static String of(Transcript transcript) {
        NotesProse prose = new NotesProse(transcript);
        prose.tell(transcript.scenario());
        return prose.page.toString();
    }

    private void tell(Scenario scenario) {
        page.heading("Notes for teaching");
        String concept = scenario.teaches();
        if (concept != null) {
            page.paragraph("It shows: " + concept + ".");
        }
        int told = 0;
        for (Lesson lesson : scenario.lessons()) {
            String where = where(lesson.place());
            if (where != null) {
                page.blank();
                page.hanging(
                        "   *  ",
                        where + (lesson.concept() == null ? ": " : ", " + lesson.concept() + ": ") + lesson.says());
                told++;
            }
        }
        if (told == 0) {
            page.paragraph("No note is bound to a moment of this playing.");
        }
    }

    private @Nullable String where(Place place) {
        if (place.after() == null) {
            return place.position() == null ? "At the end" : "At position " + place.position();
        }
        Traces.Trace trace = traces.of(place.after());
        if (trace == null) {
            return null;
        }
        Recorded own = trace.own();
        return own == null ? "Where " + place.after() + " is not made" : "After position " + own.position();
    }
}
