package parley.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Setting;

/**
 * A scripted negotiation.
 *
 * @param question what it lets one look at
 * @param about one or two sentences
 * @param readings named ways to model a disputed document; empty where there is none
 * @param steps in time order
 * @param until the clock goes on to here after the last step; null where the last step ends it
 * @param epilogue what came later; told, not played
 * @param digest of the file it was read from, to notice that it was edited
 * @param teaches the one concept that it shows best; null where it names none
 * @param choices the points at which it goes one of several ways, a choice that arises in another's option after that one
 * @param expected what it claims about its own playing
 * @param lessons notes for teaching, bound to moments
 * @param fork where it leaves another script; null where it leaves none
 */
public record Scenario(
        Name name,
        String title,
        String question,
        String about,
        Setting setting,
        List<Reading> readings,
        List<Step> steps,
        @Nullable Instant until,
        List<Afterwards> epilogue,
        String digest,
        @Nullable String teaches,
        List<Choice> choices,
        List<Expected> expected,
        List<Lesson> lessons,
        @Nullable Fork fork) {

    public Scenario {
        readings = List.copyOf(readings);
        steps = List.copyOf(steps);
        epilogue = List.copyOf(epilogue);
        choices = List.copyOf(choices);
        expected = List.copyOf(expected);
        lessons = List.copyOf(lessons);
    }

    /** A script without choices, expectations or lessons, that leaves no other. */
    public Scenario(
            Name name,
            String title,
            String question,
            String about,
            Setting setting,
            List<Reading> readings,
            List<Step> steps,
            @Nullable Instant until,
            List<Afterwards> epilogue,
            String digest) {
        this(
                name, title, question, about, setting, readings, steps, until, epilogue, digest, null, List.of(),
                List.of(), List.of(), null);
    }

    /** The reading that holds where none is chosen; null where there are none. */
    public @Nullable Reading defaultReading() {
        for (Reading reading : readings) {
            if (reading.isDefault()) {
                return reading;
            }
        }
        return readings.isEmpty() ? null : readings.get(0);
    }

    public @Nullable Reading reading(Name wanted) {
        for (Reading reading : readings) {
            if (reading.name().equals(wanted)) {
                return reading;
            }
        }
        return null;
    }

    /** The steps that are played under a reading, where the first option of each choice is taken. */
    public List<Step> stepsIn(@Nullable Reading reading) {
        return stepsIn(reading, Course.FIRST);
    }

    /** The steps that are played under a reading along a course; conditional ones, if their condition then holds. */
    public List<Step> stepsIn(@Nullable Reading reading, Course course) {
        return steps.stream()
                .filter(step -> step.isIn(reading) && onCourse(step.option(), course))
                .toList();
    }

    /** What is expected under a reading along a course. */
    public List<Expected> expectedIn(@Nullable Reading reading, Course course) {
        return expected.stream()
                .filter(one -> one.isIn(reading) && onCourse(one.option(), course))
                .toList();
    }

    /** Every way through its choices, at most so many; one where it has none. */
    public List<Course> courses(int most) {
        return Course.all(choices, most);
    }

    /** The choices that arise along a course, in order. */
    public List<Choice> choicesOn(Course course) {
        return choices.stream()
                .filter(choice -> choice.within() == null || course.takes(choice.within(), choices))
                .toList();
    }

    /** The option that a course takes at a choice. */
    public Choice.Option taken(Choice choice, Course course) {
        Name taken = course.taken(choice);
        return choice.options().stream()
                .filter(option -> option.name().equals(taken))
                .findFirst()
                .orElseThrow();
    }

    /** The digest of a playing along a course: the file's own, and which options are taken where not the first is. */
    public String digestAlong(Course course) {
        String picks = choicesOn(course).stream()
                .filter(choice -> !taken(choice, course).equals(choice.options().get(0)))
                .map(choice -> new Pick(choice.name(), course.taken(choice)).toString())
                .collect(Collectors.joining(","));
        return picks.isEmpty() ? digest : digest + "+" + Digest.of(picks).substring(0, 16);
    }

    /** The options that have to be taken for the choice of this one to arise at all, the nearest first. */
    public List<Pick> within(Pick pick) {
        List<Pick> within = new ArrayList<>();
        Pick next = pick;
        while (next != null && within.size() <= choices.size()) {
            Name choice = next.choice();
            next = choices.stream()
                    .filter(one -> one.name().equals(choice))
                    .findFirst()
                    .map(Choice::within)
                    .orElse(null);
            if (next != null) {
                within.add(next);
            }
        }
        return within;
    }

    /**
     * The notes for teaching that hold as well in what shares its beginning: those at one of these steps, and those at a position up to
     * this one. What stands at the end stands at this script's end only.
     */
    public List<Lesson> lessonsShared(Collection<Name> steps, int position) {
        return lessons.stream()
                .filter(lesson -> {
                    Name after = lesson.place().after();
                    Integer at = lesson.place().position();
                    return after != null ? steps.contains(after) : at != null && at <= position;
                })
                .toList();
    }

    private boolean onCourse(@Nullable Pick option, Course course) {
        return option == null || course.takes(option, choices);
    }

    public @Nullable Step step(Name id) {
        for (Step step : steps) {
            if (step.id().equals(id)) {
                return step;
            }
        }
        return null;
    }
}
