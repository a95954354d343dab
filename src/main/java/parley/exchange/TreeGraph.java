package parley.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import parley.scenario.Choice;
import parley.scenario.Pick;

/**
 * Trees as nodes and edges, for programs that draw graphs. A what-if has a dashed edge and the word; a choice is a diamond, its options
 * follow it.
 */
public final class TreeGraph {

    private enum Shape {
        BOX,
        WHAT_IF,
        DIAMOND,
        OPTION
    }

    private record Node(String id, String label, Shape shape) {}

    private record Edge(String from, String to, String label, boolean dashed) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    private TreeGraph(List<Tree> trees) {
        trees.forEach(tree -> add(tree, null));
    }

    private void add(Tree tree, @Nullable String from) {
        boolean whatIf = tree.leaves() != null;
        String label = tree.name() + (whatIf ? " [what-if]" : "") + "\n" + tree.title()
                + (tree.about().isEmpty() ? "" : "\n" + tree.about());
        String id = add(label, whatIf ? Shape.WHAT_IF : Shape.BOX);
        Tree.Leaves leaves = tree.leaves();
        if (from != null && leaves != null) {
            edges.add(new Edge(from, id, leaves.told(), true));
        }
        choices(tree, id);
        tree.branches().forEach(branch -> add(branch, id));
    }

    private void choices(Tree tree, String script) {
        Map<Pick, String> options = new LinkedHashMap<>();
        for (Choice choice : tree.choices()) {
            String asked = add(choice.name() + "\n" + choice.question(), Shape.DIAMOND);
            String arises = choice.within() == null ? null : options.get(choice.within());
            edges.add(new Edge(arises == null ? script : arises, asked, "", false));
            for (Choice.Option option : choice.options()) {
                String taken = add(option.title(), Shape.OPTION);
                options.put(new Pick(choice.name(), option.name()), taken);
                edges.add(new Edge(asked, taken, option.name().text(), false));
            }
        }
    }

    private String add(String label, Shape shape) {
        String id = "n" + (nodes.size() + 1);
        nodes.add(new Node(id, label, shape));
        return id;
    }

    /** In the language of Graphviz; every line, the last included, ends with a line feed. */
    public static String dot(List<Tree> trees) {
        TreeGraph graph = new TreeGraph(trees);
        StringBuilder dot = new StringBuilder("""
                digraph parley {
                  rankdir=LR;
                  node [fontname="sans-serif"];
                  edge [fontname="sans-serif"];
                """);
        for (Node node : graph.nodes) {
            dot.append("  ")
                    .append(node.id())
                    .append(" [label=")
                    .append(dotText(node.label()))
                    .append(", ")
                    .append(
                            switch (node.shape()) {
                                case BOX -> "shape=box";
                                case WHAT_IF -> "shape=box, style=dashed";
                                case DIAMOND -> "shape=diamond";
                                case OPTION -> "shape=box, style=rounded";
                            })
                    .append("];\n");
        }
        for (Edge edge : graph.edges) {
            dot.append("  ").append(edge.from()).append(" -> ").append(edge.to());
            dot.append(" [label=").append(dotText(edge.label())).append(edge.dashed() ? ", style=dashed];\n" : "];\n");
        }
        return dot.append("}\n").toString();
    }

    /** In quotes; neither a backslash nor an ampersand means anything of its own. */
    static String dotText(String text) {
        return "\""
                + text.replace("&", "&amp;")
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n") + "\"";
    }

    /** In the language of Mermaid; every line, the last included, ends with a line feed. */
    public static String mermaid(List<Tree> trees) {
        TreeGraph graph = new TreeGraph(trees);
        StringBuilder mermaid = new StringBuilder("flowchart LR\n");
        for (Node node : graph.nodes) {
            String label = mermaidText(node.label());
            mermaid.append("  ")
                    .append(node.id())
                    .append(
                            switch (node.shape()) {
                                case BOX -> "[" + label + "]";
                                case WHAT_IF -> "[" + label + "]:::whatif";
                                case DIAMOND -> "{" + label + "}";
                                case OPTION -> "(" + label + ")";
                            })
                    .append('\n');
        }
        for (Edge edge : graph.edges) {
            mermaid.append("  ")
                    .append(edge.from())
                    .append(edge.dashed() ? " -.->" : " -->")
                    .append(edge.label().isEmpty() ? " " : "|" + mermaidText(edge.label()) + "| ")
                    .append(edge.to())
                    .append('\n');
        }
        return mermaid.append("  classDef whatif stroke-dasharray: 5 5\n").toString();
    }

    /** In quotes; whatever could mean something to Mermaid or to the page around it is written as its number. */
    private static String mermaidText(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '\n') {
                quoted.append("<br/>");
            } else if (Character.isLetterOrDigit(point) || " .,:-()?'/|=".indexOf(point) >= 0) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append('#').append(point).append(';');
            }
        });
        return quoted.append('"').toString();
    }
}
