package parley.yaml;

import static parley.yaml.Finding.Level.FAILURE;
import static parley.yaml.Finding.Level.INFORMATION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.PartyId;
import parley.negotiation.Reason;
import parley.negotiation.Recorded;
import parley.scenario.Choice;
import parley.scenario.Course;
import parley.scenario.Expectation;
import parley.scenario.Expectations;
import parley.scenario.Expected;
import parley.scenario.Origin;
import parley.scenario.Pick;
import parley.scenario.Playing;
import parley.scenario.Reading;
import parley.scenario.RefusedStep;
import parley.scenario.Scenario;
import parley.scenario.Step;
import parley.scenario.Transcript;
import parley.scenario.Unmet;

/**
 * What comes of playing a scenario under its readings, along its courses: what it expects in vain, which of its own moves are refused
 * though nobody expects it, and what is worth knowing. A branch is played under its own reading, and under those that it names.
 */
public final class ScenarioCheck {

    /** No more courses than so many are played. */
    static final int MOST_COURSES = 64;

    private final Scenario scenario;
    private final ScenarioPlaces places;
    private final List<Transcript> played = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private ScenarioCheck(Scenario scenario, ScenarioPlaces places) {
        this.scenario = scenario;
        this.places = places;
    }

    /**
     * Plays a scenario that was read from a sheet.
     *
     * @param concepts the ids of those that are explained
     * @return by place; failures and information
     */
    public static List<Finding> of(Scenario scenario, Sheet sheet, List<String> concepts) {
        ScenarioCheck check = new ScenarioCheck(scenario, new ScenarioPlaces(sheet));
        check.play();
        check.expectations();
        check.refusals();
        check.neverPlayed();
        check.deadEnds();
        check.options();
        check.idleParties();
        check.findings.addAll(new ForkCheck(scenario, check.places, check.played).findings());
        check.concepts(concepts);
        return check.findings.stream()
                .sorted(Comparator.comparing(Finding::problem, Problem.BY_PLACE))
                .toList();
    }

    private void add(Optional<Spot> spot, Finding.Level level, String what, String mend) {
        findings.add(places.at(spot, level, what, mend));
    }

    // Playings

    private void play() {
        List<@Nullable Reading> readings = new ArrayList<>();
        for (Reading reading : scenario.readings()) {
            if (scenario.fork() == null || reading.equals(scenario.defaultReading()) || isNamed(reading)) {
                readings.add(reading);
            }
        }
        if (readings.isEmpty()) {
            readings.add(null);
        }
        List<Course> courses = scenario.courses(MOST_COURSES + 1);
        if (courses.size() > MOST_COURSES) {
            add(
                    places.top("choices"),
                    INFORMATION,
                    "there are more than " + MOST_COURSES
                            + " ways through these choices; only the first are played here",
                    "");
        }
        for (@Nullable Reading reading : readings) {
            for (Course course : courses.subList(0, Math.min(courses.size(), MOST_COURSES))) {
                played.add(Playing.of(scenario, reading, course));
            }
        }
    }

    private boolean isNamed(Reading reading) {
        return scenario.expected().stream().anyMatch(one -> one.onlyIn().contains(reading.name()))
                || scenario.steps().stream()
                        .anyMatch(step -> step.origin().kind() == Origin.Kind.OWN
                                && step.onlyIn().contains(reading.name()));
    }

    /** "under the reading `hard-gate`, the-answer=a-yes"; begins with a blank, or is empty. */
    private static String under(Transcript transcript) {
        Reading reading = transcript.reading();
        String under = reading == null ? "" : " under the reading " + code(reading.name());
        return transcript.course().picks().isEmpty()
                ? under
                : under + (under.isEmpty() ? " with " : ", ") + transcript.course();
    }

    private boolean isUsual(Transcript transcript) {
        return Objects.equals(transcript.reading(), scenario.defaultReading());
    }

    // What is expected

