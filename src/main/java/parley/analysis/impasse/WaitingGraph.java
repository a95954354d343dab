package parley.analysis.impasse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.JohnsonSimpleCycles;
import org.jgrapht.graph.DefaultDirectedGraph;
import parley.negotiation.Name;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.scenario.Transcript;

/**
 * Who waits for whom: the steps that may come about, and which of them somebody has wait for another. It is read off a table, and off
 * the record for who said it and what it cites; what has come about already waits for nothing and holds nothing up.
 *
 * <p>Things of one kind are one step, talks for instance, as long as nothing waits for one of them while another of them waits: only
 * then each is a step of its own. Circles are the elementary ones, found by Johnson's algorithm (1975, SIAM Journal on Computing 4).
 *
 * @param steps in a fixed order
 * @param arcs by step, then by what it waits for
 * @param cycles the shortest first
 * @param complete false where there were more than {@link #MOST_CYCLES} cycles, and the rest was left out
 */
public record WaitingGraph(List<Milestone> steps, List<Arc> arcs, List<Cycle> cycles, boolean complete) {

    /** More cycles than this nobody reads. */
    public static final int MOST_CYCLES = 200;

    public WaitingGraph {
        steps = List.copyOf(steps);
        arcs = List.copyOf(arcs);
        cycles = List.copyOf(cycles);
    }

    /** At the end of a transcript. */
    public static WaitingGraph of(Transcript transcript) {
        return of(transcript.table(), transcript.events());
    }

    /**
     * The graph of a table.
     *
     * @param record the events that led to the table
     */
    public static WaitingGraph of(Table table, List<Recorded> record) {
        return of(Waits.on(table, record), Stuck.on(table));
    }

    static WaitingGraph of(List<Wait> waits, Stuck stuck) {
        Set<Milestone.Kind> split = split(waits);
        List<Arc> arcs = arcs(waits, split);
        Set<Milestone> steps = new TreeSet<>();
        for (Arc arc : arcs) {
            steps.add(arc.step());
            steps.add(arc.waitsFor());
        }
        List<List<Milestone>> circles = new ArrayList<>();
        boolean complete = circles(arcs, circles);
        Map<Wait.Force, Set<Milestone>> stuckAt = new TreeMap<>();
        for (Wait.Force force : List.of(Wait.Force.RULE, Wait.Force.WORD, Wait.Force.VIEW)) {
            stuckAt.put(force, stuck.at(force, waits));
        }
        List<Cycle> cycles = circles.stream()
                .map(circle -> cycle(circle, arcs, stuck, stuckAt))
                .sorted(Comparator.<Cycle>comparingInt(cycle -> cycle.arcs().size())
                        .thenComparing(Cycle::force)
                        .thenComparing(cycle -> cycle.steps().toString()))
                .toList();
        return new WaitingGraph(List.copyOf(steps), arcs, cycles, complete);
    }

    /** Every wait that is at least so firm. */
    public List<Wait> waits(Wait.Force force) {
        return arcs.stream()
                .flatMap(arc -> arc.atLeast(force).stream())
                .distinct()
                .toList();
    }

    /** The kinds of which one thing is waited for and another waits. */
    private static Set<Milestone.Kind> split(List<Wait> waits) {
        Set<Milestone.Kind> split = new TreeSet<>();
        for (Wait one : waits) {
            Name waiting = one.step().which();
            for (Wait other : waits) {
                for (Milestone awaited : other.anyOf()) {
                    Name which = awaited.which();
                    if (awaited.kind() == one.step().kind()
                            && waiting != null
                            && which != null
                            && !which.equals(waiting)) {
                        split.add(awaited.kind());
                    }
                }
            }
        }
        return split;
    }

