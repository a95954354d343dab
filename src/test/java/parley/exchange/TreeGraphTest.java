package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.negotiation.Name;
import parley.scenario.Choice;
import parley.scenario.Pick;

class TreeGraphTest {

    private static final String NASTY = "He said \"no\" \\ <b>&amp; | {x} `y`; #1 [z]";
    private static final Choice ANSWER = new Choice(
            Name.of("answer"),
            "What is the answer?",
            List.of(new Choice.Option(Name.of("yes"), "a yes"), new Choice.Option(Name.of("no"), NASTY)),
            null);
    private static final Choice TONE = new Choice(
            Name.of("tone"),
            "In which tone?",
            List.of(new Choice.Option(Name.of("soft"), "softly")),
            new Pick(Name.of("answer"), Name.of("no")));
    private static final List<Tree> TREES = List.of(tree(
            Tree.Kind.SCENARIO,
            "trunk",
            null,
            List.of(),
            tree(
                    Tree.Kind.WHAT_IF,
                    "branch",
                    new Tree.Leaves("trunk", "call", 3, null),
                    List.of(ANSWER, TONE),
                    tree(Tree.Kind.WHAT_IF, "twig", new Tree.Leaves("branch", null, 0, null), List.of()))));

    private static Tree tree(
            Tree.Kind kind, String name, Tree.@Nullable Leaves leaves, List<Choice> choices, Tree... branches) {
        return new Tree(kind, name, NASTY, "", leaves, choices, List.of(branches));
    }

    @Test
    void dotQuotesWhateverCouldMeanSomething() {
        String dot = TreeGraph.dot(TREES);

        assertThat(dot)
                .startsWith("digraph parley {\n")
                .endsWith("}\n")
                .contains("label=\"trunk\\nHe said \\\"no\\\" \\\\ <b>&amp;amp; | {x} `y`; #1 [z]\", shape=box]")
                .contains("n1 -> n2 [label=\"after call (3)\", style=dashed];", "label=\"at the opening\"");
        Pattern statement = Pattern.compile(
                "  (rankdir=LR|(node|edge|n\\d+|n\\d+ -> n\\d+) \\[\\w+=\"([^\"\\\\]|\\\\.)*\"(, \\w+=\\w+)*\\]);");
        assertThat(dot.lines().filter(line -> line.startsWith("  ")))
                .isNotEmpty()
                .allMatch(line -> statement.matcher(line).matches());
    }

    @Test
    void mermaidWritesWhateverCouldMeanSomethingAsItsNumber() {
        String mermaid = TreeGraph.mermaid(TREES);

        assertThat(mermaid)
                .startsWith("flowchart LR\n")
                .contains("n2[\"branch #91;what-if#93;<br/>He said #34;no#34; #92; #60;b#62;#38;amp#59; | ")
                .contains("n1 -.->|\"after call (3)\"| n2");
        Pattern text = Pattern.compile("\"([^\"#&<>`{}\\[\\]\\\\]|#\\d+;|<br/>)*\"");
        assertThat(mermaid.lines().skip(1).map(line -> text.matcher(line).replaceAll("T")))
                .allMatch(
                        line -> line.matches(
                                "  (n\\d+(\\[T]|\\[T]:::whatif|\\{T}|\\(T\\))|n\\d+ (-->|-\\.->)(\\|T\\|)? n\\d+|classDef .*)"));
    }

    @Test
    void aChoiceThatArisesInAnOptionFollowsIt() {
        String dot = TreeGraph.dot(TREES);

        // n1 trunk, n2 branch, n3 answer, n4 yes, n5 no, n6 tone, n7 soft, n8 twig
        assertThat(dot).contains("n2 -> n3 ", "n3 -> n4 [label=\"yes\"", "n3 -> n5 ", "n5 -> n6 ", "n6 -> n7 ");
        assertThat(dot).contains("n2 -> n8 ");
    }

    @Test
    void textDrawsTheLinesThrough() {
        assertThat(TreeText.of(TREES).lines().map(line -> line.replace(NASTY, "T")))
                .containsExactly(
                        "trunk  T",
                        "└─ after call (3): branch [what-if]  T",
                        "   │  ? answer: What is the answer? yes (a yes) | no (T)",
                        "   │  ? if answer=no: tone: In which tone? soft (softly)",
                        "   └─ at the opening: twig [what-if]  T");
    }
}