    private void expectations() {
        Map<Expected, List<Transcript>> where = new LinkedHashMap<>();
        Map<Expected, Unmet> first = new LinkedHashMap<>();
        for (Transcript transcript : played) {
            for (Unmet unmet : Expectations.unmet(transcript)) {
                first.putIfAbsent(unmet.expected(), unmet);
                where.computeIfAbsent(unmet.expected(), any -> new ArrayList<>())
                        .add(transcript);
            }
        }
        where.forEach((expected, transcripts) -> {
            Unmet unmet = Objects.requireNonNull(first.get(expected));
            int more = transcripts.size() - 1;
            String ways = under(transcripts.get(0)) + (more == 0 ? "" : ", and in " + more + " more");
            add(
                    places.expected(expected),
                    FAILURE,
                    lower(withoutStop(unmet.said())) + (ways.isEmpty() ? "" : "; so it is" + ways),
                    "Correct what is expected, or what leads there");
        });
    }

    // What is refused

    private void refusals() {
        Map<Step, List<Transcript>> where = new LinkedHashMap<>();
        Map<Step, RefusedStep> first = new LinkedHashMap<>();
        Map<Name, Set<Name>> elsewhere = new LinkedHashMap<>();
        for (Transcript transcript : played) {
            for (RefusedStep refusal : transcript.refused()) {
                if (isExpected(refusal.step(), transcript)) {
                    continue;
                }
                if (isUsual(transcript)) {
                    first.putIfAbsent(refusal.step(), refusal);
                    where.computeIfAbsent(refusal.step(), any -> new ArrayList<>())
                            .add(transcript);
                } else if (transcript.reading() != null) {
                    elsewhere
                            .computeIfAbsent(transcript.reading().name(), any -> new LinkedHashSet<>())
                            .add(refusal.step().id());
                }
            }
        }
        where.forEach((step, transcripts) ->
                refused(Objects.requireNonNull(first.get(step)), transcripts.get(0), transcripts.size()));
        elsewhere.forEach((reading, steps) -> add(
                places.reading(reading),
                INFORMATION,
                "under the reading " + code(reading) + " " + moves(steps.size()) + " refused: "
                        + steps.stream().map(Name::text).collect(Collectors.joining(", ")),
                ""));
    }

    private void refused(RefusedStep refusal, Transcript transcript, int playings) {
        Step step = refusal.step();
        String reasons = refusal.reasons().stream()
                .map(Reason::text)
                .map(ScenarioCheck::withoutStop)
                .collect(Collectors.joining("; "));
        String how = under(transcript)
                + (playings == 1 ? "" : " and in " + (playings - 1) + " more playing" + (playings == 2 ? "" : "s"));
        switch (step.origin().kind()) {
            case OWN, REPLACING ->
                add(
                        places.move(step),
                        FAILURE,
                        code(step.id()) + " is refused" + how + ": " + reasons,
                        "Mend this move or what comes before it; if that is what you want to show, add"
                                + " `expect: refused` to it");
            case KEPT ->
                add(
                        places.move(step),
                        INFORMATION,
                        code(step.id()) + ", kept from " + step.origin().scenario() + ", has become inadmissible" + how
                                + ": " + reasons,
                        "");
            case TRUNK -> {
                // It was refused there too, and that script's own check tells.
            }
        }
    }

    private boolean isExpected(Step step, Transcript transcript) {
        return scenario.expectedIn(transcript.reading(), transcript.course()).stream()
                .anyMatch(one -> one.what() instanceof Expectation.IsRefused refused
                        && refused.step().equals(step.id()));
    }

    // What leads nowhere

    private void neverPlayed() {
        for (Step step : scenario.steps()) {
            if (step.origin().kind() == Origin.Kind.TRUNK || step.origin().kind() == Origin.Kind.KEPT) {
                continue;
            }
            List<Transcript> in = played.stream()
                    .filter(one -> scenario.stepsIn(one.reading(), one.course()).contains(step))
                    .toList();
            boolean isSkipped = !in.isEmpty()
                    && in.stream()
                            .allMatch(one -> one.skipped().stream()
                                    .anyMatch(skip -> skip.step().equals(step)));
            if (in.isEmpty() && scenario.fork() == null) {
                add(places.move(step), INFORMATION, code(step.id()) + " is in no playing", "");
            } else if (isSkipped && !isExpectedToBeSkipped(step)) {
                add(
                        places.move(step),
                        INFORMATION,
                        code(step.id()) + " is tried in no playing: what it waits for never holds",
                        "Look at its `when`");
            }
        }
    }