    private static List<Arc> arcs(List<Wait> waits, Set<Milestone.Kind> split) {
        Set<Milestone> named = new TreeSet<>();
        waits.forEach(wait -> {
            named.add(wait.step());
            named.addAll(wait.anyOf());
        });
        Map<Milestone, Map<Milestone, List<Wait>>> by = new TreeMap<>();
        for (Wait wait : waits) {
            for (Milestone step : shown(wait.step(), split, named)) {
                for (Milestone awaited : wait.anyOf()) {
                    by.computeIfAbsent(step, any -> new TreeMap<>())
                            .computeIfAbsent(node(awaited, split), any -> new ArrayList<>())
                            .add(wait);
                }
            }
        }
        List<Arc> arcs = new ArrayList<>();
        by.forEach((step, to) -> to.forEach((awaited, held) -> arcs.add(
                new Arc(step, awaited, held.stream().sorted().distinct().toList()))));
        return arcs;
    }

    /** What has every step of a kind wait has each of them wait. */
    private static List<Milestone> shown(Milestone step, Set<Milestone.Kind> split, Set<Milestone> named) {
        if (step.which() != null || !split.contains(step.kind())) {
            return List.of(node(step, split));
        }
        return named.stream().filter(each -> each.meets(step)).toList();
    }

    private static Milestone node(Milestone milestone, Set<Milestone.Kind> split) {
        boolean byItself = milestone.kind().compareTo(Milestone.Kind.SETTLEMENT) > 0;
        return byItself || split.contains(milestone.kind()) ? milestone : Milestone.any(milestone.kind());
    }

    /** Finds circles of waiting, each beginning with its first step in the fixed order; false if there are too many. */
    private static boolean circles(List<Arc> arcs, List<List<Milestone>> found) {
        Graph<Milestone, Arc> graph = new DefaultDirectedGraph<>(Arc.class);
        for (Arc arc : arcs) {
            if (arc.isWait()) {
                graph.addVertex(arc.step());
                graph.addVertex(arc.waitsFor());
                if (arc.step().equals(arc.waitsFor())) {
                    found.add(List.of(arc.step()));
                } else {
                    graph.addEdge(arc.step(), arc.waitsFor(), arc);
                }
            }
        }
        Consumer<List<Milestone>> take = circle -> {
            if (found.size() >= MOST_CYCLES) {
                throw new Enough();
            }
            found.add(fromItsFirst(circle));
        };
        try {
            new JohnsonSimpleCycles<>(graph).findSimpleCycles(take);
            return true;
        } catch (Enough enough) {
            return false;
        }
    }

    private static List<Milestone> fromItsFirst(List<Milestone> circle) {
        int first = 0;
        for (int i = 1; i < circle.size(); i++) {
            // Talks come first where they are in it: that is how people ask.
            if (rank(circle.get(i)).compareTo(rank(circle.get(first))) < 0) {
                first = i;
            }
        }
        List<Milestone> turned = new ArrayList<>(circle.subList(first, circle.size()));
        turned.addAll(circle.subList(0, first));
        return turned;
    }

    private static String rank(Milestone step) {
        return (step.kind() == Milestone.Kind.TALKS ? "0" : "1") + step.id();
    }

    private static Cycle cycle(
            List<Milestone> circle, List<Arc> arcs, Stuck stuck, Map<Wait.Force, Set<Milestone>> stuckAt) {
        Map<List<Milestone>, Arc> between = new LinkedHashMap<>();
        arcs.forEach(arc -> between.put(List.of(arc.step(), arc.waitsFor()), arc));
        List<Arc> around = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            Arc arc = between.get(List.of(circle.get(i), circle.get((i + 1) % circle.size())));
            if (arc == null) {
                throw new IllegalStateException("a cycle runs along an arc that is not there: " + circle);
            }
            around.add(arc);
        }
        return new Cycle(around, force(around, stuck, stuckAt));
    }

    /** The firmest at which along each of its arcs somebody waits for what cannot come about. */
    private static Wait.Force force(List<Arc> around, Stuck stuck, Map<Wait.Force, Set<Milestone>> stuckAt) {
        for (Map.Entry<Wait.Force, Set<Milestone>> level : stuckAt.entrySet()) {
            boolean closed = around.stream()
                    .allMatch(arc -> arc.atLeast(level.getKey()).stream()
                            .anyMatch(wait -> stuck.isInVain(wait, level.getValue())));
            if (closed) {
                return level.getKey();
            }
        }
        return Wait.Force.NONE;
    }

    /** Stops the search for cycles, which knows no other way to be stopped. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }
}
