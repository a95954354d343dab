package parley.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import parley.negotiation.Table;

/**
 * Playing on from a script, wherever its choices have led by then; courses that have led to the same table are one start.
 *
 * @param starts in the order of the choices in the file
 */
public record Exploration(List<Start> starts) {

    public Exploration {
        starts = List.copyOf(starts);
    }

    /**
     * Where it is played on from.
     *
     * @param courses that lead here
     * @param script as it was played until then, along the first of them
     * @param table from which it is played on
     */
    public record Start(List<Course> courses, Transcript script, Table table, Explored explored) {
        public Start {
            courses = List.copyOf(courses);
        }
    }

    /**
     * Plays on.
     *
     * @param courses along which the script is played
     * @param until cuts the script where it is played on from
     * @param from the table at that place, its clock included
     * @param play plays on from there
     */
    public static Exploration of(
            Scenario scenario,
            @Nullable Reading reading,
            List<Course> courses,
            Function<Transcript, Transcript> until,
            Function<Transcript, Table> from,
            Function<Table, Explored> play) {
        Map<Table, List<Course>> byTable = new LinkedHashMap<>();
        Map<Table, Transcript> scripts = new LinkedHashMap<>();
        for (Course course : courses) {
            Transcript script = until.apply(Playing.of(scenario, reading, course));
            Table table = from.apply(script);
            byTable.computeIfAbsent(table, any -> new ArrayList<>()).add(course);
            scripts.putIfAbsent(table, script);
        }
        List<Start> starts = new ArrayList<>();
        scripts.forEach((table, script) ->
                starts.add(new Start(byTable.getOrDefault(table, List.of()), script, table, play.apply(table))));
        return new Exploration(starts);
    }

    /** All that was met from all of them; of each ending the first line to it from the first start that has one. */
    public Explored together() {
        Explored.Coverage coverage = Explored.Coverage.none();
        Map<Ending, Explored.Line> first = new EnumMap<>(Ending.class);
        long lines = 0;
        long tables = 0;
        boolean complete = true;
        for (Start start : starts) {
            Explored explored = start.explored();
            lines += explored.lines();
            tables += explored.tables();
            complete &= explored.complete();
            coverage.add(explored.coverage());
            explored.first().forEach(first::putIfAbsent);
        }
        return new Explored(lines, tables, complete, coverage, first);
    }

    /** The start from which an ending was come to first; null if it was not. */
    public @Nullable Start startOf(Ending ending) {
        for (Start start : starts) {
            if (start.explored().first().containsKey(ending)) {
                return start;
            }
        }
        return null;
    }

    /** How many lines lie behind each option of each choice; none behind one that has not come up by the start. */
    public Map<Pick, Long> choices(Scenario scenario, @Nullable Reading reading) {
        Map<Pick, Long> lines = new LinkedHashMap<>();
        for (Choice choice : scenario.choices()) {
            Instant comesUp = comesUp(choice, scenario, reading);
            for (Choice.Option option : choice.options()) {
                Pick pick = new Pick(choice.name(), option.name());
                long count = 0;
                for (Start start : starts) {
                    boolean taken = start.courses().stream().anyMatch(course -> course.takes(pick, scenario.choices()));
                    if (taken && comesUp != null && !start.table().now().isBefore(comesUp)) {
                        count += start.explored().lines();
                    }
                }
                lines.put(pick, count);
            }
        }
        return lines;
    }

    /** When the first step of any of its options would be made; null if none has a step. */
    private static @Nullable Instant comesUp(Choice choice, Scenario scenario, @Nullable Reading reading) {
        Instant first = null;
        for (Step step : scenario.steps()) {
            Pick option = step.option();
            if (option != null && option.choice().equals(choice.name()) && step.isIn(reading)) {
                Instant at = step.attempt().at();
                first = first == null || at.isBefore(first) ? at : first;
            }
        }
        return first;
    }
}