    private boolean isExpectedToBeSkipped(Step step) {
        return scenario.expected().stream()
                .anyMatch(one -> one.what() instanceof Expectation.IsSkipped skipped
                        && skipped.step().equals(step.id()));
    }

    /** A script that stops although it has more moves, and nobody expects that. */
    private void deadEnds() {
        for (Transcript transcript : played) {
            if (!isUsual(transcript)) {
                continue;
            }
            Set<Name> notMade = new LinkedHashSet<>();
            transcript.refused().forEach(one -> notMade.add(one.step().id()));
            transcript.skipped().forEach(one -> notMade.add(one.step().id()));
            List<Step> steps = scenario.stepsIn(transcript.reading(), transcript.course());
            int made = steps.size();
            while (made > 0 && notMade.contains(steps.get(made - 1).id())) {
                made--;
            }
            List<Step> rest = steps.subList(made, steps.size());
            boolean isExpected = !scenario.expectedIn(transcript.reading(), transcript.course())
                    .isEmpty();
            if (!rest.isEmpty() && !isExpected) {
                add(
                        places.move(rest.get(0)),
                        INFORMATION,
                        "dead end" + under(transcript) + ": "
                                + (made == 0
                                        ? "nothing"
                                        : "after " + code(steps.get(made - 1).id()) + " nothing more")
                                + " of the script can be made, and nothing is expected",
                        "Let it go on in another way, or say with `expect` that this is what it shows");
            }
        }
    }

    /** Options of one choice that make no difference. */
    private void options() {
        for (Choice choice : scenario.choices()) {
            Map<List<List<Recorded>>, Choice.Option> seen = new LinkedHashMap<>();
            for (Choice.Option option : choice.options()) {
                List<List<Recorded>> events = played.stream()
                        .map(Transcript::reading)
                        .distinct()
                        .map(reading -> Playing.of(scenario, reading, taking(choice, option))
                                .events())
                        .toList();
                Choice.Option alike = seen.putIfAbsent(events, option);
                if (alike != null && scenario.choices().stream().noneMatch(one -> isWithin(one, choice, option))) {
                    add(
                            places.choice(choice.name()),
                            INFORMATION,
                            "dead end: the option " + code(option.name()) + " of " + code(choice.name())
                                    + " leads to the same as " + code(alike.name()),
                            "Give it moves of its own, with `if-chosen: {" + choice.name() + ": " + option.name()
                                    + "}`");
                }
            }
        }
    }

    private Course taking(Choice choice, Choice.Option option) {
        Pick pick = new Pick(choice.name(), option.name());
        Course course = Course.of(pick);
        for (Pick outer : scenario.within(pick)) {
            course = course.with(outer);
        }
        return course;
    }

    private static boolean isWithin(Choice inner, Choice outer, Choice.Option option) {
        return new Pick(outer.name(), option.name()).equals(inner.within());
    }

    private void idleParties() {
        Set<PartyId> acting =
                scenario.steps().stream().map(step -> step.attempt().by()).collect(Collectors.toSet());
        for (Party party : scenario.setting().cast()) {
            Optional<Spot> spot = places.party(party.id());
            if (!acting.contains(party.id()) && spot.isPresent()) {
                add(spot, INFORMATION, party.id() + " never acts in this script", "");
            }
        }
    }

    private void concepts(List<String> known) {
        for (Spot spot : places.concepts()) {
            if (spot.type() == Spot.Type.TEXT && !known.contains(spot.raw())) {
                add(
                        Optional.of(spot),
                        INFORMATION,
                        Shown.code(spot.raw()) + " is none of the concepts that Parley explains",
                        Nearest.mend(spot.raw(), known, "`parley concepts` lists them"));
            }
        }
    }

    // Words

    private static String code(Name name) {
        return Shown.code(name.text());
    }

    private static String moves(int count) {
        return count == 1 ? "1 move is" : count + " moves are";
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
