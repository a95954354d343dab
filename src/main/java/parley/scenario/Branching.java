package parley.scenario;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Party;
import parley.negotiation.Role;
import parley.negotiation.Setting;

/**
 * Makes a script of a branch: the steps before the fork as they are, then what is kept of the others, judged anew when it is played,
 * and the branch's own. The other script is not touched.
 */
public final class Branching {

    private final Scenario trunk;
    private final Branch branch;
    private final @Nullable Reading reading;
    private final List<Branched.Mistake> mistakes = new ArrayList<>();

    private Branching(Scenario trunk, Branch branch) {
        this.trunk = trunk;
        this.branch = branch;
        this.reading = branch.reading() == null ? trunk.defaultReading() : trunk.reading(branch.reading());
    }

    public static Branched apply(Scenario trunk, Branch branch) {
        return new Branching(trunk, branch).apply();
    }

    private Branched apply() {
        checkSurroundings();
        Cut cut = mistakes.isEmpty() ? cut() : null;
        if (cut == null) {
            return new Branched.Impossible(mistakes);
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : trunk.steps().subList(0, cut.steps)) {
            steps.add(shared(step));
        }
        checkChanges(cut);
        steps.addAll(afterwards(cut));
        checkUntil(steps);
        if (!mistakes.isEmpty()) {
            return new Branched.Impossible(mistakes);
        }
        return new Branched.Script(script(steps, cut));
    }

    /**
     * Where the scripts part.
     *
     * @param steps how many of the trunk's steps are shared
     * @param position of the last shared event
     * @param moment nothing new can happen before
     */
    private record Cut(int steps, int position, Instant moment) {}

    private @Nullable Cut cut() {
        Transcript played = Playing.of(trunk, reading, Course.FIRST);
        Traces traces = Traces.of(played);
        return branch.at() instanceof Branch.At.AfterStep at
                ? cutAfter(at.step(), traces)
                : cutAfter(((Branch.At.AfterEvent) branch.at()).position(), played, traces);
    }

    private @Nullable Cut cutAfter(Name step, Traces traces) {
        for (int i = 0; i < trunk.steps().size(); i++) {
            Step last = trunk.steps().get(i);
            if (last.id().equals(step)) {
                int position = 0;
                // The step itself may belong to another reading or course: then the last one before it that is played
                // counts.
                for (Step shared : trunk.steps().subList(0, i + 1)) {
                    Traces.Trace trace = traces.of(shared.id());
                    position = trace == null ? position : trace.settled();
                }
                return new Cut(i + 1, position, last.attempt().at());
            }
        }
        mistake(
                Branched.About.AT,
                "",
                branch.of() + " has no step " + step + " to branch at.",
                "Name one of its steps: " + names(trunk.steps()) + ".");
        return null;
    }

    private @Nullable Cut cutAfter(int position, Transcript played, Traces traces) {
        int events = played.events().size();
        if (position < 0 || position > events) {
            mistake(
                    Branched.About.AT,
                    "",
                    branch.of() + " has no event " + position + " to branch at.",
                    "Expected a position from 0 (the opening) to " + events + ", or the id of a step.");
            return null;
        }
        int steps = 0;
        for (int i = 0; i < trunk.steps().size(); i++) {
            Traces.Trace trace = traces.of(trunk.steps().get(i).id());
            // What was refused or skipped after the last shared event may be reconsidered: it lies after the fork.
            if (trace != null && trace.own() != null && trace.own().position() <= position) {
                steps = i + 1;
            }
        }
        Instant moment = position == 0
                ? trunk.setting().start()
                : played.events().get(position - 1).at();
        return new Cut(steps, position, moment);
    }

    /** A step before the fork is what it was, its citations included; if it was only supposed there, it still is. */
    private Step shared(Step step) {
        return step.origin().kind() == Origin.Kind.OWN
                ? step.from(Origin.of(Origin.Kind.TRUNK, trunk.name(), step.id()))
                : step;
    }

