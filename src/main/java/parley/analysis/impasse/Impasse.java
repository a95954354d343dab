package parley.analysis.impasse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import parley.negotiation.Recorded;
import parley.negotiation.Table;
import parley.scenario.Transcript;

/**
 * Why it is stuck, if it is, and what would open it: the answer first as a sentence, then every circle of waiting with its smallest
 * openings and the proposals that would bridge it.
 *
 * <p>An impasse is a circle of steps, each of which waits for the next, that is held shut by those whose consent is needed: by the rules, or by
 * what they have said; for programs this is a deadlock (Coffman, Elphick and Shoshani 1971, Computing Surveys 3). A circle that exists only in the view of others, or round which there is a way, is told and is none.
 *
 * @param table as it is now
 * @param at the moment that is asked about
 * @param graph who waits for whom
 * @param knots a circle each, in the order of the graph
 * @param deadEnds what waits for something that can no longer come about
 */
public record Impasse(Table table, Instant at, WaitingGraph graph, List<Knot> knots, List<Wait> deadEnds) {

    /** How often the rulebook is asked, at most, what a set of demands opens, for all circles together. */
    public static final long USUAL_BUDGET = 4_000;

    /** For more circles than this no openings are looked for; they are told all the same. */
    public static final int MOST_KNOTS = 40;

    public Impasse {
        knots = List.copyOf(knots);
        deadEnds = List.copyOf(deadEnds);
    }

    /** At the end of a transcript. */
    public static Impasse of(Transcript transcript) {
        return of(transcript.table(), transcript.events(), transcript.table().now());
    }

    /**
     * At a moment.
     *
     * @param record the events that led to the table
     * @param at not before the table's clock
     */
    public static Impasse of(Table table, List<Recorded> record, Instant at) {
        return of(table, record, at, USUAL_BUDGET);
    }

    /**
     * At a moment, within a budget.
     *
     * @param budget how often the rulebook is asked, at most, for all circles together
     */
    public static Impasse of(Table table, List<Recorded> record, Instant at, long budget) {
        List<Wait> waits = Waits.on(table, record);
        Stuck stuck = Stuck.on(table);
        WaitingGraph graph = WaitingGraph.of(waits, stuck);
        List<Knot> knots = new ArrayList<>();
        long each = Math.max(
                64, budget / Math.max(1, Math.min(MOST_KNOTS, graph.cycles().size())));
        for (Cycle cycle : graph.cycles()) {
            Openings openings = new Openings(table, record, at, cycle, waits);
            boolean looked = cycle.force() != Wait.Force.NONE && knots.size() < MOST_KNOTS;
            MinimalSets smallest =
                    looked ? openings.smallest(each) : new MinimalSets(List.of(), cycle.force() == Wait.Force.NONE);
            List<Demand> closing = closing(cycle, openings.demands());
            knots.add(new Knot(
                    cycle,
                    closing,
                    smallest.sets().stream().map(openings::play).toList(),
                    smallest.complete(),
                    looked ? new Bridges(table, at, cycle, openings.demands()).found() : List.of()));
        }
        List<Wait> deadEnds = waits.stream()
                .filter(wait -> wait.force().atLeast(Wait.Force.WORD) && stuck.isInVain(wait, Set.of()))
                .distinct()
                .sorted()
                .toList();
        return new Impasse(table, at, graph, knots, deadEnds);
    }

    /** Those that lie on the circle itself. */
    private static List<Demand> closing(Cycle cycle, List<Demand> demands) {
        return demands.stream()
                .filter(demand -> demand.waits().stream()
                        .anyMatch(wait -> cycle.arcs().stream()
                                .anyMatch(arc -> arc.waits().contains(wait))))
                .toList();
    }

    /** Whether somebody's letting go, or a bridge, is needed for anything in a circle to come about. */
    public boolean stuck() {
        return knots.stream().anyMatch(Knot::isImpasse);
    }

    /** The knots that are an impasse. */
    public List<Knot> impasses() {
        return knots.stream().filter(Knot::isImpasse).toList();
    }

    /** Whether every circle, and every smallest opening of each, is here. */
    public boolean complete() {
        return graph.complete() && knots.stream().allMatch(Knot::allOpenings);
    }

    /** The answer, in a sentence or two. */
    public String answer() {
        return answer(Cycle::told);
    }

    /** The same, without those who have something wait. */
    public String shortly() {
        return answer(Cycle::shortly);
    }

    private String answer(Function<Cycle, String> told) {
        List<Knot> closed = impasses();
        if (closed.size() == 1) {
            return "Stuck. " + told.apply(closed.get(0).cycle()) + " "
                    + closed.get(0).closed();
        }
        if (!closed.isEmpty()) {
            return "Stuck in " + closed.size() + " circles. The shortest: "
                    + told.apply(closed.get(0).cycle()) + " " + closed.get(0).closed();
        }
        if (!knots.isEmpty()) {
            return "No impasse. There is a circle, but those whose consent is needed are not held in it: "
                    + told.apply(knots.get(0).cycle()) + " " + knots.get(0).closed();
        }
        boolean waits = graph.arcs().stream().anyMatch(Arc::isWait);
        return waits
                ? "No impasse. Some steps wait for others, and none of them, in the end, for itself."
                : "No impasse. Nothing on the table waits for anything else.";
    }
}
