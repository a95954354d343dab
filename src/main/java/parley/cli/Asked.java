package parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.scenario.Choice;
import parley.scenario.Course;
import parley.scenario.Pick;
import parley.scenario.Playing;
import parley.scenario.Reading;
import parley.scenario.Scenario;
import parley.scenario.Transcript;
import parley.yaml.Nearest;

/**
 * One playing of a scenario, as a user asks for it in a word: {@code may-2025}, {@code may-2025@hard-gate}, {@code
 * ./mine.yaml@hard-gate,answer=yes}. Behind the {@code @} stand a reading and options of choices, with commas between them; what is
 * not said there is as usual.
 */
record Asked(Scenario scenario, @Nullable Reading reading, Course course) {

    /**
     * Looks it up.
     *
     * @param reading for where the word names none; null for the scenario's own default
     */
    static Asked of(Bookcase books, String word, @Nullable String reading) {
        return of(books, word, reading, List.of());
    }

    /** @param choose options as {@code choice=option}, beside those of the word */
    static Asked of(Bookcase books, String word, @Nullable String reading, List<String> choose) {
        int at = isFile(word) ? -1 : word.lastIndexOf('@');
        boolean isBare = at < 0 || word.indexOf('/', at) >= 0;
        Scenario scenario = books.scenario(isBare ? word : word.substring(0, at));
        String under = reading;
        List<Pick> picks = new ArrayList<>();
        for (String part : isBare ? new String[0] : word.substring(at + 1).split(",", -1)) {
            if (part.indexOf('=') < 0) {
                under = part;
            } else {
                picks.add(pick(scenario, part));
            }
        }
        choose.forEach(part -> picks.add(pick(scenario, part)));
        return new Asked(scenario, Bookcase.reading(scenario, under), course(scenario, picks));
    }

    /** Whoever takes an option takes those within which its choice arises. */
    private static Course course(Scenario scenario, List<Pick> picks) {
        Course course = new Course(picks);
        for (Pick pick : course.picks()) {
            for (Pick outer : scenario.within(pick)) {
                Name taken = course.pickedAt(outer.choice());
                if (taken == null) {
                    course = course.with(outer);
                } else if (!taken.equals(outer.option())) {
                    throw new BadInput("The choice " + pick.choice() + " arises only with " + outer + ", and "
                            + outer.choice() + "=" + taken + " is taken. Take one of the two back.");
                }
            }
        }
        return course;
    }

    Transcript played() {
        return Playing.of(scenario, reading, course);
    }

    private static boolean isFile(String word) {
        try {
            return Files.isRegularFile(Path.of(word));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Pick pick(Scenario scenario, String part) {
        int equals = part.indexOf('=');
        if (equals < 0) {
            throw new BadInput("--choose " + part + " names no option. Expected CHOICE=OPTION.");
        }
        String choice = part.substring(0, equals);
        String option = part.substring(equals + 1);
        List<String> choices =
                scenario.choices().stream().map(one -> one.name().text()).toList();
        for (Choice known : scenario.choices()) {
            if (known.name().text().equals(choice)) {
                List<String> options =
                        known.options().stream().map(one -> one.name().text()).toList();
                if (options.contains(option)) {
                    return new Pick(known.name(), Name.of(option));
                }
                throw new BadInput("There is no option '" + option + "' of the choice " + choice + ". "
                        + Bookcase.sentence(
                                Nearest.mend(option, options, "Expected one of: " + String.join(", ", options))));
            }
        }
        throw new BadInput("There is no choice '" + choice + "' in " + scenario.name() + ". "
                + (choices.isEmpty()
                        ? "It has no choices: leave " + choice + "=" + option + " out."
                        : Bookcase.sentence(
                                Nearest.mend(choice, choices, "Expected one of: " + String.join(", ", choices)))));
    }
}
