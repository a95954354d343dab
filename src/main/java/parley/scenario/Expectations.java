package parley.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.negotiation.Teller;

/** Holds a playing against what its script claims about it. */
public final class Expectations {

    private final Transcript transcript;
    private final Traces traces;
    private final Teller teller;
    /** By position, folded once, however many expectations ask. */
    private final List<Table> tables = new ArrayList<>();

    private Expectations(Transcript transcript) {
        this.transcript = transcript;
        this.traces = Traces.of(transcript);
        this.teller = new Teller(transcript.table());
    }

    /** What is not as expected, in the order in which it was expected; empty if all is. */
    public static List<Unmet> unmet(Transcript transcript) {
        Expectations expectations = new Expectations(transcript);
        List<Unmet> unmet = new ArrayList<>();
        for (Expected expected : transcript.scenario().expectedIn(transcript.reading(), transcript.course())) {
            Unmet one = expectations.check(expected);
            if (one != null) {
                unmet.add(one);
            }
        }
        return unmet;
    }

    /**
     * Under every reading, along every course.
     *
     * @param mostCourses no more courses than so many
     * @return by playing, only those in which something is not as expected
     */
    public static Map<String, List<Unmet>> unmetAnywhere(Scenario scenario, int mostCourses) {
        List<@Nullable Reading> readings = new ArrayList<>(scenario.readings());
        if (readings.isEmpty()) {
            readings.add(null);
        }
        Map<String, List<Unmet>> all = new TreeMap<>();
        for (@Nullable Reading reading : readings) {
            for (Course course : scenario.courses(mostCourses)) {
                List<Unmet> unmet = unmet(Playing.of(scenario, reading, course));
                if (!unmet.isEmpty()) {
                    String under = reading == null ? "" : "reading " + reading.name();
                    String along = course.picks().isEmpty() ? "" : course.toString();
                    all.put(under.isEmpty() || along.isEmpty() ? under + along : under + ", " + along, unmet);
                }
            }
        }
        return all;
    }

    private @Nullable Unmet check(Expected expected) {
        if (isOfAnotherPlaying(expected)) {
            return null;
        }
        int place = place(expected.place());
        if (place < 0) {
            return new Unmet(
                    expected,
                    "Something is expected " + expected.place().told() + ", but no such "
                            + (expected.place().position() == null ? "step" : "position") + " is in this playing.",
                    null);
        }
        Expectation what = expected.what();
        if (what instanceof Expectation.Holds holds) {
            return holds(expected, holds.what(), place);
        } else if (what instanceof Expectation.IsRefused refused) {
            return refused(expected, refused);
        } else if (what instanceof Expectation.IsAdmitted admitted) {
            return admitted(expected, admitted.step());
        } else if (what instanceof Expectation.IsSkipped skipped) {
            return skipped(expected, skipped.step());
        } else if (what instanceof Expectation.Happened happened) {
            return happened(expected, happened, place);
        } else if (what instanceof Expectation.NeverHappened never) {
            return never(expected, never, place);
        }
        throw new IllegalStateException("an expectation of a kind unknown to its check: " + what);
    }

    /** What is expected of a step, or after it, is expected only where the step is played: under its readings, in its option. */
    private boolean isOfAnotherPlaying(Expected expected) {
        return Stream.of(expected.place().after(), expected.what().step())
                .filter(Objects::nonNull)
                .anyMatch(
                        step -> traces.of(step) == null && transcript.scenario().step(step) != null);
    }

    /** The position at which a place lies; negative if it lies nowhere. */
    private int place(Place place) {
        Name step = place.after();
        if (step == null) {
            int last = transcript.events().size();
            Integer position = place.position();
            return position == null ? last : position <= last ? position : -1;
        }
        Traces.Trace trace = traces.of(step);
        return trace == null ? -1 : trace.settled();
    }

    private @Nullable Unmet holds(Expected expected, Circumstance what, int place) {
        Table table = table(place);
        if (what.holds(table)) {
            return null;
        }
        Recorded since = null;
        for (int position = place; position > 0; position--) {
            if (what.holds(table(position - 1))) {
                since = transcript.events().get(position - 1);
                break;
            }
        }
        return new Unmet(
                expected,
                "Expected " + expected.place().told() + " that " + what.told() + "; found that " + what.found(table)
                        + (since == null ? ", and it never held before." : ", since " + told(since)),
                since);
    }

