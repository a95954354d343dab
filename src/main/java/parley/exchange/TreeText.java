package parley.exchange;

import java.util.List;
import java.util.stream.Collectors;
import parley.scenario.Choice;

/** Trees drawn in characters, to be read from the trunk. */
public final class TreeText {

    private final StringBuilder text = new StringBuilder();

    private TreeText() {}

    /** Every line, the last included, ends with a line feed. */
    public static String of(List<Tree> trees) {
        TreeText drawn = new TreeText();
        for (Tree tree : trees) {
            drawn.draw(tree, "", "", "");
        }
        return drawn.text.toString();
    }

    /**
     * @param before what stands before the first line, from the trunk on
     * @param corner the corner at which it leaves the line from above
     * @param under what stands under the corner
     */
    private void draw(Tree tree, String before, String corner, String under) {
        Tree.Leaves leaves = tree.leaves();
        text.append(before).append(corner);
        if (leaves != null) {
            text.append(leaves.told()).append(": ");
        }
        text.append(tree.name())
                .append(tree.kind() == Tree.Kind.WHAT_IF ? " [what-if]  " : "  ")
                .append(tree.title())
                .append(tree.about().isEmpty() ? "" : " (" + tree.about() + ")")
                .append('\n');
        String deeper = before + under;
        for (Choice choice : tree.choices()) {
            text.append(deeper)
                    .append(tree.branches().isEmpty() ? "   " : "│  ")
                    .append("? ")
                    .append(choice.within() == null ? "" : "if " + choice.within() + ": ")
                    .append(choice.name())
                    .append(": ")
                    .append(choice.question())
                    .append(' ')
                    .append(choice.options().stream()
                            .map(option -> option.name() + " (" + option.title() + ")")
                            .collect(Collectors.joining(" | ")))
                    .append('\n');
        }
        for (int i = 0; i < tree.branches().size(); i++) {
            boolean last = i == tree.branches().size() - 1;
            draw(tree.branches().get(i), deeper, last ? "└─ " : "├─ ", last ? "   " : "│  ");
        }
    }
}