    private List<Step> afterwards(Cut cut) {
        List<Step> steps = new ArrayList<>();
        boolean keepsAll = branch.changes().keep() == Branch.Keep.ALL;
        for (Step step : trunk.steps().subList(cut.steps, trunk.steps().size())) {
            Step replacement = branch.changes().replace().get(step.id());
            if (replacement != null) {
                steps.add(replacement.from(Origin.of(Origin.Kind.REPLACING, trunk.name(), step.id())));
            } else if (keepsAll && !branch.changes().drop().contains(step.id())) {
                steps.add(kept(step));
            }
            for (Branch.Added added : branch.changes().add()) {
                if (step.id().equals(added.after())) {
                    steps.add(added.step());
                }
            }
        }
        for (Branch.Added added : branch.changes().add()) {
            if (added.after() == null) {
                steps.add(added.step());
            }
        }
        // Stable: at one moment, what is kept comes first, each part in its own order.
        steps.sort(Comparator.comparing(step -> step.attempt().at()));
        return steps;
    }

    private Step kept(Step step) {
        Origin origin = step.origin();
        boolean written = origin.kind() == Origin.Kind.OWN || origin.kind() == Origin.Kind.REPLACING;
        Name scenario = written || origin.scenario() == null ? trunk.name() : origin.scenario();
        Name id = written || origin.step() == null ? step.id() : origin.step();
        return step.supposed().from(Origin.of(Origin.Kind.KEPT, scenario, id));
    }

    private Scenario script(List<Step> steps, Cut cut) {
        List<Reading> readings = new ArrayList<>();
        for (Reading one : trunk.readings()) {
            readings.add(new Reading(one.name(), one.title(), one.says(), one.equals(reading), one.cites()));
        }
        List<Party> cast = new ArrayList<>(trunk.setting().cast());
        cast.addAll(branch.joining());
        Setting setting = trunk.setting();
        List<Choice> choices = new ArrayList<>(trunk.choices());
        choices.addAll(branch.choices());
        return new Scenario(
                branch.name(),
                branch.title(),
                branch.question(),
                branch.about(),
                new Setting(
                        branch.title(),
                        setting.zone(),
                        setting.start(),
                        cast,
                        setting.undertakings(),
                        setting.measures()),
                readings,
                steps,
                until(steps),
                branch.epilogue(),
                Digest.of(trunk.digest() + "\n" + branch.digest()),
                branch.teaches(),
                choices,
                branch.expected(),
                lessons(cut),
                new Fork(
                        branch.of(),
                        trunk.title(),
                        cut.steps,
                        cut.position,
                        reading == null ? null : reading.name(),
                        Course.FIRST,
                        branch.changes().drop()));
    }

    /** Those of the other script that are bound to what both share, and its own. */
    private List<Lesson> lessons(Cut cut) {
        List<Lesson> lessons = new ArrayList<>(trunk.lessonsShared(
                trunk.steps().subList(0, cut.steps).stream().map(Step::id).toList(), cut.position));
        lessons.addAll(branch.lessons());
        return lessons;
    }

    /** The other script's end counts unless a step of the branch comes after it. */
    private @Nullable Instant until(List<Step> steps) {
        if (branch.until() != null) {
            return branch.until();
        }
        Instant until = trunk.until();
        return until == null || lastAfter(until, steps) != null ? null : until;
    }

    private static @Nullable Step lastAfter(Instant until, List<Step> steps) {
        Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
        return last != null && last.attempt().at().isAfter(until) ? last : null;
    }

    private void checkUntil(List<Step> steps) {
        Step last = branch.until() == null ? null : lastAfter(branch.until(), steps);
        if (last != null) {
            mistake(
                    Branched.About.UNTIL,
                    "",
                    "The clock is to stop before the last step, " + last.id() + ", at "
                            + local(last.attempt().at()) + ".",
                    "Let it go on until then, or drop what comes later.");
        }
    }

