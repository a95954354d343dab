package parley.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import parley.analysis.impasse.Arc;
import parley.analysis.impasse.Cycle;
import parley.analysis.impasse.Wait;
import parley.analysis.impasse.WaitingGraph;

/** Who waits for whom, in the language of Graphviz: an arrow from a step to what it waits for, bold in a circle, dotted where nothing waits. */
public final class WaitingDot {

    private WaitingDot() {}

    /** Every line, the last included, ends with a line feed. */
    public static String of(WaitingGraph graph) {
        StringBuilder dot = new StringBuilder("""
                digraph waiting {
                  rankdir=LR;
                  node [shape=box, style=rounded, fontname="sans-serif"];
                  edge [fontname="sans-serif"];
                """);
        graph.steps()
                .forEach(step -> dot.append("  ")
                        .append(text(step.id()))
                        .append(" [label=")
                        .append(text(step.words()))
                        .append("];\n"));
        Set<Arc> inCycles = new HashSet<>();
        for (Cycle cycle : graph.cycles()) {
            inCycles.addAll(cycle.arcs());
        }
        for (Arc arc : graph.arcs()) {
            dot.append("  ")
                    .append(text(arc.step().id()))
                    .append(" -> ")
                    .append(text(arc.waitsFor().id()))
                    .append(" [label=")
                    .append(text(label(arc)))
                    .append(style(arc, inCycles.contains(arc)))
                    .append("];\n");
        }
        return dot.append("}\n").toString();
    }

    private static String label(Arc arc) {
        List<Wait> waits = arc.isWait() ? arc.atLeast(Wait.Force.VIEW) : arc.waits();
        return waits.stream().map(Wait::voice).distinct().collect(Collectors.joining("\n"));
    }

    private static String style(Arc arc, boolean inCycle) {
        if (!arc.isWait()) {
            return ", style=dotted";
        }
        return arc.waits().get(0).force() == Wait.Force.RULE
                ? inCycle ? ", style=bold" : ""
                : inCycle ? ", style=\"bold,dashed\"" : ", style=dashed";
    }

    private static String text(String words) {
        return TreeGraph.dotText(words);
    }
}