    private @Nullable Unmet refused(Expected expected, Expectation.IsRefused refused) {
        String wanted = "Expected that " + refused.step() + " is refused"
                + (refused.rule() == null ? "" : " for " + refused.rule())
                + (refused.because() == null ? "" : " because of “" + refused.because() + "”") + "; ";
        Traces.Trace trace = traces.of(refused.step());
        if (trace == null) {
            return new Unmet(expected, wanted + "no such step is in this playing.", null);
        }
        if (!trace.refused()) {
            return new Unmet(expected, wanted + found(trace), trace.own());
        }
        boolean forIt = trace.reasons().stream().anyMatch(refused::isFor);
        return forIt ? null : new Unmet(expected, wanted + found(trace), null);
    }

    private @Nullable Unmet admitted(Expected expected, Name step) {
        String wanted = "Expected that " + step + " stands; ";
        Traces.Trace trace = traces.of(step);
        if (trace == null) {
            return new Unmet(expected, wanted + "no such step is in this playing.", null);
        }
        return trace.own() != null ? null : new Unmet(expected, wanted + found(trace), lastAboutItsReasons(trace));
    }

    private @Nullable Unmet skipped(Expected expected, Name step) {
        String wanted = "Expected that " + step + " is not tried; ";
        Traces.Trace trace = traces.of(step);
        if (trace == null) {
            return new Unmet(expected, wanted + "no such step is in this playing.", null);
        }
        return trace.skipped() != null ? null : new Unmet(expected, wanted + found(trace), trace.own());
    }

    private static String found(Traces.Trace trace) {
        if (trace.own() != null) {
            return "it stands, as event " + trace.own().position() + ".";
        }
        if (trace.skipped() != null) {
            return "it was not tried: " + trace.skipped() + ".";
        }
        return "it is refused: "
                + trace.reasons().stream()
                        .map(reason -> reason.text() + " (" + reason.rule() + ")")
                        .collect(Collectors.joining(" "));
    }

    private @Nullable Recorded lastAboutItsReasons(Traces.Trace trace) {
        List<Name> concerned = trace.reasons().stream()
                .flatMap(reason -> reason.concerns().stream())
                .toList();
        Recorded last = null;
        for (Recorded event : transcript.events()) {
            if (event.position() <= trace.settled()
                    && event.event().concerns().stream().anyMatch(concerned::contains)) {
                last = event;
            }
        }
        return last;
    }

    private @Nullable Unmet happened(Expected expected, Expectation.Happened happened, int place) {
        Instant by = happened.by();
        Recorded late = null;
        for (Recorded event : transcript.events()) {
            if (is(event, happened.type(), happened.about())) {
                if (event.position() <= place && (by == null || !event.at().isAfter(by))) {
                    return null;
                }
                if (late == null) {
                    late = event;
                }
            }
        }
        String wanted = "Expected " + EventWords.of(happened.type()) + about(happened.about())
                + (by == null ? " " + expected.place().told() : " by " + teller.moment(by)) + "; ";
        return new Unmet(
                expected, wanted + (late == null ? "no such event happened." : "it came later: " + told(late)), late);
    }

    private @Nullable Unmet never(Expected expected, Expectation.NeverHappened never, int place) {
        for (Recorded event : transcript.events()) {
            if (event.position() <= place && is(event, never.type(), never.about())) {
                return new Unmet(
                        expected,
                        "Expected no " + EventWords.of(never.type()) + about(never.about()) + " "
                                + expected.place().told() + "; found " + told(event),
                        event);
            }
        }
        return null;
    }

    private static boolean is(Recorded event, Class<?> type, @Nullable Name about) {
        return type.isInstance(event.event())
                && (about == null || event.event().concerns().contains(about));
    }

    private static String about(@Nullable Name about) {
        return about == null ? "" : " about " + about;
    }

    private String told(Recorded event) {
        return "event " + event.position() + " (" + teller.moment(event.at()) + "): " + teller.sentence(event);
    }

    private Table table(int position) {
        if (tables.isEmpty()) {
            tables.add(Table.opening(transcript.scenario().setting()));
        }
        while (tables.size() <= position) {
            int next = tables.size();
            tables.add(tables.get(next - 1).after(transcript.events().get(next - 1)));
        }
        return tables.get(position);
    }
}