    private void checkSurroundings() {
        if (branch.reading() != null && reading == null) {
            mistake(
                    Branched.About.READING,
                    "",
                    branch.of() + " has no reading " + branch.reading() + ".",
                    trunk.readings().isEmpty()
                            ? "It has no readings: leave the reading out."
                            : "Choose one of "
                                    + String.join(
                                            ", ",
                                            trunk.readings().stream()
                                                    .map(one -> one.name().text())
                                                    .toList())
                                    + ".");
        }
        for (Party party : branch.joining()) {
            if (party.is(Role.PRINCIPAL)) {
                mistake(
                        Branched.About.JOINING,
                        party.id().code(),
                        party.id() + " cannot join a branch as a principal.",
                        "A further principal would change whom the moves before the fork bound; write a scenario of"
                                + " its own.");
            }
            if (trunk.setting().cast().stream().anyMatch(one -> one.id().equals(party.id()))) {
                mistake(
                        Branched.About.JOINING,
                        party.id().code(),
                        party.id() + " is at the table of " + branch.of() + " already.",
                        "Leave it out here.");
            }
        }
        for (Choice choice : branch.choices()) {
            if (trunk.choices().stream().anyMatch(one -> one.name().equals(choice.name()))) {
                mistake(
                        Branched.About.CHOICE,
                        choice.name().text(),
                        branch.of() + " has a choice " + choice.name() + " already.",
                        "Give this choice another name.");
            }
        }
    }

    private void checkChanges(Cut cut) {
        List<Step> later = trunk.steps().subList(cut.steps, trunk.steps().size());
        Set<Name> taken = new HashSet<>();
        trunk.steps().forEach(step -> taken.add(step.id()));
        Set<Name> changed = new HashSet<>();
        for (Name drop : branch.changes().drop()) {
            checkIsLater(drop, "dropped", Branched.About.DROPPED, drop, later);
            changed.add(drop);
        }
        branch.changes().replace().forEach((replaced, by) -> {
            checkIsLater(replaced, "replaced", Branched.About.REPLACES, by.id(), later);
            if (!changed.add(replaced)) {
                mistake(
                        Branched.About.REPLACES,
                        by.id().text(),
                        replaced + " is both dropped and replaced.",
                        "Do one of the two.");
            }
            checkTime(by, cut);
            if (!by.id().equals(replaced)) {
                checkIsNew(by, taken);
            }
        });
        for (Branch.Added added : branch.changes().add()) {
            checkIsNew(added.step(), taken);
            checkTime(added.step(), cut);
            Name after = added.after();
            if (after != null) {
                checkIsLater(
                        after, "followed", Branched.About.AFTER, added.step().id(), later);
                Step before = trunk.step(after);
                if (before != null
                        && added.step().attempt().at().isBefore(before.attempt().at())) {
                    mistake(
                            Branched.About.TIME,
                            added.step().id().text(),
                            added.step().id() + " is to stand after " + after + ", but its time is earlier.",
                            "Give it the time of " + after + " or a later one.");
                }
            }
        }
    }

    private void checkIsNew(Step step, Set<Name> taken) {
        if (!taken.add(step.id())) {
            mistake(
                    Branched.About.ID,
                    step.id().text(),
                    "The id " + step.id() + " is taken: " + branch.of() + " or this branch has such a step already.",
                    "Give the step another id; to change the other script's step, replace it.");
        }
    }

    private void checkTime(Step step, Cut cut) {
        if (step.attempt().at().isBefore(cut.moment)) {
            mistake(
                    Branched.About.TIME,
                    step.id().text(),
                    step.id() + " is earlier than the fork, at " + local(cut.moment) + ".",
                    "Give it a later time, or branch earlier.");
        }
    }

    private void checkIsLater(Name step, String done, Branched.About about, Name blamed, List<Step> later) {
        if (later.stream().noneMatch(one -> one.id().equals(step))) {
            boolean before = trunk.step(step) != null;
            mistake(
                    about,
                    blamed.text(),
                    step + " cannot be " + done + ": "
                            + (before ? "it lies before the fork." : branch.of() + " has no such step."),
                    before
                            ? "Branch earlier, or leave it."
                            : later.isEmpty()
                                    ? "Nothing of " + branch.of() + " lies after the fork."
                                    : "After the fork lie " + names(later) + ".");
        }
    }

    private LocalDateTime local(Instant moment) {
        return moment.atZone(trunk.setting().zone()).toLocalDateTime();
    }

    private void mistake(Branched.About about, String name, String what, String mend) {
        mistakes.add(new Branched.Mistake(about, name, what, mend));
    }

    private static String names(List<Step> steps) {
        return String.join(", ", steps.stream().map(step -> step.id().text()).toList());
    }
}
