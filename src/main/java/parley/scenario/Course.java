package parley.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;

/**
 * Which option is taken at which choice. Where it says nothing, the first option is taken.
 *
 * @param picks in the order of the choices' names
 */
public record Course(List<Pick> picks) {

    public static final Course FIRST = new Course(List.of());

    /** Of several picks of one choice the last counts. */
    public Course {
        Map<Name, Pick> latest = new TreeMap<>();
        picks.forEach(pick -> latest.put(pick.choice(), pick));
        picks = List.copyOf(latest.values());
    }

    public static Course of(Pick... picks) {
        return new Course(List.of(picks));
    }

    public @Nullable Name pickedAt(Name choice) {
        for (Pick pick : picks) {
            if (pick.choice().equals(choice)) {
                return pick.option();
            }
        }
        return null;
    }

    public Course with(Pick pick) {
        List<Pick> longer = new ArrayList<>(picks);
        longer.add(pick);
        return new Course(longer);
    }

    /** This option is taken, and so is the one in which its choice arises. */
    boolean takes(Pick pick, List<Choice> choices) {
        Pick wanted = pick;
        // A choice arises in an option of another; no chain of them is longer than there are choices, unless they arise
        // in a circle.
        for (int n = 0; n <= choices.size(); n++) {
            Choice choice = named(wanted.choice(), choices);
            if (choice == null || !wanted.option().equals(taken(choice))) {
                return false;
            }
            if (choice.within() == null) {
                return true;
            }
            wanted = choice.within();
        }
        return false;
    }

    /** The option of this choice that is taken where it arises. */
    Name taken(Choice choice) {
        Name picked = pickedAt(choice.name());
        return picked != null && choice.offers(picked)
                ? picked
                : choice.options().get(0).name();
    }

    private static @Nullable Choice named(Name name, List<Choice> choices) {
        for (Choice choice : choices) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        return null;
    }

    /**
     * Every way through these choices, those that arise only in an option that is not taken left out; in the order of the file.
     *
     * @param most no more than so many
     */
    public static List<Course> all(List<Choice> choices, int most) {
        List<Course> courses = new ArrayList<>();
        go(FIRST, choices, 0, most, courses);
        return courses;
    }

    private static void go(Course soFar, List<Choice> choices, int next, int most, List<Course> courses) {
        if (courses.size() >= most) {
            return;
        }
        if (next == choices.size()) {
            courses.add(soFar);
            return;
        }
        Choice choice = choices.get(next);
        if (choice.within() != null && !soFar.takes(choice.within(), choices)) {
            go(soFar, choices, next + 1, most, courses);
            return;
        }
        for (Choice.Option option : choice.options()) {
            go(soFar.with(new Pick(choice.name(), option.name())), choices, next + 1, most, courses);
        }
    }

    @Override
    public String toString() {
        return picks.isEmpty()
                ? "the first option everywhere"
                : String.join(", ", picks.stream().map(Pick::toString).toList());
    }
}
